using CineBot.Interactions;
using CineBot.Tests.Infrastructure;

namespace CineBot.Tests.Features.Calls.Untrusted;

/// <summary>Something that the bot itself put before somebody: a button, or a choice in a menu.</summary>
internal sealed record Step(MemberId By, string Path, IReadOnlyList<string> Ids, IReadOnlyList<string> Picked)
{
    public string Name => $"{Path}/{string.Join('/', Ids)} {string.Join(',', Picked)}";
}

/// <summary>A form that opened for somebody, with the ids that it carries.</summary>
internal sealed record Opened(MemberId By, Form Form);

/// <summary>
/// Somebody looks at everything that can be looked at without changing anything, and what lies before them on the way is collected: so that what is added to a
/// window or to a form is tried with all the rest.
/// </summary>
internal sealed class Walk(Club club)
{
    private const int MostPicks = 12;

    private static readonly string[] Commands = ["film-shoot.manage", "film-shoot.calls", "film-shoot.extras", "film-shoot.cast", "film-shoot.crew", "profile", "directory", "my-settings"];

    private static readonly HashSet<string> Windows =
    [
        "call.panel", "call.more", "call.manage", "call.show", "call.mine", "call.mine-list", "call.list", "call.preview", "call.complete", "call.practical", "call.applicants", "call.applicants-filter", "call.applicant", "call.answers",
        "call.cancel", "call.coowner", "call.discuss", "call.thread", "call.change", "call.held", "call.look", "call.search", "call.search-role", "contact.list", "contact.read", "profile.open", "profile.role", "profile.visibility",
        "profile.preview", "messages.open", "directory.page",
    ];

    private readonly Dictionary<string, Step> _steps = [];
    private readonly Dictionary<string, Opened> _forms = [];
    private readonly Queue<Step> _ahead = new();

    /// <summary>Whatever was shown on the way, by the words of the reader's language.</summary>
    public List<(MemberId By, string Words)> Read { get; } = [];

    public IReadOnlyCollection<Step> Found => _steps.Values;

    public IReadOnlyCollection<Opened> Forms => _forms.Values;

    public async Task GoAsync(params MemberId[] people)
    {
        foreach (var person in people)
        {
            foreach (var command in Commands) Look(person, await SendAsync(club.Ask(person, command)));
            foreach (var standing in club.Delivery.Standing.Values) Collect(person, standing.Card.Blocks);
            if (await club.AskAsync(person, "directory", ("role", "perchiste")) is var found) Look(person, found);
            for (; _ahead.TryDequeue(out var step);) Look(person, await SendAsync(Press(step)));
        }
    }

    public Request Press(Step step) => club.Press(step.By, step.Path, [.. step.Ids]) with { Picked = step.Picked };

    private Task<Answered> SendAsync(Request request)
    {
        club.Time.Advance(TimeSpan.FromSeconds(2));
        return club.SendAsync(request);
    }

    private void Look(MemberId person, Answered answered)
    {
        if (answered.Reply.Form is { } form)
        {
            _forms.TryAdd($"{form.Path}/{string.Join('/', form.Ids)} {person}", new(person, form));
            return;
        }

        Read.Add((person, club.Words(answered)));
        Collect(person, [.. answered.Reply.Card?.Blocks ?? [], new Buttons([.. answered.Reply.Buttons])]);
    }

    private void Collect(MemberId person, IReadOnlyList<Block> blocks)
    {
        foreach (var step in blocks.SelectMany(block => Steps(person, block))) Note(step);
    }

    private static IEnumerable<Step> Steps(MemberId person, Block block) => block switch
    {
        Buttons row => row.Row.Select(button => new Step(person, button.Path, button.Ids, [])),
        Actionable actionable => [new(person, actionable.Button.Path, actionable.Button.Ids, [])],
        Menu menu => menu.Choices.Take(MostPicks).Select(choice => new Step(person, menu.Path, menu.Ids, [choice.Value])),
        Picker picker => [new(person, picker.Path, picker.Ids, [$"{FilmStage.Paul}"])],
        _ => [],
    };

    private void Note(Step step)
    {
        if (club.Part<CommandMap>().Find(step.Path) is not { } handler || !_steps.TryAdd($"{step.Name} {step.By}", step)) return;
        if (handler.Answer is Answer.Form || Windows.Contains(step.Path)) _ahead.Enqueue(step);
    }
}
