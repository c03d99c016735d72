using CineBot.Tests.Infrastructure;
using CineBot.Verbs;

namespace CineBot.Tests.Verbs;

public sealed class ImportProgressTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private readonly ManualTime _time = new(DateTimeOffset.UnixEpoch);

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public void Whoever_watches_sees_a_bar_with_the_rate_and_the_time_left()
    {
        var progress = new ImportProgress(new(TextReader.Null, _output, _error) { IsWatched = true }, _time);
        progress.Begin("reading club.csv");

        _time.Advance(TimeSpan.FromSeconds(20));
        progress.Tell(0.25, 50_000);
        progress.Tell(0.26, 52_000);

        Assert.Equal("\rreading club.csv [######..................] 25 %, 50,000, 2,500 a second, 1:00 left", _error.ToString().TrimEnd());
    }

    [Theory]
    [InlineData(0.25, "1:00:00 left")]
    [InlineData(0.2505, "59:50 left")]
    [InlineData(0.0125, "26:20:00 left")]
    public void A_long_way_to_go_is_said_in_hours(double share, string left)
    {
        var progress = new ImportProgress(new(TextReader.Null, _output, _error), _time);
        progress.Begin("reading title.basics.tsv.gz");

        _time.Advance(TimeSpan.FromMinutes(20));
        progress.Tell(share, 50_000);

        Assert.EndsWith($" a second, {left}\n", _error.ToString());
    }

    [Fact]
    public void A_log_gets_a_line_every_ten_seconds_and_one_for_each_step()
    {
        var progress = new ImportProgress(new(TextReader.Null, _output, _error), _time);
        progress.Begin("reading club.csv");

        for (var second = 1; second <= 25; second++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            progress.Tell(second / 50.0, second * 100);
        }

        progress.End(5000);

        Assert.Equal(
            ["reading club.csv [####....................] 20 %, 1,000, 100 a second, 0:40 left", "reading club.csv [#########...............] 40 %, 2,000, 100 a second, 0:30 left"],
            _error.ToString().TrimEnd('\n').Split('\n'));
        Assert.Equal("reading club.csv: 5,000 in 25.0 s\n", _output.ToString());
    }
}
