using CineBot.Interactions;

namespace CineBot.Features.Help;

/// <summary>Says what the bot can do: what is used first comes first.</summary>
internal sealed class HelpCommands(Lazy<CommandMap> map) : ICommandSet
{
    private static readonly string[] First = ["recommend", "tonight", "film", "watch-party", "my-films"];

    public void Describe(CommandMap map)
    {
        map.Command("help", Access.Anyone, Answer.Private, ShowAsync);
        map.Press("help.show", Access.Anyone, Answer.Private, ShowAsync);
    }

    private Task<Reply> ShowAsync(Request request, CancellationToken cancellation)
    {
        var commands = map.Value.Handlers.Where(handler => handler.Kind is HandlerKind.Command && handler.Path != "help")
            .Select(handler => handler.Path)
            .OrderBy(path => Array.IndexOf(First, path) is var rank && rank < 0 ? First.Length : rank)
            .ThenBy(path => path, StringComparer.Ordinal);
        return Task.FromResult(Reply.Show(new(
        [
            new Heading("help.title"),
            new Line("help.intro"),
            .. commands.Select(path => new Line(new("help.command", new CommandName(path), new Text($"command.{path}.description")))),
            new Note("help.privacy"),
            new Buttons(new Button("help.recommend", "recommendation.start") { Look = ButtonLook.Main }, new Button("help.party", "party.start")),
        ])));
    }
}
