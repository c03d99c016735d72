using System.Globalization;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter;

/// <summary>
/// The charter as one person reads it: what they agreed to so far, and what they were doing when they were asked (null where they came by themselves).
/// </summary>
internal sealed record CharterView(CharterInForce Charter, bool IsInForce, long? Accepted, bool Holds, InteractionId? Asked)
{
    // In place of a version: the text that ships, where none was published.
    private const string Proposed = "proposed";
    private const string Nothing = "-";

    /// <summary>What its buttons carry, to come back to the same text.</summary>
    public string[] Ids => [Charter.Version is { } version ? version.Version.ToString(CultureInfo.InvariantCulture) : Proposed, Asked is { } asked ? $"{asked}" : Nothing];

    public bool MayAgree => IsInForce && Charter.Version is not null && !Holds;

    /// <summary>The charter in force.</summary>
    public static CharterView Of(IReadUnit unit, CharterDesk desk, Request request, InteractionId? asked)
    {
        var charter = desk.Find(unit, request.InGuild);
        return Of(unit, request, charter, isInForce: true, asked);
    }

    /// <summary>The one that a button of <see cref="Ids"/> carries; in force or not.</summary>
    /// <exception cref="Refusal">There is no such version here.</exception>
    public static CharterView Carried(IReadUnit unit, CharterDesk desk, Request request)
    {
        InteractionId? asked = request.Ids.Count > 1 && Snowflake.TryParse(request.Ids[1], out var id) ? new(id) : null;
        var latest = desk.Find(unit, request.InGuild);
        if (request.Ids is not [var named, ..]) return Of(unit, request, latest, isInForce: true, asked);
        if (!Snowflake.TryParse(named, out var number)) return latest.Version is null ? Of(unit, request, latest, isInForce: true, asked) : throw Outdated();
        var charter = CharterDesk.Find(unit, request.InGuild, number) ?? throw Outdated();
        return Of(unit, request, charter, latest.Version?.Version == number, asked);
    }

    private static CharterView Of(IReadUnit unit, Request request, CharterInForce charter, bool isInForce, InteractionId? asked)
    {
        var accepted = AcceptanceStore.Latest(unit, request.InGuild, request.Member);
        return new(charter, isInForce, accepted, accepted is not null && AcceptanceStore.Holds(unit, request.InGuild, request.Member), asked);
    }

    private static Refusal Outdated() => new(new Text("charter.outdated"), new Button("charter.button.read", "charter.open"));
}
