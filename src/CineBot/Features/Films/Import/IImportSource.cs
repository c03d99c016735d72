namespace CineBot.Features.Films.Import;

/// <summary>Where films come from.</summary>
internal interface IImportSource
{
    /// <summary>What the operator should know before it is read: whose data it is, how it is understood.</summary>
    IReadOnlyList<string> Notices { get; }

    /// <exception cref="StartFault">It is not what it should be.</exception>
    Brought ReadInto(LinesStore lines, Reading reading);
}

/// <summary>How many films a source brought, and how many lines were passed over on purpose, for what they are.</summary>
internal sealed record Brought(long Used, long PassedOver);
