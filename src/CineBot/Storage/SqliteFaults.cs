namespace CineBot.Storage;

/// <summary>A fault of SQLite itself that is known to hold in some versions, and by what the bot keeps out of its way.</summary>
internal sealed record SqliteFault(string Name, Version From, Version FixedIn)
{
    /// <summary>Later versions of an older line that took the repair over.</summary>
    public IReadOnlyList<Version> AlsoFixedIn { get; init; } = [];

    public bool Holds(Version version) =>
        version >= From && version < FixedIn
        && !AlsoFixedIn.Any(repaired => repaired.Major == version.Major && repaired.Minor == version.Minor && version >= repaired);
}

/// <summary>The faults that are known.</summary>
internal static class SqliteFaults
{
    // https://sqlite.org/wal.html#the_wal_reset_bug: two connections that write or checkpoint at the same instant; the bot has one.
    private static readonly SqliteFault WalReset = new("wal_reset", new(3, 7, 0), new(3, 51, 3)) { AlsoFixedIn = [new(3, 44, 6), new(3, 50, 7)] };

    /// <summary>Null where none is known of that version.</summary>
    public static SqliteFault? Find(Version version) => WalReset.Holds(version) ? WalReset : null;
}
