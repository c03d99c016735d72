using CineBot.Rehearsal;

namespace CineBot.EndToEnd.Page;

/// <summary>The rehearsal begins with one address and ends without a trace, or says in a sentence why it cannot begin.</summary>
public sealed class StageTests
{
    private static readonly string Bot = Path.Combine(AppContext.BaseDirectory, "CineBot.dll");

    [Fact(Timeout = 120_000)]
    public async Task A_port_that_is_taken_is_told_in_a_sentence()
    {
        await using var taken = await RehearsalDiscord.StartAsync();
        var said = new StringWriter();

        var code = await new Stage(StartLine.Parse(["--port", $"{taken.Port}", "--bot", Bot])!, new Rehearsal.Terminal(said)).PlayAsync(CancellationToken.None);

        Assert.Equal((69, $"Port {taken.Port} is taken: leave --port out, or name another one."), (code, said.ToString().Trim()));
    }

    [Fact(Timeout = 120_000)]
    public async Task One_address_is_said_and_the_end_ends_the_bot_too()
    {
        var said = new SpokenLines();
        using var stop = new CancellationTokenSource();
        var playing = new Stage(StartLine.Parse(["--bot", Bot])!, new Rehearsal.Terminal(said)).PlayAsync(stop.Token);
        var address = new Uri((await said.LineAsync("http://127.0.0.1:"))[^1]);
        using var page = new HttpClient { BaseAddress = address };

        using var index = await page.GetAsync(new Uri("/", UriKind.Relative));
        await stop.CancelAsync();

        Assert.True(index.IsSuccessStatusCode);
        Assert.Equal(0, await playing);
        Assert.Single(said.ToString().Split('\n'), line => line.Contains("http://", StringComparison.Ordinal));
        Assert.Contains("The rehearsal is over.", said.ToString(), StringComparison.Ordinal);
        await Assert.ThrowsAsync<HttpRequestException>(() => page.GetAsync(new Uri("/", UriKind.Relative)));
    }

    [Theory]
    [InlineData("--port", "seventy")]
    [InlineData("--port")]
    [InlineData("--loud")]
    public void What_is_not_understood_is_not_guessed(params string[] words) => Assert.Null(StartLine.Parse(words));

    private sealed class SpokenLines : StringWriter
    {
        private readonly TaskCompletionSource<string[]> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task<string[]> LineAsync(string holding) => [.. (await _address.Task).Where(word => word.StartsWith(holding, StringComparison.Ordinal))];

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value?.Contains("http://", StringComparison.Ordinal) == true) _address.TrySetResult(value.Split(' '));
        }
    }
}
