using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace CineBot.Storage;

/// <summary>Somebody who erased everything, as a keyed hash of their id, and when.</summary>
internal sealed record ErasureEntry(string Pseudonym, Instant ErasedAt);

/// <summary>
/// The erasures, in a file beside the database that is never restored with it: so that an older copy that is put back loses the same people again.
/// Without its key, which lies beside it, nobody can tell whose lines they are.
/// </summary>
internal sealed class ErasureLog(DatabaseFile file)
{
    private const int KeyLength = 32;

    private readonly Lock _lock = new();

    /// <summary>Every erasure so far; a line that a dying disk cut short is passed over.</summary>
    public IReadOnlyList<ErasureEntry> Read() => File.Exists(file.Erasures) ? [.. File.ReadLines(file.Erasures).Select(Parse).OfType<ErasureEntry>()] : [];

    /// <summary>The same person always has the same one; the key is created at the first need.</summary>
    /// <exception cref="StartFault">There are erasures, but their key is gone.</exception>
    public string PseudonymOf(MemberId member)
    {
        var id = Encoding.ASCII.GetBytes(member.ToString());
        return Convert.ToHexStringLower(HMACSHA256.HashData(Key(), id));
    }

    /// <summary>Returns once the line is on the disk; the same line is written once.</summary>
    public void Append(ErasureEntry entry)
    {
        lock (_lock)
        {
            if (Read().Contains(entry)) return;
            using var stream = new FileStream(file.Erasures, Privately(FileMode.Append, UnixFileMode.UserRead | UnixFileMode.UserWrite));
            // A line of its own, whatever an interrupted writing left at the end.
            stream.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\n{entry.Pseudonym} {entry.ErasedAt.ToUnixTimeMilliseconds()}\n")));
            stream.Flush(flushToDisk: true);
        }
    }

    private byte[] Key()
    {
        lock (_lock)
        {
            if (!File.Exists(file.Key)) CreateKey();
            return File.ReadAllBytes(file.Key) is { Length: KeyLength } key ? key : throw new StartFault($"The key {file.Key} is not whole. Put back the one that goes with {file.Erasures}.");
        }
    }

    // Whole or not at all under its name.
    private void CreateKey()
    {
        if (File.Exists(file.Erasures)) throw new StartFault($"The key {file.Key} that goes with {file.Erasures} is missing. Put it back from where the database's files are saved.");
        var unfinished = file.Key + ".unfinished";
        File.Delete(unfinished);
        using (var stream = new FileStream(unfinished, Privately(FileMode.CreateNew, UnixFileMode.UserRead)))
        {
            stream.Write(RandomNumberGenerator.GetBytes(KeyLength));
            stream.Flush(flushToDisk: true);
        }

        File.Move(unfinished, file.Key);
    }

    private static FileStreamOptions Privately(FileMode mode, UnixFileMode rights)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = rights;
        return options;
    }

    private static ErasureEntry? Parse(string line) =>
        line.Split(' ') is [{ Length: 64 } pseudonym, var at] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            ? new(pseudonym, Instant.FromUnixTimeMilliseconds(milliseconds))
            : null;
}
