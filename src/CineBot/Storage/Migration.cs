using System.Globalization;

namespace CineBot.Storage;

/// <summary>One numbered script; once released it is never edited.</summary>
internal sealed record Migration(int Number, string Name, string Script)
{
    private const string Prefix = "CineBot.Storage.Migrations.Sqlite.";

    /// <summary>The scripts that the program carries, in order, without a gap.</summary>
    public static IReadOnlyList<Migration> All { get; } = LoadAll();

    private static List<Migration> LoadAll()
    {
        var names = typeof(Migration).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal));
        var all = names.Order(StringComparer.Ordinal).Select(Load).ToList();
        var gap = all.Where((migration, index) => migration.Number != index + 1).FirstOrDefault();
        return gap is null ? all : throw new InvalidOperationException($"The migration {gap.Name} is out of order: numbers go up from 1, one script each.");
    }

    private static Migration Load(string resource)
    {
        using var stream = typeof(Migration).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        var name = resource[Prefix.Length..];
        return new(int.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }
}
