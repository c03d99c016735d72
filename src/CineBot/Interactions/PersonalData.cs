using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Interactions;

/// <summary>
/// A table with people in it: by which column, what an erasure does to it, and why it is kept (a text for the people themselves). A test holds
/// these lists against the database: every column that names a person (<c>member_id</c> or <c>…_member_id</c>) is in one of them.
/// </summary>
internal sealed record PersonalTable(string Table, string Column, Erasure OnErasure, Text Why)
{
    /// <summary>
    /// The rows that name the person, with every column but those that name people. A column ending in <c>_at</c> or <c>_until</c>
    /// holds an instant; a value may also be a <see cref="Text"/> or a list of words. Each column's heading is the text <c>data.column.</c> and its name.
    /// </summary>
    public required Func<IReadUnit, MemberId, IReadOnlyList<IReadOnlyDictionary<string, object?>>> Read { get; init; }

    /// <summary>Columns that would tell of others, such as how many cases there are: the export leaves them out.</summary>
    public IReadOnlyList<string> Withheld { get; init; } = [];

    /// <summary>Why rows stay that an erasure only takes the name off; it is said before.</summary>
    public Text? WhyKept { get; init; }

    /// <summary>Its rows are what others keep to themselves: they go with the person, but the export says neither that there are any nor that there are none.</summary>
    public bool IsOthersSecret { get; init; }
}

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

    /// <summary>Everybody whom these tables name, also in words that wait for others; somebody may come several times.</summary>
    IEnumerable<MemberId> People(IReadUnit unit);

    /// <summary>Takes the person out of these tables; the cards in the answer showed them and are to be drawn anew.</summary>
    IReadOnlyList<CardRef> Erase(WriteUnit unit, MemberId member);
}

/// <summary>What a feature keeps about a server, to be purged when the bot has been gone from it for a month. A test holds these against the database.</summary>
internal interface ICommunityData
{
    void Purge(WriteUnit unit, GuildId guild);
}
