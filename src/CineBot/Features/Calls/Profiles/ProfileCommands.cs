using CineBot.Features.Places;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Profiles;

/// <summary><c>/profil</c>: one form or one gesture to begin with, then the panel where everything else is added.</summary>
internal sealed class ProfileCommands(Database database, ProfileReader reader, ProfilePanel panel, ProfileDesk desk) : ICommandSet
{
    private const string Make = "profile.make";
    private const int LongestRole = 100, LongestRoles = 200;

    /// <summary>As long as a town and its département.</summary>
    public const int LongestTown = 80;

    public void Describe(CommandMap map)
    {
        map.Command(
            "profile",
            Access.Anyone,
            Answer.Form,
            OpenAsync,
            new Option("role", OptionKind.Text) { Max = LongestRole, Search = reader.OfferRolesAsync },
            new Option("town", OptionKind.Text) { Max = LongestTown, Search = reader.OfferPlacesAsync });
        map.Press("profile.mine", Access.Anyone, Answer.Form, OpenAsync);
        map.Press("profile.begin", Access.Anyone, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Form(Make, Access.Anyone, Answer.Private, MakeAsync, BuildAsync);
        map.Press("profile.open", Access.Anyone, Answer.Update, (request, cancellation) => panel.ShowAsync(request, new(), cancellation));
    }

    private async Task<Reply> OpenAsync(Request request, CancellationToken cancellation)
    {
        if (request.Words("role") is not null || request.Words("town") is not null) return await SetAsync(request, await ReadAsync(request, cancellation), cancellation);
        return await database.ReadAsync(unit => ProfileStore.Has(unit, request.Member), cancellation)
            ? await panel.ShowAsync(request, new(), cancellation)
            : Reply.Open(await BuildAsync(request, cancellation));
    }

    private static Task<Form> BuildAsync(Request request, CancellationToken cancellation) => Task.FromResult(new Form(
        Make,
        "profile.form.title",
        [
            new TextField("role", "profile.form.role") { MaxLength = LongestRoles, Hint = "profile.form.role_hint", Placeholder = "profile.form.role_placeholder" },
            new TextField("town", "profile.form.town") { Required = false, MaxLength = LongestTown, Hint = "profile.form.town_hint", Placeholder = "profile.form.town_placeholder" },
            .. request.Guild is null ? [] : new Field[] { Seen(Visibility.Nobody) },
        ]));

    /// <summary>Who may see the profile in this server; nobody, as long as the person chose nothing else.</summary>
    private static MenuField Seen(Visibility now) => new("seen", "profile.form.seen", [.. Visibilities.All.Select(VisibilityWords.Choice)]) { Hint = "profile.form.seen_hint", Chosen = [now.Name()] };

    private async Task<Reply> MakeAsync(Request request, CancellationToken cancellation) => await SetAsync(request, await ReadAsync(request, cancellation), cancellation);

    private async Task<Said> ReadAsync(Request request, CancellationToken cancellation) => new(
        request.Words("role") is { } role ? reader.Roles(role) : [],
        request.Words("town") is { } town ? (await reader.PlaceAsync(request, town, cancellation)).Code : null,
        Visibilities.Find(request.Words("seen")));

    private async Task<Reply> SetAsync(Request request, Said said, CancellationToken cancellation)
    {
        var done = await database.WriteAsync(
            request,
            unit =>
            {
                var known = ProfileStore.Find(unit, request.Member);
                var profile = ProfileRoles.With(known ?? new(request.Member), said.Roles);
                desk.Save(unit, profile with { Place = said.Place ?? profile.Place });
                if (said.Seen is { } seen && request.Guild is { } guild) desk.Show(unit, guild, request.Member, seen);
                return Reply.Say(known is null ? "profile.made" : "profile.noted");
            },
            cancellation);
        return await panel.ShowAsync(request, done, cancellation);
    }

    private sealed record Said(IReadOnlyList<string> Roles, PlaceCode? Place, Visibility? Seen);
}
