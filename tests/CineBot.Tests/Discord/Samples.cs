using CineBot.Discord;
using CineBot.Discord.Commands;
using CineBot.Discord.Reading;
using CineBot.Discord.Writing;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;

namespace CineBot.Tests.Discord;

/// <summary>A small bot of the club for the seam with Discord: a few commands, their texts in both languages, a clock that stands still.</summary>
internal sealed class Samples
{
    public static readonly MemberId Agnès = new(101);
    public static readonly MemberId Nora = new(102);
    public static readonly GuildId Glaneuses = new(900);
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 20, 30, 0, TimeSpan.Zero);

    public Samples(Language own = Language.French)
    {
        Texts = Texts.Load(typeof(Samples).Assembly);
        Table = new(Map, Texts, own);
        Wording = new(Texts, Table);
        Choices = new(Wording);
        Controls = new(Map, Wording, Choices);
        Writer = new(Wording, new(Wording, Controls), new(Wording, Choices), Choices);
        Reader = new(new CommandReader(Table), new(new ManualTime(Monday)));
        Definitions = new(Table, Texts);
    }

    public CommandMap Map { get; } = Filled();

    public Texts Texts { get; }

    public CommandTable Table { get; }

    public Wording Wording { get; }

    public ChoiceWriter Choices { get; }

    public ControlWriter Controls { get; }

    public ReplyWriter Writer { get; }

    public InteractionReader Reader { get; }

    public CommandDefinitions Definitions { get; }

    private static CommandMap Filled()
    {
        var map = new CommandMap();
        map.Command("recommend", Access.Member, Answer.Form, Hello, new Option("film", OptionKind.Text) { Required = true, Max = 200, Search = Nothing },
            new Option("kind", OptionKind.Text) { Choices = [new(new Text("sample.kind.short"), "short"), new(new Text("sample.kind.long"), "long")] });
        map.Command("film-shoot.extras", Access.Member, Answer.Private, Hello,
            new Option("where", OptionKind.Channel), new Option("with", OptionKind.Person), new Option("role", OptionKind.Role),
            new Option("paid", OptionKind.Flag), new Option("poster", OptionKind.File),
            new Option("seats", OptionKind.Number) { Required = true, Min = 1, Max = 500, Search = Nothing });
        map.Command("settings", Access.ServerManager, Answer.Private, Hello);
        map.Command("help", Access.Anyone, Answer.Private, Hello);
        map.MessageMenu("charter.report", Access.Member, Answer.Form, Hello);
        map.PersonMenu("profile.see", Access.Member, Answer.Private, Hello);
        map.Press("film.wish", Access.Member, Answer.Private, Hello);
        map.Press("film.pick", Access.Member, Answer.Update, Hello);
        map.Form("film.why", Access.Member, Answer.Private, Hello, (_, _) => Task.FromResult(new Form("film.why", "sample.why")));
        return map;
    }

    private static Task<Reply> Hello(Request request, CancellationToken cancellation) => Task.FromResult(Reply.Say("sample.hello"));

    private static Task<Reply> Nothing(Request request, CancellationToken cancellation) => Task.FromResult(Reply.Offer([]));
}
