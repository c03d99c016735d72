using System.Globalization;
using CineBot.Features.Calls.Law;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Profiles;

/// <summary>What else is said in a profile, in its person's own words; how often they are asked; and who sees it here.</summary>
internal sealed class AboutCommands(Database database, ProfilePanel panel, ProfileDesk desk) : ICommandSet
{
    private const string About = "profile.set-about";

    public void Describe(CommandMap map)
    {
        map.Press("profile.about", Access.Anyone, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Form(About, Access.Anyone, Answer.Update, SetAsync, BuildAsync);
        map.Press("profile.cap", Access.Anyone, Answer.Update, CapAsync);
        map.Press("profile.visibility", Access.Member, Answer.Update, SeeAsync);
    }

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var profile = ProfileDesk.Find(unit, request.Member);
            return new Form(
                About,
                "profile.form.about_title",
                new TextField("gear", "profile.form.gear") { Required = false, MaxLength = Profile.LongestGear, Hint = "profile.form.gear_hint", Value = profile.Gear },
                new TextField("languages", "profile.form.languages") { Required = false, MaxLength = Profile.LongestLanguages, Value = profile.Languages },
                new TextField("links", "profile.form.links") { Required = false, MaxLength = Profile.LongestLinks, Tall = true, Hint = "profile.form.links_hint", Value = profile.Links });
        },
        cancellation);

    private Task<Reply> SetAsync(Request request, CancellationToken cancellation) => ChangeAsync(
        request,
        profile => Checked(profile with { Gear = request.Words("gear"), Languages = request.Words("languages"), Links = request.Words("links") }),
        cancellation);

    // Everybody here may read it, and nobody looks before they do.
    private static Profile Checked(Profile profile) =>
        PublicTextScan.Private(profile.PublicTexts) is { } hit ? throw new Refusal("profile.not_here", hit.Fragment, hit.Name) : profile;

    private Task<Reply> CapAsync(Request request, CancellationToken cancellation)
    {
        var cap = request.Picked is [var picked] && long.TryParse(picked, NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) && ProfilePanel.Caps.Contains(chosen) ? chosen : throw Outdated();
        return ChangeAsync(request, profile => profile with { MonthlyCap = cap == 0 ? null : cap }, cancellation);
    }

    private Task<Reply> SeeAsync(Request request, CancellationToken cancellation)
    {
        var seen = request.Picked is [var picked] && Visibilities.Find(picked) is { } chosen ? chosen : throw Outdated();
        return WriteAsync(
            request,
            unit =>
            {
                desk.Show(unit, request.InGuild, request.Member, seen);
                return Reply.Say($"profile.now.{seen.Name()}");
            },
            cancellation);
    }

    private Task<Reply> ChangeAsync(Request request, Func<Profile, Profile> change, CancellationToken cancellation) => WriteAsync(
        request,
        unit =>
        {
            desk.Change(unit, request.Member, change);
            return Reply.Say("profile.noted");
        },
        cancellation);

    private async Task<Reply> WriteAsync(Request request, Func<WriteUnit, Reply> unit, CancellationToken cancellation) =>
        await panel.ShowAsync(request, await database.WriteAsync(request, unit, cancellation), cancellation);

    private static Refusal Outdated() => new("common.outdated", new CommandName("profile"));
}
