using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Profiles;

/// <summary>The roles of one's own profile: added by their names, each with a level, and taken away.</summary>
internal sealed class RoleCommands(Database database, ProfileReader reader, ProfilePanel panel, ProfileDesk desk) : ICommandSet
{
    private const string Add = "profile.adding";
    private const int LongestRoles = 200;

    public void Describe(CommandMap map)
    {
        map.Press("profile.add-roles", Access.Anyone, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Form(Add, Access.Anyone, Answer.Update, AddAsync, BuildAsync);
        map.Press("profile.role", Access.Anyone, Answer.Update, ShowAsync);
        map.Press("profile.level", Access.Anyone, Answer.Update, (request, cancellation) => ChangeAsync(request, "profile.noted", profile => ProfileRoles.At(profile, Slug(request), Level(request)), cancellation));
        map.Press("profile.drop", Access.Anyone, Answer.Update, (request, cancellation) => ChangeAsync(request, "profile.noted", profile => ProfileRoles.Without(profile, Slug(request)), cancellation));
    }

    private static Task<Form> BuildAsync(Request request, CancellationToken cancellation) => Task.FromResult(new Form(
        Add,
        "profile.form.roles_title",
        new TextField("roles", "profile.form.roles") { MaxLength = LongestRoles, Hint = "profile.form.role_hint", Placeholder = "profile.form.role_placeholder" },
        new MenuField("level", "profile.form.level", [.. SkillLevels.All.Select(Choice)]) { Required = false, Min = 0 }));

    private Task<Reply> AddAsync(Request request, CancellationToken cancellation)
    {
        var (slugs, level) = (reader.Roles(request.Words("roles") ?? ""), SkillLevels.Find(request.Words("level")));
        return ChangeAsync(request, "profile.noted", profile => ProfileRoles.With(profile, slugs) is var with && level is { } said ? slugs.Aggregate(with, (changed, slug) => ProfileRoles.At(changed, slug, said)) : with, cancellation);
    }

    private async Task<Reply> ShowAsync(Request request, CancellationToken cancellation)
    {
        var slug = request.Picked is [var picked, ..] ? picked : "";
        var profile = await database.ReadAsync(unit => ProfileDesk.Find(unit, request.Member), cancellation);
        return profile.In(slug) is { } role ? Reply.Show(Draw(role)) : throw Outdated();
    }

    private Card Draw(ProfileRole role) => new(
        new Heading(new("profile.words", panel.Words.Role(role.Slug))),
        new Line(role.Level is { } now ? new Text("profile.level_now", ProfileWords.Level(now)) : "profile.no_level"),
        new Buttons(
        [
            .. SkillLevels.All.Select(level => new Button(ProfileWords.Level(level), "profile.level", role.Slug, level.Name()) { Enabled = level != role.Level }),
            new Button("profile.button.drop", "profile.drop", role.Slug) { Look = ButtonLook.Danger },
            new Button("profile.button.back", "profile.open"),
        ]));

    private async Task<Reply> ChangeAsync(Request request, string done, Func<Profile, Profile> change, CancellationToken cancellation)
    {
        var noted = await database.WriteAsync(
            request,
            unit =>
            {
                desk.Change(unit, request.Member, change);
                return Reply.Say(done);
            },
            cancellation);
        return await panel.ShowAsync(request, noted, cancellation);
    }

    private static Choice Choice(SkillLevel level) => new(ProfileWords.Level(level), level.Name()) { Description = new Text($"profile.level_means.{level.Name()}") };

    private static string Slug(Request request) => request.Ids is [var slug, ..] ? slug : throw Outdated();

    private static SkillLevel Level(Request request) => request.Ids is [_, var name] && SkillLevels.Find(name) is { } level ? level : throw Outdated();

    private static Refusal Outdated() => new("common.outdated", new CommandName("profile"));
}
