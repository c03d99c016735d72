using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using CineBot.Interactions;

namespace CineBot.Features.Recommendations.Tonight;

/// <summary>
/// One search for a film to watch: who is there besides the person who asks, what it should be like, and where in the order they are.
/// It travels whole in the buttons, so that a press goes on in the same order.
/// </summary>
internal sealed record Evening(string Seed)
{
    /// <summary>As many as one picker holds comfortably, and one button can carry.</summary>
    public const int MostGuests = 5;

    /// <summary>A day; no film that people watch of an evening is longer.</summary>
    public const long LongestLength = 24 * 60;

    private const int BytesOfGuest = 8;

    /// <summary>From 1 on.</summary>
    public long Position { get; init; } = 1;

    public string? Mood { get; init; }

    /// <summary>In minutes.</summary>
    public long? Longest { get; init; }

    public IReadOnlyList<MemberId> Guests { get; init; } = [];

    public Evening Next => this with { Position = Position + 1 };

    /// <summary>The same order each time the interaction is delivered, another for the next one.</summary>
    public static Evening From(InteractionId interaction) => new(Reference.Of(interaction));

    /// <summary>Others than the person who asks, each once, as many as there is room for.</summary>
    public Evening With(IEnumerable<MemberId> guests, MemberId asker) =>
        this with { Guests = [.. guests.Where(guest => guest != asker).Distinct().Take(MostGuests)], Position = 1 };

    /// <summary>For a button: seed, position, mood and length, guests.</summary>
    public string[] Write()
    {
        var mood = Mood is null ? 0 : Voice.AllMoods.ToList().IndexOf(Mood) + 1;
        var wanted = string.Create(CultureInfo.InvariantCulture, $"{mood}.{Longest ?? 0}");
        string[] ids = [Seed, Position.ToString(CultureInfo.InvariantCulture), wanted];
        return Guests.Count == 0 ? ids : [.. ids, WriteGuests()];
    }

    /// <summary>What a button carried.</summary>
    /// <exception cref="Refusal">It is not one of ours, or too old.</exception>
    public static Evening Read(Request request)
    {
        if (request.Ids is not [{ Length: > 0 and <= 8 } seed, _, var wanted, ..] || ReadWanted(wanted) is not var (mood, longest)) throw Outdated();
        var evening = new Evening(seed) { Position = request.Number(1), Mood = mood, Longest = longest };
        return request.Ids.Count < 4 ? evening : evening with { Guests = ReadGuests(request.Ids[3]) };
    }

    private string WriteGuests()
    {
        var bytes = new byte[Guests.Count * BytesOfGuest];
        for (var i = 0; i < Guests.Count; i++) BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(i * BytesOfGuest), Guests[i].Value);
        return Base64Url.EncodeToString(bytes);
    }

    private static IReadOnlyList<MemberId> ReadGuests(string text)
    {
        if (!Base64Url.IsValid(text, out var length) || length % BytesOfGuest != 0 || length > MostGuests * BytesOfGuest) throw Outdated();
        var bytes = Base64Url.DecodeFromChars(text);
        var guests = Enumerable.Range(0, length / BytesOfGuest).Select(i => BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(i * BytesOfGuest))).ToList();
        return guests.TrueForAll(guest => guest > 0) ? [.. guests.Distinct().Select(guest => new MemberId(guest))] : throw Outdated();
    }

    private static (string? Mood, long? Longest)? ReadWanted(string text)
    {
        if (text.Split('.') is not [var mood, var longest]) return null;
        if (!TryCount(mood, Voice.AllMoods.Count, out var index) || !TryCount(longest, LongestLength, out var minutes)) return null;
        return (index == 0 ? null : Voice.AllMoods[(int)index - 1], minutes == 0 ? null : minutes);
    }

    private static bool TryCount(string text, long most, out long count) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count <= most;

    private static Refusal Outdated() => new("common.outdated", new CommandName("help"));
}
