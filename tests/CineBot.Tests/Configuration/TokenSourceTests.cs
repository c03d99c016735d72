using CineBot.Configuration;

namespace CineBot.Tests.Configuration;

public sealed class TokenSourceTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _folder = Directory.CreateTempSubdirectory("cinebot-token-").FullName;

    private string TokenFile => Path.Combine(_folder, "token");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_token_is_read_from_its_file_without_the_last_line_break()
    {
        Write("a.secret.token\n", OwnerOnly);

        Assert.Equal("a.secret.token", TokenSource.Read(new() { TokenFile = TokenFile }));
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_file_open_to_others_is_refused(UnixFileMode opening)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        Write("a.secret.token", OwnerOnly | opening);

        Assert.Equal($"The file of the bot's token, {TokenFile}, is open to other users of this machine: chmod 400 it.",
            Fault(new() { TokenFile = TokenFile }));
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Equal($"The file of the bot's token, {TokenFile}, does not exist.", Fault(new() { TokenFile = TokenFile }));

    [Fact]
    public void Without_a_token_the_ways_to_give_one_are_told() =>
        Assert.Equal("The bot has no token: set CINEBOT_Discord__Token, or CINEBOT_Discord__TokenFile to a file that holds it.", Fault(new()));

    [Fact]
    public void An_empty_file_is_no_token()
    {
        Write("\n", OwnerOnly);

        Assert.StartsWith("The bot has no token", Fault(new() { TokenFile = TokenFile }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bot a.secret.token")]
    [InlineData("secret")]
    [InlineData("a.secret")]
    [InlineData("a..secret")]
    [InlineData("a.secret.tokén")]
    [InlineData("a.secret\r\n.token")]
    public void What_cannot_be_a_token_is_refused_without_being_shown(string text)
    {
        var fault = Fault(new() { Token = text });

        Assert.StartsWith("The bot's token", fault, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", fault, StringComparison.Ordinal);
    }

    private static string Fault(DiscordOptions options) => Assert.Throws<StartFault>(() => TokenSource.Read(options)).Message;

    private void Write(string text, UnixFileMode mode)
    {
        File.WriteAllText(TokenFile, text);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(TokenFile, mode);
    }
}
