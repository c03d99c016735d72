using CineBot.Discord.Rest;

namespace CineBot.Tests.Discord.Rest;

public sealed class ApiAddressTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("https://discord.com/api/v10")]
    [InlineData("https://discord.com/api/v10/")]
    public void Unless_told_otherwise_it_is_Discord(string? text)
    {
        var address = ApiAddress.TryParse(text);

        Assert.Equal(new Uri("https://discord.com/api/v10/"), address?.Root);
        Assert.False(address!.IsLoopback);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5010/api/v10")]
    [InlineData("http://[::1]:5010/api/v10/")]
    [InlineData("http://localhost:5010/api")]
    public void A_loopback_address_is_taken(string text) => Assert.True(ApiAddress.TryParse(text)?.IsLoopback);

    [Theory]
    [InlineData("https://discord.com.example.org/api/v10")]
    [InlineData("http://discord.com/api/v10")]
    [InlineData("https://discord.com/api/v9")]
    [InlineData("http://127.0.0.1.example.org/")]
    [InlineData("http://192.168.1.4/api/v10")]
    [InlineData("http://agnes@127.0.0.1/api/v10")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("not an address")]
    public void The_token_is_sent_nowhere_else(string text) => Assert.Null(ApiAddress.TryParse(text));
}
