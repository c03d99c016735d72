using CineBot.Verbs;

namespace CineBot.Tests.Verbs;

public sealed class CommandLineTests : IDisposable
{
    private readonly string _config = Path.Combine(Directory.CreateTempSubdirectory("cinebot-verbs-").FullName, "cinebot.json");
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_config)!, recursive: true);

    [Fact]
    public async Task Help_names_the_verbs()
    {
        Assert.Equal(0, await RunAsync("--help"));

        Assert.Contains("run ", _output.ToString(), StringComparison.Ordinal);
        Assert.Empty(_error.ToString());
    }

    [Theory]
    [InlineData("dance")]
    [InlineData("--loud")]
    [InlineData("--config")]
    public async Task What_cannot_be_asked_is_a_sentence(string word)
    {
        Assert.Equal(78, await RunAsync(word));

        Assert.Contains(word, _error.ToString(), StringComparison.Ordinal);
        Assert.Single(_error.ToString().TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task Each_fault_of_the_options_is_a_line_on_standard_error()
    {
        await File.WriteAllTextAsync(_config, """{ "Langauge": "en", "Web": "x" }""");

        Assert.Equal(78, await RunAsync("run", "--config", _config));

        Assert.Equal(
            [
                $"There is no option Langauge (in {_config}); the nearest one is Language.",
                $"Web in {_config} is a group of options and takes no value of its own.",
            ],
            _error.ToString().TrimEnd('\n').Split('\n'));
        Assert.Empty(_output.ToString());
    }

    [Fact]
    public async Task Running_without_a_token_says_how_to_give_one()
    {
        await File.WriteAllTextAsync(_config, "{ }");

        Assert.Equal(78, await RunAsync("--config", _config));

        Assert.Equal(
            "The bot has no token: set CINEBOT_Discord__Token, or CINEBOT_Discord__TokenFile to a file that holds it.\n",
            _error.ToString());
    }

    private Task<int> RunAsync(params string[] words) => new CommandLine(new(TextReader.Null, _output, _error)).RunAsync(words);
}
