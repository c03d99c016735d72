using CineBot.Discord.Payloads;
using CineBot.Discord.Rest.Bodies;
using CineBot.Interactions;
using static CineBot.Tests.Discord.Samples;

namespace CineBot.Tests.Discord;

public sealed class ReplyWriterTests
{
    private readonly Samples _bot = new();

    [Fact]
    public void A_sentence_is_one_text_and_its_next_steps_are_under_it()
    {
        var body = Private(Reply.Say("sample.hello").With(new Button("sample.label", "film.wish", "7") { Look = ButtonLook.Main }));

        Assert.Equal(
            """[{"type":10,"content":"Bonjour\u00A0!"},{"type":1,"components":[{"type":2,"style":1,"label":"Envie","custom_id":"1/film.wish/7"}]}]""",
            body.Components!.ToJsonString());
        Assert.Equal(MessageFlags.ComponentsV2 | MessageFlags.Ephemeral, body.Flags);
        Assert.Empty(body.Told);
    }

    [Fact]
    public void A_card_reads_from_top_to_bottom()
    {
        var card = new Card(new Heading(Said("Cléo")), new Line(Said("vu\nhier")), new Heading(Said("Voix")), new Note(Said("1962")), new Quote("Un\n\n\n# deux"));

        Assert.Equal("## Cléo\nvu hier\n### Voix\n-# 1962\n> Un\n> \n> \\# deux", DiscordLimits.Words(Private(Reply.Show(card)).Components));
    }

    [Fact]
    public void What_tells_too_much_stays_behind_its_veil_wherever_a_long_card_is_cut()
    {
        for (var before = 3300; before < 3900; before++)
        {
            var body = Private(Reply.Show(new Card(new Quote(new string('a', before)), new Quote(new string('s', 280)) { IsVeiled = true }, new Line(Said("b")))));

            var told = DiscordLimits.Words(body.Components).Split('\n').Where(line => line.Contains("ss", StringComparison.Ordinal));
            Assert.All(told, line => Assert.Matches(@"^> \|\|s+…?\|\|$", line));
            DiscordLimits.CheckMessage(body.Components!);
        }
    }

    [Fact]
    public void Each_part_of_a_card_is_its_component()
    {
        var card = new Card(
            new Rule(),
            new Illustrated(new("https://cdn.example.org/cleo.jpg"), Said("L’affiche"), Said("a"), Said("b")),
            new Actionable(new("sample.label", "film.wish", "7"), Said("c")),
            new Buttons([.. Enumerable.Range(1, 6).Select(n => new Button("sample.label", "film.wish", $"{n + 10}"))]),
            new Links(new LinkButton("sample.label", new("https://www.arte.tv/x"))),
            new Menu("film.pick", "sample.label", [new("Cléo", "c:cleo"), new(new Title("Les Mis", "The Mis"), "c:mis")], "7") { Max = 9, Chosen = ["c:mis"] },
            new Picker("film.pick", "sample.label", PickerKind.TextChannels, "8") { Chosen = [700] });

        var parts = Private(Reply.Show(card)).Components![0]!["components"]!.AsArray();

        Assert.Equal([14, 9, 9, 1, 1, 1, 1, 1], parts.Select(part => DiscordLimits.Type(part!)));
        Assert.Equal("https://cdn.example.org/cleo.jpg", parts[1]!["accessory"]!["media"]!["url"]!.GetValue<string>());
        Assert.Equal([5, 1], parts.Skip(3).Take(2).Select(row => row!["components"]!.AsArray().Count));
        Assert.Equal("Envie · www.arte.tv", parts[5]!["components"]![0]!["label"]!.GetValue<string>());
        var menu = parts[6]!["components"]![0]!;
        Assert.Equal((2, "Les Mis", true), (menu["max_values"]!.GetValue<int>(), menu["options"]![1]!["label"]!.GetValue<string>(), menu["options"]![1]!["default"]!.GetValue<bool>()));
        var picker = parts[7]!["components"]![0]!;
        Assert.Equal("""[0,5]""", picker["channel_types"]!.ToJsonString());
        Assert.Equal("""[{"id":"700","type":"channel"}]""", picker["default_values"]!.ToJsonString());
    }

    [Fact]
    public void What_leads_nowhere_is_left_out()
    {
        var body = Private(Reply.Show(new Card(new Actionable(new("sample.label", "party.propose"), Said("a")), new Buttons(new Button("sample.label", "party.propose"), new Button("sample.label", "film.why"))))
            .With(new Button("sample.label", "film.wish", "é"), new Button("sample.label", "film.wish", "1"), new Button("sample.label", "film.wish", "1")));

        Assert.Equal("1/film.wish/1", Assert.Single(DiscordLimits.Parts(body.Components), part => DiscordLimits.Type(part) == 2)["custom_id"]!.GetValue<string>());
        Assert.DoesNotContain(DiscordLimits.Parts(body.Components), part => DiscordLimits.Type(part) == 9);
        Assert.Equal("a", DiscordLimits.Words(body.Components));
    }

    [Fact]
    public void A_picture_or_a_link_that_hides_where_it_leads_is_left_out()
    {
        var card = new Card(new Illustrated(new("javascript:alert(1)"), Said("x"), Said("a")), new Links(new LinkButton("sample.label", new("https://cnc.fr@evil.example/")), new LinkButton("sample.label", new("https://discord.gg/abc"))));

        var body = Private(Reply.Show(card));

        Assert.Equal([17, 10], DiscordLimits.Parts(body.Components).Select(part => DiscordLimits.Type(part)));
    }

