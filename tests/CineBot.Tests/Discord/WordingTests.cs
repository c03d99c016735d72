using CineBot.Interactions;
using NodaTime;
using static CineBot.Tests.Discord.Samples;

namespace CineBot.Tests.Discord;

public sealed class WordingTests
{
    private const string Narrow = "\u202F";
    private const string NoBreak = "\u00A0";

    private readonly Samples _bot = new();

    public static TheoryData<object, string, string> Arguments => new()
    {
        { Agnès, "<@101>", "<@101>" },
        { new ChannelId(7), "<#7>", "<#7>" },
        { new RoleId(8), "<@&8>", "<@&8>" },
        { Instant.FromUnixTimeSeconds(1_795_000_000), "<t:1795000000:F>", "<t:1795000000:F>" },
        { new FromNow(Instant.FromUnixTimeSeconds(1_795_000_000)), "<t:1795000000:R>", "<t:1795000000:R>" },
        { Duration.FromMinutes(97), $"1{NoBreak}h{NoBreak}37", $"1{NoBreak}h{NoBreak}37{NoBreak}min" },
        { Duration.FromMinutes(65), $"1{NoBreak}h{NoBreak}05", $"1{NoBreak}h{NoBreak}5{NoBreak}min" },
        { Duration.FromMinutes(37), $"37{NoBreak}min", $"37{NoBreak}min" },
        { Duration.FromHours(2), $"2{NoBreak}h", $"2{NoBreak}h" },
        { Duration.FromHours(76), $"3{NoBreak}j{NoBreak}4{NoBreak}h", $"3{NoBreak}d{NoBreak}4{NoBreak}h" },
        { 12_345L, $"12{Narrow}345", "12,345" },
        { 1962, "1962", "1962" },
        { 4.5, "4,5", "4.5" },
        { new Title("Cléo de 5 à 7", "Cleo from 5 to 7"), "Cléo de 5 à 7", "Cleo from 5 to 7" },
        { new Listing("a", "b", Agnès), "a, b et <@101>", "a, b and <@101>" },
        { new Listing("a", "*b"), @"a et \*b", @"a and \*b" },
        { new Listing("a"), "a", "a" },
        { new Listing(), "…", "…" },
        { new CommandName("recommend"), "`/reco`", "`/recommend`" },
        { new CommandName("film-shoot.extras"), "`/tournage figurants`", "`/film-shoot extras`" },
        { new Uri("https://аpple.com/x"), "<https://xn--pple-43d.com/x>", "<https://xn--pple-43d.com/x>" },
        { new Text("sample.hello"), $"Bonjour{NoBreak}!", "Hello!" },
        { new Text("sample.seats", 0), "0 place", "0 seats" },
        { new Text("sample.seats", 1), "1 place", "1 seat" },
        { new Text("sample.seats", 2L), "2 places", "2 seats" },
    };

    [Theory]
    [MemberData(nameof(Arguments))]
    public void Each_argument_is_written_as_its_type_asks(object argument, string french, string english)
    {
        Assert.Equal(french, _bot.Wording.Markdown(new("sample.plain", argument), Language.French));
        Assert.Equal(english, _bot.Wording.Markdown(new("sample.plain", argument), Language.English));
    }

    [Fact]
    public void Words_that_look_like_holes_stay_words() =>
        Assert.Equal("{1} puis {0}", _bot.Wording.Markdown(new("sample.two", "{1}", "{0}"), Language.French));

    [Fact]
    public void Our_own_markup_stays_and_theirs_does_not() =>
        Assert.Equal(@"**\*\*Cléo\*\*** par <@102>", _bot.Wording.Markdown(new("sample.bold", "**Cléo**", Nora), Language.French));

    [Fact]
    public void A_command_that_Discord_keeps_can_be_clicked()
    {
        _bot.Table.Learn([("reco", 55), ("tournage", 66)]);

        Assert.Equal("</reco:55>", _bot.Wording.Markdown(new("sample.plain", new CommandName("recommend")), Language.French));
        Assert.Equal("</film-shoot extras:66>", _bot.Wording.Markdown(new("sample.plain", new CommandName("film-shoot.extras")), Language.English));
    }

    [Fact]
    public void A_label_holds_no_markup_and_needs_none() =>
        Assert.Equal("**Cléo** par *x*", _bot.Wording.Plain(new Text("sample.bold", "Cléo", "*x*\u202E\n"), Language.French));
}
