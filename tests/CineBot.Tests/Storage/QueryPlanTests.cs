using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CineBot.Storage;
using CineBot.Tests.Infrastructure;

namespace CineBot.Tests.Storage;

/// <summary>Every statement in the sources is one that today's schema understands, and none walks through a whole table.</summary>
public sealed partial class QueryPlanTests
{
    /// <summary>Tables that hold a row or a few, whatever the community's size.</summary>
    private static readonly string[] Small = ["commits", "sqlite_schema", "sqlite_master"];

    /// <summary>Their statements are for the catalogue's own database.</summary>
    private static readonly string[] Elsewhere = ["Features/Films/FilmStore.cs", "Features/Films/CatalogueStore.cs", "Features/Films/CatalogueDraftStore.cs", "Features/Films/Import/"];

    [Fact]
    public async Task Every_statement_of_the_sources_is_understood_and_finds_its_rows_by_an_index()
    {
        await using var template = await TemplateDatabase.OpenAsync();
        using var connection = Connections.OpenReader(template.File);
        var partial = connection.Lines("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql LIKE '% WHERE %'");
        var views = connection.Lines("SELECT name FROM sqlite_schema WHERE type = 'view'");
        var files = Directory.EnumerateFiles(Sources(), "*.cs", SearchOption.AllDirectories).Where(IsForThisDatabase);
        var statements = files.SelectMany(StatementsIn).Distinct().ToList();

        var faults = statements.SelectMany(statement => FaultsOf(connection, statement, partial, views)).ToList();

        Assert.True(statements.Count > 20, $"Only {statements.Count} statements were found in {Sources()}.");
        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }

    private static IEnumerable<string> FaultsOf(Microsoft.Data.Sqlite.SqliteConnection connection, string statement, IReadOnlyList<string> partial, IReadOnlyList<string> views)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + ListParameter().Replace(statement, "IN ($1)");
        foreach (Match parameter in Parameter().Matches(command.CommandText))
            if (!command.Parameters.Contains(parameter.Value)) command.Parameters.AddWithValue(parameter.Value, 1);
        var plan = new List<string>();
        try
        {
            using var reader = command.ExecuteReader();
            while (reader.Read()) plan.Add(reader.GetString(3));
        }
        catch (Microsoft.Data.Sqlite.SqliteException error)
        {
            return [$"{error.Message}\n{statement}"];
        }

        // What a view finds its rows by are steps of the plan themselves.
        var named = Named().Matches(statement).Select(name => name.Groups["name"].Value).Concat(views).ToList();
        return plan.Where(step => WalksThroughATable(step, partial, named)).Select(step => $"{step}\n{statement}");
    }

    // Walking through a partial index is meant: it holds only what the statement is after. So is walking through what the statement itself found.
    private static bool WalksThroughATable(string step, IReadOnlyList<string> partial, IReadOnlyList<string> named) =>
        Scan().Match(step) is { Success: true } scan && !Small.Contains(scan.Groups["table"].Value) && !named.Contains(scan.Groups["table"].Value) && !partial.Contains(scan.Groups["index"].Value);

    private static bool IsForThisDatabase(string file) =>
        !Elsewhere.Any(path => file.Replace('\\', '/').Contains(path, StringComparison.Ordinal));

    private static IEnumerable<string> StatementsIn(string file) =>
        Literal().Matches(File.ReadAllText(file)).Select(literal => literal.Groups["raw"].Success ? literal.Groups["raw"].Value : literal.Groups["plain"].Value);

    private static string Sources([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "src", "CineBot"));

    [GeneratedRegex("""(?<!\$)"{3}\s*(?<raw>(?:SELECT|INSERT|UPDATE|DELETE|WITH)\b.*?)"{3}|(?<![$"])"(?<plain>(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH) [^"\n]*)"(?!")""", RegexOptions.Singleline)]
    private static partial Regex Literal();

    [GeneratedRegex(@"IN (@\w+)")]
    private static partial Regex ListParameter();

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"(?<name>\w+)(?: \([^)]*\))? AS (?:NOT )?(?:MATERIALIZED )?\(\s*SELECT")]
    private static partial Regex Named();

    [GeneratedRegex(@"^SCAN (?!CONSTANT)(?<table>\w+)(?: USING (?:COVERING )?INDEX (?<index>\w+))?")]
    private static partial Regex Scan();
}
