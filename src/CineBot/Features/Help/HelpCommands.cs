using CineBot.Interactions;

namespace CineBot.Features.Help;

/// <summary>Says what the bot can do: what is used first comes first.</summary>
internal sealed class HelpCommands(Lazy<CommandMap> map, IEnumerable<IAccessCondition> conditions) : ICommandSet
{
    private static readonly string[] First =
    [
        "recommend", "tonight", "film", "watch-party", "watch-parties", "film-shoot.calls", "film-shoot.extras", "film-shoot.cast", "film-shoot.crew", "profile", "directory", "my-films", "charter.read",
    ];

    public void Describe(CommandMap map)
    {
        map.Command("help", Access.Anyone, Answer.Private, ShowAsync);
        map.Press("help.show", Access.Anyone, Answer.Private, ShowAsync);
    }

    private async Task<Reply> ShowAsync(Request request, CancellationToken cancellation)
    {
        var commands = (await UsableAsync(request, cancellation))
            .OrderBy(path => Array.IndexOf(First, path) is var rank && rank < 0 ? First.Length : rank)
            .ThenBy(path => path, StringComparer.Ordinal);
        return Reply.Show(new(
        [
            new Heading("help.title"),
            new Line("help.intro"),
            .. commands.Select(path => new Line(new("help.command", new CommandName(path), new Text($"command.{path}.description")))),
            new Note("help.privacy"),
            new Buttons(new Button("help.recommend", "recommendation.start") { Look = ButtonLook.Main }, new Button("help.party", "party.start")),
        ]));
    }

    private async Task<List<string>> UsableAsync(Request request, CancellationToken cancellation)
    {
        List<string> usable = [];
        foreach (var handler in map.Value.Handlers.Where(handler => handler.Kind is HandlerKind.Command && handler.Path != "help"))
            if (await MayUseAsync(request, handler.Access, cancellation)) usable.Add(handler.Path);
        return usable;
    }

    // In a private conversation nobody can tell what a server would let them do: all is shown there but what a condition guards.
    private async Task<bool> MayUseAsync(Request request, Access access, CancellationToken cancellation)
    {
        var asked = conditions.Where(condition => !condition.IsMetByAnybody && access.Conditions.Contains(condition.Name)).ToList();
        if (asked.Count > 0 && request.Guild is null) return false;
        try
        {
            foreach (var condition in asked) await condition.CheckAsync(request, cancellation);
            return true;
        }
        catch (Refusal)
        {
            return false;
        }
    }
}
