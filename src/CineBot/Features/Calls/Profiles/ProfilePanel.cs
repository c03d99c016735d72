using System.Globalization;
using CineBot.Features.Calls.Ages;
using CineBot.Features.Calls.Directory;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Profiles;

/// <summary>The panel of <c>/profil</c>: what the person said, who may see it here, and everything that may be added when they like.</summary>
internal sealed class ProfilePanel(Database database, ProfileWords words)
{
    /// <summary>How often people are asked, as the panel offers it; zero is without a limit.</summary>
    public static IReadOnlyList<long> Caps { get; } = [1, 2, 4, 8, 0];

    public ProfileWords Words => words;

    /// <summary>The panel as things stand now, under what was just done.</summary>
    public async Task<Reply> ShowAsync(Request request, Reply done, CancellationToken cancellation)
    {
        var state = await database.ReadAsync(unit => Read(unit, request), cancellation);
        return done with { Card = Draw(state, request) };
    }

    private static State Read(IReadUnit unit, Request request) => new(
        ProfileDesk.Find(unit, request.Member),
        request.Guild is { } guild ? ProfileServerStore.Find(unit, guild, request.Member) : null,
        request.Guild is { } here ? ContactStore.Waiting(unit, here, request.Member, request.At - ContactDesk.OpenFor, 10).Count : 0,
        AgeStore.Find(unit, request.Member, request.At) is AgeBracket.SixteenUp);

    private Card Draw(State state, Request request) => new(
    [
        new Heading("profile.title"),
        .. Seen(state.Seen),
        .. state.IsSixteenUp ? [new Note("profile.sixteen")] : Array.Empty<Block>(),
        .. state.Waiting > 0 ? [new Actionable(new("profile.button.requests", "contact.list") { Look = ButtonLook.Main }, new Text("profile.requests", state.Waiting))] : Array.Empty<Block>(),
        new Rule(),
        .. Facts(state.Profile, request),
        new Rule(),
        new Buttons(
            new Button("profile.button.preview", "profile.preview"),
            new Button("profile.button.delete", "profile.delete") { Look = ButtonLook.Danger }),
    ]);

    // Outside a server there is nobody to be seen by.
    private static IEnumerable<Block> Seen(Visibility? seen) => seen is { } now
        ?
        [
            new Note(new($"profile.seen.{now.Name()}")),
            new Menu("profile.visibility", "profile.visibility_prompt", [.. Visibilities.All.Select(VisibilityWords.Choice)]) { Chosen = [now.Name()] },
        ]
        : [new Note("profile.seen_elsewhere")];

    private IEnumerable<Block> Facts(Profile profile, Request request)
    {
        yield return new Actionable(new("profile.button.add_role", "profile.add-roles"), words.Roles(profile));
        if (profile.Roles.Count > 0) yield return new Menu("profile.role", "profile.role_prompt", [.. profile.Roles.Select(words.Choice)]);
        yield return new Actionable(new("profile.button.change", "profile.where"), words.Place(profile));
        yield return new Actionable(new("profile.button.change", "profile.when"), ProfileWords.Free(profile, request));
        yield return new Actionable(new("profile.button.change", "profile.about"), ProfileWords.Gear(profile), ProfileWords.Languages(profile), ProfileWords.Links(profile));
        yield return new Menu("profile.cap", "profile.cap_prompt", [.. Caps.Select(Cap)]) { Chosen = [Value(profile.MonthlyCap ?? 0)] };
    }

    private static Choice Cap(long cap) => new(cap == 0 ? new Text("profile.cap_none") : new Text("profile.cap", cap), Value(cap));

    private static string Value(long cap) => cap.ToString(CultureInfo.InvariantCulture);

    private sealed record State(Profile Profile, Visibility? Seen, int Waiting, bool IsSixteenUp);
}
