using System.Text;
using System.Text.Json;
using CineBot.Discord.Gateway;

namespace CineBot.Tests.Discord.Gateway;

public sealed class EnvelopeTests
{
    [Theory]
    [InlineData("""{"t":"GUILD_CREATE","s":7,"op":0,"d":{"id":"1","t":"inner","op":9}}""")]
    [InlineData("""{ "d" : {"id":"1","t":"inner","op":9} , "op":0, "unknown":[1,{"d":2}], "s":7, "t":"GUILD_CREATE" }""")]
    public void The_order_of_fields_and_unknown_ones_do_not_matter(string text)
    {
        var envelope = Envelope.Parse(Encoding.UTF8.GetBytes(text));

        Assert.Equal((0, "GUILD_CREATE", 7L), (envelope.Op, envelope.Name, envelope.Sequence));
        Assert.Equal("""{"id":"1","t":"inner","op":9}""", Encoding.UTF8.GetString(envelope.Data.Span));
    }

    [Fact]
    public void Null_fields_are_absent_ones()
    {
        var envelope = Envelope.Parse("""{"op":11,"t":null,"s":null,"d":null}"""u8.ToArray());

        Assert.Equal((11, null, null), (envelope.Op, envelope.Name, envelope.Sequence));
        Assert.Equal("null", Encoding.UTF8.GetString(envelope.Data.Span));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"op":"zero"}""")]
    [InlineData("""{"op":-1}""")]
    [InlineData("""{"op":0,"d":{""")]
    [InlineData("""{"op":11}{""")]
    [InlineData("""{"op":11}{"op":11}""")]
    [InlineData("<html>")]
    public void What_is_no_envelope_is_refused(string text) =>
        Assert.ThrowsAny<JsonException>(() => Envelope.Parse(Encoding.UTF8.GetBytes(text)));
}