    [Fact]
    public void Lines_that_do_not_fit_are_counted()
    {
        var card = new Card([.. Enumerable.Range(0, 100).Select(n => new Line(Said(new string('a', 99))))]);

        var body = Private(Reply.Show(card));

        DiscordLimits.CheckMessage(body.Components!);
        Assert.EndsWith("-# … et 62 lignes de plus.", DiscordLimits.Words(body.Components), StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_that_do_not_fit_are_counted_and_the_next_steps_stay()
    {
        var card = new Card([.. Enumerable.Range(0, 60).SelectMany(n => new Block[] { new Line(Said($"{n}")), new Rule() })]);

        var body = Private(Reply.Show(card).With(new Button("sample.label", "film.wish", "7")));

        DiscordLimits.CheckMessage(body.Components!);
        Assert.Contains("lignes de plus", DiscordLimits.Words(body.Components), StringComparison.Ordinal);
        Assert.Equal(1, DiscordLimits.Type(body.Components![^1]!));
    }

    [Fact]
    public void A_line_longer_than_a_message_is_cut_where_a_reader_sees_it() =>
        Assert.EndsWith("👨‍👩‍👧‍👦…", DiscordLimits.Words(Private(Reply.Show(new Card(new Quote(string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 400)))))).Components), StringComparison.Ordinal);

    [Fact]
    public void Files_are_shown_under_names_that_Discord_keeps()
    {
        var reply = Reply.Show(new Card(new Enclosure("Été à Paris.ics"))).Enclosing(new OutgoingFile("Été à Paris.ics", new byte[] { 1 }), new OutgoingFile("../../etc/passwd", new byte[] { 2 }));

        var body = Private(reply);

        Assert.Equal(["Ete_a_Paris.ics", "etcpasswd"], body.Files.Select(file => file.Name));
        Assert.Equal(["attachment://Ete_a_Paris.ics", "attachment://etcpasswd"], DiscordLimits.Parts(body.Components).Where(part => DiscordLimits.Type(part) == 13).Select(part => part["file"]!["url"]!.GetValue<string>()));
    }

    [Fact]
    public void A_public_card_carries_its_marker_and_tells_only_whom_it_means_to()
    {
        var body = _bot.Writer.Public(new(new Card(new Line(new("sample.plain", Nora))) { Telling = [Nora, Nora] }, Language.French, 1_234_567));

        Assert.Equal("""[{"type":17,"components":[{"type":10,"content":"<@102>"}],"id":1234567}]""", body.Components!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Equal((MessageFlags.ComponentsV2, [Nora]), (body.Flags, body.Told.ToArray()), (one, other) => one.Item1 == other.Item1 && one.Item2.SequenceEqual(other.Item2));
    }

    [Fact]
    public void A_form_asks_each_question_under_its_label()
    {
        var form = new Form("film.why", "sample.why",
            new TextField("why", "sample.why") { MaxLength = 280, Tall = true, Value = new string('é', 300), Hint = Said(new string('h', 200)) },
            new MenuField("kind", Said(new string('l', 60)), new Choice("Court", "short"), new Choice("Court", "short")) { Required = false, Chosen = ["short"] },
            new PickerField("who", "sample.label", PickerKind.People) { Max = 3 },
            new FileField("poster", "sample.label") { Required = false })
        { Ids = ["7"], Introduction = Said("Bonjour") };

        var written = _bot.Writer.Form(form, new(42), Language.French);

        DiscordLimits.CheckForm(written);
        Assert.Equal("1f/film.why/42/7", written["custom_id"]!.GetValue<string>());
        Assert.Equal([10, 18, 18, 18, 18], written["components"]!.AsArray().Select(part => DiscordLimits.Type(part!)));
        Assert.Equal(280, written["components"]![1]!["component"]!["value"]!.GetValue<string>().Length);
        Assert.Equal((0, 1), (written["components"]![2]!["component"]!["min_values"]!.GetValue<int>(), written["components"]![2]!["component"]!["options"]!.AsArray().Count));
    }

    [Fact]
    public void Choices_are_bounded_and_numbers_where_the_option_takes_numbers()
    {
        var offered = Enumerable.Range(1, 40).Select(n => new Choice(new string('x', 150), $"{n}")).Append(new("x", "douze"));

        var texts = _bot.Writer.Choices(offered, OptionKind.Text, Language.French);
        var numbers = _bot.Writer.Choices([new("douze", "12"), new("?", "x")], OptionKind.Number, Language.French);

        Assert.Equal(25, texts.Count);
        Assert.All(texts, choice => Assert.Equal(100, choice!["name"]!.GetValue<string>().Length));
        Assert.Equal("""[{"name":"douze","value":12}]""", numbers.ToJsonString());
    }

    [Fact]
    public void Whatever_people_write_a_message_keeps_to_the_limits_and_pings_nobody()
    {
        var chance = new HostileWords(20261123);

        for (var round = 0; round < 400; round++)
        {
            var reply = chance.Reply();
            var body = _bot.Writer.Message(reply, round % 2 == 0 ? Language.French : Language.English, isPrivate: true);
            DiscordLimits.CheckMessage(body.Components!);
            Assert.Empty(body.Told);
            Assert.DoesNotMatch(@"(?<!\\)<(@|#|t:|a?:|/)|(?<!\\)@(everyone|here)|(?<!\\)\]\(", DiscordLimits.Words(body.Components));
        }
    }

    [Fact]
    public void Whatever_people_write_a_form_keeps_to_the_limits()
    {
        var chance = new HostileWords(20261124);

        for (var round = 0; round < 400; round++) DiscordLimits.CheckForm(_bot.Writer.Form(chance.Form(), new(42), Language.French));
    }

    private static Text Said(string words) => new("sample.plain", words);

    private MessageBody Private(Reply reply) => _bot.Writer.Message(reply, Language.French, isPrivate: true);
}
