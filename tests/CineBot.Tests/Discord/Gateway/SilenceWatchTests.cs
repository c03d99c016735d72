using CineBot.Discord.Gateway;

namespace CineBot.Tests.Discord.Gateway;

public sealed class SilenceWatchTests : IDisposable
{
    private readonly Wire _wire = new();
    private readonly CancellationTokenSource _life = new();
    private readonly List<TimeSpan> _questions = [];
    private Answer _answer = Answer.Event;

    private enum Answer
    {
        Event,
        Nothing,
        NobodyToAsk,
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_11_After_ten_silent_minutes_and_ten_seconds_without_an_answer_the_connection_is_deaf()
    {
        _answer = Answer.Nothing;
        var end = Start(suspect: false);

        Pass(SilenceWatch.Patience + SilenceWatch.AnswerPatience);

        Assert.Equal([TimeSpan.FromMinutes(10)], _questions);
        Assert.Equal((NextStep.Resume, true), ((await end).Next, (await end).Deaf));
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_11_A_connection_that_stays_deaf_after_the_resume_costs_the_session()
    {
        _answer = Answer.Nothing;
        var end = Start(suspect: true);

        Pass(SilenceWatch.AnswerPatience);

        Assert.Equal([TimeSpan.Zero], _questions);
        Assert.Equal(NextStep.Identify, (await end).Next);
    }

    [Fact]
    public void Row_11_A_connection_that_hears_again_after_the_resume_goes_on()
    {
        var end = Start(suspect: true);

        Pass(TimeSpan.FromMinutes(5));

        Assert.False(end.IsCompleted);
        Assert.Equal([TimeSpan.Zero], _questions);
    }

    [Fact]
    public void Row_11_A_silent_night_raises_no_alarm()
    {
        var end = Start(suspect: false);

        Pass(TimeSpan.FromHours(8));

        Assert.False(end.IsCompleted);
        Assert.InRange(_questions.Count, 46, 48);
    }

    [Fact]
    public void A_lively_guild_is_never_asked()
    {
        var watch = new SilenceWatch(_wire.Runtime, suspect: false);
        _ = watch.RunAsync(_ => Ask(watch), _life.Token);
        watch.Establish();

        for (var told = 0; told < 20; told++)
        {
            watch.Hear();
            Pass(TimeSpan.FromMinutes(9));
        }

        Assert.Empty(_questions);
    }

    [Fact]
    public void Without_a_guild_there_is_nothing_to_be_deaf_to()
    {
        _answer = Answer.NobodyToAsk;
        var end = Start(suspect: true);

        Pass(TimeSpan.FromHours(1));

        Assert.False(end.IsCompleted);
    }

    [Theory(Timeout = 120_000)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_session_that_does_not_start_ends_the_connection(bool suspect)
    {
        var watch = new SilenceWatch(_wire.Runtime, suspect);
        var end = watch.RunAsync(_ => Ask(watch), _life.Token);

        Pass(SilenceWatch.StartPatience);

        Assert.Equal(suspect ? NextStep.Identify : NextStep.Resume, (await end).Next);
    }

    [Fact]
    public void It_is_steady_once_it_has_served_for_ten_seconds()
    {
        var watch = new SilenceWatch(_wire.Runtime, suspect: false);
        Pass(TimeSpan.FromMinutes(1));
        Assert.False(watch.IsSteady);

        watch.Establish();
        Pass(TimeSpan.FromSeconds(9));
        Assert.False(watch.IsSteady);
        Pass(TimeSpan.FromSeconds(1));
        Assert.True(watch.IsSteady);
    }

    public void Dispose()
    {
        _life.Cancel();
        _life.Dispose();
    }

    private Task<ConnectionEnd> Start(bool suspect)
    {
        var watch = new SilenceWatch(_wire.Runtime, suspect);
        watch.Establish();
        return watch.RunAsync(_ => Ask(watch), _life.Token);
    }

    private Task<bool> Ask(SilenceWatch watch)
    {
        _questions.Add(_wire.Elapsed);
        if (_answer is Answer.Event) watch.Hear();
        return Task.FromResult(_answer is not Answer.NobodyToAsk);
    }

    private void Pass(TimeSpan span)
    {
        for (var second = 0; second < span.TotalSeconds; second++) _wire.Time.Advance(TimeSpan.FromSeconds(1));
    }
}
