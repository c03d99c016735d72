using CineBot.Discord.Gateway;

namespace CineBot.Tests.Discord.Gateway;

public sealed class GatewayAddressTests
{
    private static readonly Uri Discord = new("https://discord.com/api/v10");
    private static readonly Uri ThisMachine = new("http://127.0.0.1:5080/api/v10");

    [Theory]
    [InlineData("wss://gateway.discord.gg")]
    [InlineData("wss://gateway-us-east1-b.discord.gg/")]
    [InlineData("wss://gateway.discord.gg/?v=9&encoding=etf")]
    public void Discords_hosts_over_tls_may_receive_the_token(string url)
    {
        var address = GatewayAddress.Find(url, Discord);

        Assert.EndsWith(".discord.gg", address?.Uri.Host, StringComparison.Ordinal);
        Assert.Equal("/?v=10&encoding=json&compress=zlib-stream", address?.Uri.PathAndQuery);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("gateway.discord.gg")]
    [InlineData("ws://gateway.discord.gg")]
    [InlineData("https://gateway.discord.gg")]
    [InlineData("wss://discord.gg.example.org")]
    [InlineData("wss://notdiscord.gg")]
    [InlineData("wss://gateway.discord.gg@example.org")]
    [InlineData("wss://someone@gateway.discord.gg")]
    [InlineData("wss://gateway.discord.gg:8443")]
    [InlineData("wss://gateway.discord.gg.")]
    [InlineData("wss://gateway.discorԁ.gg")]
    [InlineData("ws://127.0.0.1:5080")]
    [InlineData("wss://localhost")]
    public void Nobody_else_receives_it(string? url) => Assert.Null(GatewayAddress.Find(url, Discord));

    [Theory]
    [InlineData("ws://127.0.0.1:5080", true)]
    [InlineData("ws://[::1]:5080/gateway", true)]
    [InlineData("ws://localhost:5080", true)]
    [InlineData("wss://gateway.discord.gg", false)]
    [InlineData("ws://192.168.1.7:5080", false)]
    [InlineData("http://127.0.0.1:5080", false)]
    public void A_rehearsal_never_leaves_this_machine(string url, bool trusted) =>
        Assert.Equal(trusted, GatewayAddress.Find(url, ThisMachine) is not null);

    [Fact]
    public void A_path_is_kept() =>
        Assert.Equal("/gateway/?v=10&encoding=json&compress=zlib-stream", GatewayAddress.Find("ws://[::1]:5080/gateway", ThisMachine)?.Uri.PathAndQuery);

    [Fact]
    public void Its_text_finds_it_again()
    {
        var address = GatewayAddress.Find("wss://gateway.discord.gg/?v=9", Discord);

        Assert.Equal(address, GatewayAddress.Find(address?.Text, Discord));
    }
}
