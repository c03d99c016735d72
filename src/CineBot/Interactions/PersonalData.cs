using CineBot.Storage;

namespace CineBot.Interactions;

/// <summary>
/// A table with people in it: by which column, what an erasure does to it, and why. A test holds these lists against the database:
/// every column that names a person (<c>member_id</c> or <c>…_member_id</c>) is in one of them.
/// </summary>
internal sealed record PersonalTable(string Table, string Column, Erasure OnErasure, string Why);

/// <summary>What an erasure does to the rows of a person.</summary>
internal enum Erasure
{
    /// <summary>They go.</summary>
    Delete,

    /// <summary>They stay without the person: the column is emptied.</summary>
    Unname,
}

/// <summary>What a feature keeps about people, for the export and the erasure.</summary>
internal interface IPersonalData
{
    IReadOnlyList<PersonalTable> Tables { get; }
}

/// <summary>What a feature keeps about a server, to be purged when the bot has been gone from it for a month. A test holds these against the database.</summary>
internal interface ICommunityData
{
    void Purge(WriteUnit unit, GuildId guild);
}
