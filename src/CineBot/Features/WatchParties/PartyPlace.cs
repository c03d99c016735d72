using CineBot.Interactions;

namespace CineBot.Features.WatchParties;

/// <summary>Where people meet: a voice or stage channel of the server, an address in somebody's words, or a page of the web.</summary>
internal sealed record PartyPlace(string Kind, ChannelId? Channel, string? Words)
{
    public const string InChannel = "channel", AtPlace = "place", ByLink = "link";

    public const int LongestWords = 200;

    private const string Chosen = "channel:";

    public static PartyPlace In(ChannelId channel) => new(InChannel, channel, null);

    /// <summary>The value of a channel offered while typing, a link, or else words.</summary>
    public static PartyPlace Parse(string typed) =>
        typed.StartsWith(Chosen, StringComparison.Ordinal) && Snowflake.TryParse(typed[Chosen.Length..], out var id) ? In(new(id))
        : Uri.TryCreate(typed, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps ? new(ByLink, null, address.AbsoluteUri)
        : new(AtPlace, null, typed);

    /// <summary>How a channel travels as a choice.</summary>
    public static string Choice(ChannelId channel) => $"{Chosen}{channel}";

    /// <summary>What a form shows of it, to be read again by <see cref="Parse"/>.</summary>
    public string Typed => Channel is { } channel ? Choice(channel) : Words ?? "";

    /// <summary>As an argument of a text.</summary>
    public object Shown => Channel is { } channel ? channel : Kind == ByLink && Uri.TryCreate(Words, UriKind.Absolute, out var address) ? address : Words ?? "";

    /// <summary>For everybody to read: an address is for those who have a seat.</summary>
    public Text Line => IsPrivate ? new("party.where.seated", new Text("party.button.yes")) : Whole;

    /// <summary>For its host, and for those who have a seat.</summary>
    public Text Whole => new($"party.where.{Kind}", Shown);

    /// <summary>Somebody's words for a place may be where they live.</summary>
    public bool IsPrivate => Kind == AtPlace;
}
