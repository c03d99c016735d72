using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using NodaTime;

namespace CineBot.Tests.Interactions.Outgoing;

public sealed class TextJsonTests
{
    [Fact]
    public void Every_argument_comes_back_as_it_was()
    {
        var at = Instant.FromUtc(2026, 10, 5, 7, 0);
        var text = new Text("a.key", new MemberId(1), new ChannelId(2), new RoleId(3), 4L, at, new FromNow(at), Duration.FromMinutes(90), new CommandName("recommend"),
            new Title("Cléo de 5 à 7", "Cléo from 5 to 7"), new Uri("https://example.org/a?b=c"), "« {0} » \"\\ \u0000<@1>", "", new Text("inner.key", 5L));

        var read = TextJson.Read(TextJson.Write(text));

        Assert.Equal(text.Key, read.Key);
        Assert.Equal(text.Args[..^1], read.Args[..^1]);
        Assert.Equal([5L], Assert.IsType<Text>(read.Args[^1]).Args);
    }

    [Fact]
    public void A_listing_comes_back_in_its_order()
    {
        var read = TextJson.Read(TextJson.Write(new("a.key", new Listing(new MemberId(1), "b", new Listing("c")))));

        var listing = Assert.IsType<Listing>(Assert.Single(read.Args));
        Assert.Equal([new MemberId(1), "b"], listing.Items[..2]);
        Assert.Equal(["c"], Assert.IsType<Listing>(listing.Items[2]).Items);
    }

    [Fact]
    public void What_no_text_can_hold_is_refused_when_it_is_written_not_when_it_is_sent()
    {
        Assert.Throws<FormatException>(() => TextJson.Write(new("a.key", 1.5)));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"member\":1}")]
    public void Something_else_is_no_text(string json)
    {
        Assert.Throws<FormatException>(() => TextJson.Read(json));
    }
}
