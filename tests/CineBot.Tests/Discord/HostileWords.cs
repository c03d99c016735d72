using CineBot.Interactions;

namespace CineBot.Tests.Discord;

/// <summary>Makes replies and forms out of the worst that people type, the same ones for the same seed.</summary>
internal sealed class HostileWords(int seed)
{
    private static readonly string[] Pieces =
    [
        "@everyone", "@here", "<@102>", "<@!102>", "<@&8>", "@\u202Eeveryone", "@\u200Beveryone", "` <@everyone> `", "</ban:123456789012345678>", "<#44>", "<t:9999999999999:R>",
        "<:x:0>", "[https://cnc.fr](https://evil.example)", "[x](<javascript:alert(1)>)", "https://аpple.com", @"https://evil.example\@cnc.fr", "discord.gg/abc", "discord。gg/abc",
        "||", "-# note", "> ", "~~**__*||", "\n", "\r\n", "   ", "\u200B", "\u3164", "\ud83d", "👨‍👩‍👧‍👦", "İıß", "{0}", "{99}", "\\", "\\\\", "```", "# ", "- ", "1. ", "e\u0301\u0301\u0301\u0301\u0301",
        "\0", "\u001b[31m", "https://", "https://x", "é", "Cléo de 5 à 7", "<", ">", "](", "/", "\u2028", "\u0600",
    ];

    private readonly Random _chance = new(seed);

    public Reply Reply()
    {
        var reply = CineBot.Interactions.Reply.Show(new Card([.. Many(60).Select(_ => Block())]));
        if (_chance.Next(2) == 0) reply = reply with { Text = Text() };
        return reply.With([.. Many(12).Select(_ => Button())]);
    }

    public Form Form() => new("film.why", Text(), [.. Enumerable.Range(0, _chance.Next(1, 8)).Select(Field)])
    {
        Ids = [$"{_chance.Next(1000)}"],
        Introduction = _chance.Next(2) == 0 ? Text() : null,
    };

    private Block Block() => _chance.Next(12) switch
    {
        0 => new Heading(Text()),
        1 or 2 => new Line(Text()),
        3 => new Note(Text()),
        4 => new Quote(Words()),
        5 => new Rule(),
        6 => new Illustrated(new("https://cdn.example.org/a.jpg"), Text(), [.. Many(5).Select(_ => Text())]),
        7 => new Actionable(Button(), [.. Many(5).Select(_ => Text())]),
        8 => new Buttons([.. Many(9).Select(_ => Button())]),
        9 => new Links([.. Many(3).Select(_ => new LinkButton(Text(), new Uri($"https://a{_chance.Next(9)}.example.org/{new string('p', _chance.Next(600))}")))]),
        10 => new Menu("film.pick", Text(), [.. Many(40).Select(_ => Choice())], Id()) { Min = _chance.Next(-1, 30), Max = _chance.Next(-1, 30), Chosen = ["v1", "v2", "v3"] },
        _ => new Picker("film.pick", Text(), (PickerKind)_chance.Next(5), Id()) { Min = _chance.Next(-1, 30), Max = _chance.Next(-1, 30), Chosen = [0, 5, 5, 6] },
    };

    private Field Field(int number) => _chance.Next(4) switch
    {
        0 => new TextField($"f{number}", Text()) { MaxLength = _chance.Next(5000), MinLength = _chance.Next(50), Value = Words(), Placeholder = Text(), Hint = Text() },
        1 => new MenuField($"f{number}", Text(), [new("x", "v1"), .. Many(40).Select(_ => Choice())]) { Min = _chance.Next(30), Max = _chance.Next(30), Chosen = ["v1", "v2"] },
        2 => new PickerField($"f{number}", Text(), (PickerKind)_chance.Next(5)) { Max = _chance.Next(40), Hint = Text() },
        _ => new FileField($"f{number}", Text()) { Max = _chance.Next(40), Required = _chance.Next(2) == 0 },
    };

    private Choice Choice() => new(_chance.Next(2) == 0 ? Words() : Text(), _chance.Next(3) == 0 ? Words() : $"v{_chance.Next(60)}") { Description = _chance.Next(2) == 0 ? Words() : null };

    private Button Button() => new(Text(), "film.wish", _chance.Next(4) == 0 ? Words() : Id());

    private Text Text() => _chance.Next(2) == 0 ? new("sample.plain", Words()) : new("sample.bold", Words(), Words());

    private string Id() => $"{_chance.Next(100_000)}";

    private string Words() => string.Concat(Enumerable.Range(0, _chance.Next(4) == 0 ? _chance.Next(600) : _chance.Next(8)).Select(_ => Pieces[_chance.Next(Pieces.Length)]));

    private IEnumerable<int> Many(int most) => Enumerable.Range(0, _chance.Next(most));
}
