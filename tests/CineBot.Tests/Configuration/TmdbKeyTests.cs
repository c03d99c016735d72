using CineBot.Configuration;
using CineBot.Tests.Infrastructure;

namespace CineBot.Tests.Configuration;

public sealed class TmdbKeyTests
{
    private const string Key = "eyJhbGciOiJub25lIn0.eyJhdWQiOiJ0ZXN0cyJ9.signature-of_nobody";

    [Fact]
    public void Without_a_key_there_is_none() => Assert.Null(TmdbKey.Read(new()));

    [Fact]
    public void A_key_is_given_in_an_option_or_alone_in_a_file_of_the_bots_own()
    {
        using var folder = new TestFolder();
        var file = folder.File("tmdb");
        File.WriteAllText(file, Key + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead);

        Assert.Equal(Key, TmdbKey.Read(new() { Token = Key }));
        Assert.Equal(Key, TmdbKey.Read(new() { TokenFile = file }));
    }

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJhdWQiOiJ0 ZXN0cyJ9.signature")]
    [InlineData("eyJhbGciOiJub25lIn0..signature")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJhdWQiOiJ0ZXN0cyJ9.évident-pour-tous")]
    public void What_is_no_key_is_refused_without_being_shown(string given)
    {
        var fault = Assert.Throws<StartFault>(() => TmdbKey.Read(new() { Token = given }));

        Assert.StartsWith("The key to TMDB is not its API Read Access Token", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(given, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_missing_or_open_to_others_is_refused()
    {
        using var folder = new TestFolder();
        var open = folder.File("open");
        File.WriteAllText(open, Key);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(open, UnixFileMode.UserRead | UnixFileMode.GroupRead);

        Assert.Contains("does not exist", Assert.Throws<StartFault>(() => TmdbKey.Read(new() { TokenFile = folder.File("none") })).Message, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Contains("chmod 400", Assert.Throws<StartFault>(() => TmdbKey.Read(new() { TokenFile = open })).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://api.themoviedb.org/3", true)]
    [InlineData("http://127.0.0.1:8080/films/3", true)]
    [InlineData("http://api.themoviedb.org/3", false)]
    [InlineData("https://api.themoviedb.org.evil.example/3", false)]
    [InlineData("https://evil.example/3", false)]
    public void A_key_goes_to_TMDB_or_to_this_machine_and_nowhere_else(string address, bool allowed) =>
        Assert.Equal(allowed, !OptionRules.Faults(new Options { Tmdb = new() { ApiBaseUrl = address } }).Any());
}
