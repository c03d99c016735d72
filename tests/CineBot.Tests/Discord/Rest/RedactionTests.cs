using CineBot.Discord.Rest;

namespace CineBot.Tests.Discord.Rest;

public sealed class RedactionTests
{
    private const string Token = "MTE3MDAwMDAwMDAwMDAwMDAw.GhIjKl.abcdefghijklmnopqrstuvwxyz0123456789AB";

    [Theory]
    [InlineData("Authorization: Bot " + Token)]
    [InlineData("{\"token\":\"" + Token + "\"}")]
    [InlineData(Token + "," + Token)]
    public void A_bot_token_leaves_no_trace(string line) => Assert.DoesNotContain("GhIjKl", Redaction.Of(line), StringComparison.Ordinal);

    [Fact]
    public void A_key_in_three_parts_leaves_no_trace() =>
        Assert.Equal("Bearer [redacted] refused", Redaction.Of("Bearer eyJhbGciOiJub25lIn0.eyJhdWQiOiJ0ZXN0cyJ9.signature-of_nobody refused"));

    [Theory]
    [InlineData("POST https://discord.com/api/v10/webhooks/1234567890/aW50ZXJhY3Rpb246MTIz?wait=true", "webhooks/1234567890/[redacted]?wait=true")]
    [InlineData("POST interactions/1234567890/aW50ZXJhY3Rpb246MTIz/callback failed", "interactions/1234567890/[redacted]/callback failed")]
    [InlineData("/webhooks/12/aW50ZXJhY3Rpb246MTIz/messages/@original", "/webhooks/12/[redacted]/messages/@original")]
    public void The_token_in_a_path_goes_and_the_id_stays(string line, string end) =>
        Assert.EndsWith(end, Redaction.Of(line), StringComparison.Ordinal);

    [Theory]
    [InlineData("GET channels/1234567890/messages answered 200")]
    [InlineData("Les Glaneuses et la glaneuse")]
    [InlineData("")]
    public void What_holds_no_secret_stays_as_it_is(string line) => Assert.Equal(line, Redaction.Of(line));
}
