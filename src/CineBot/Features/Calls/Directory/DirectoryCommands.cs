using CineBot.Features.Calls.Profiles;
using CineBot.Interactions;

namespace CineBot.Features.Calls.Directory;

/// <summary><c>/annuaire</c>: who can do what, where and when. A search is kept for a day, for whoever made it, to turn its pages.</summary>
internal sealed class DirectoryCommands(SearchDesk desk, ProfileReader reader) : ICommandSet
{
    public const string Page = "directory.page";
    private const string Find = "directory.find";
    private const int LongestWords = 100;

    public void Describe(CommandMap map)
    {
        map.Command("directory", Access.Member, Answer.Form, OpenAsync, Options());
        map.Form(Find, Access.Member, Answer.Private, (request, cancellation) => FindAsync(request, Said(request), cancellation), BuildAsync);
        map.Press(Page, Access.Member, Answer.Update, TurnAsync);
        map.Press("directory.refine", Access.Member, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Press("directory.open", Access.Member, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
    }

    private Option[] Options() =>
    [
        new(SearchWords.Role, OptionKind.Text) { Max = LongestWords, Search = reader.OfferRolesAsync },
        new(SearchWords.Near, OptionKind.Text) { Max = LongestWords, Search = reader.OfferPlacesAsync },
        new(SearchWords.Radius, OptionKind.Number) { Min = 1, Max = Profile.WidestRadius },
        new(SearchWords.When, OptionKind.Text) { Max = LongestWords },
        new(SearchWords.Level, OptionKind.Text) { Choices = [.. SkillLevels.All.Select(level => new Choice(ProfileWords.Level(level), level.Name()))] },
        new(SearchWords.Gear, OptionKind.Text) { Max = LongestWords },
        new(SearchWords.Remote, OptionKind.Flag),
    ];

    private async Task<Reply> OpenAsync(Request request, CancellationToken cancellation)
    {
        var said = Said(request);
        return said.Count == 0 ? Reply.Open(await BuildAsync(request, cancellation)) : await FindAsync(request, said, cancellation);
    }

    private static Dictionary<string, string> Said(Request request)
    {
        var said = SearchWords.All.Where(name => request.Words(name) is not null).ToDictionary(name => name, name => request.Words(name)!);
        if (request.Options.GetValueOrDefault(SearchWords.Radius) is long radius) said[SearchWords.Radius] = $"{radius}";
        if (request.Options.GetValueOrDefault(SearchWords.Remote) is true) said[SearchWords.Remote] = SearchWords.Yes;
        return said;
    }

    private async Task<Reply> FindAsync(Request request, Dictionary<string, string> said, CancellationToken cancellation)
    {
        said.Remove(SearchWords.Call);
        return Reply.Show(await desk.BeginAsync(request, said, cancellation));
    }

    private async Task<Reply> TurnAsync(Request request, CancellationToken cancellation) =>
        Reply.Show(await desk.TurnAsync(request, request.Ids is [var key, ..] ? key : "", request.Number(1), cancellation));

    private async Task<Form> BuildAsync(Request request, CancellationToken cancellation)
    {
        var said = (request.Ids is [var key] ? await desk.SaidAsync(request, key, cancellation) : null) ?? new Dictionary<string, string>();
        return new Form(
            Find,
            "directory.form.title",
            Field(SearchWords.Role, new("directory.form.role"), "directory.form.role_hint"),
            Field(SearchWords.Near, new("directory.form.near"), "directory.form.near_hint"),
            Field(SearchWords.When, new("directory.form.when"), "directory.form.when_hint"),
            new MenuField(SearchWords.Level, "directory.form.level", [.. SkillLevels.All.Select(level => new Choice(ProfileWords.Level(level), level.Name()))]) { Required = false, Min = 0, Chosen = said.TryGetValue(SearchWords.Level, out var level) ? [level] : [] },
            Field(SearchWords.Gear, new("directory.form.gear"), "directory.form.gear_hint"))
        {
            Ids = request.Ids,
        };

        TextField Field(string name, Text label, Text hint) => new(name, label) { Required = false, MaxLength = LongestWords, Hint = hint, Value = said.GetValueOrDefault(name) };
    }
}
