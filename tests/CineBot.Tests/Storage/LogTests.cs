using System.Buffers.Binary;
using System.Text;
using CineBot.Storage;
using CineBot.Tests.Infrastructure;

namespace CineBot.Tests.Storage;

public sealed class LogTests : IAsyncLifetime
{
    private const int LogHeader = 32;
    private const int FrameHeader = 24;
    private const int PageSize = 4_096;
    private TemplateDatabase _template = null!;

    private Database Database => _template.Database;

    public async ValueTask InitializeAsync()
    {
        _template = await TemplateDatabase.OpenAsync();
        await Database.MakeSheetsAsync();
    }

    public ValueTask DisposeAsync() => _template.DisposeAsync();

    /// <summary>A power cut leaves the log cut short somewhere: wherever that is, what was committed before it is there, and nothing else.</summary>
    [Fact]
    public async Task Row_42_a_log_cut_at_any_frame_opens_with_the_commits_before_the_cut()
    {
        foreach (var number in Enumerable.Range(1, 12)) await Database.AddSheetAsync(number);
        var log = await File.ReadAllBytesAsync(_template.File.Log);
        Assert.Equal(PageSize, BinaryPrimitives.ReadInt32BigEndian(log.AsSpan(8)));
        var frames = (log.Length - LogHeader) / (FrameHeader + PageSize);
        using var folder = new TestFolder();

        var held = Enumerable.Range(0, frames + 1).SelectMany(frame => new[] { 0, 11, 2_000 }.Select(torn => (frame, torn)))
            .Select(cut => SheetsAfterCut(folder, log.AsSpan(0, Math.Min(log.Length, LogHeader + (cut.frame * (FrameHeader + PageSize)) + cut.torn)).ToArray()))
            .ToList();

        Assert.Equal(held.Order(), held);
        Assert.Equal(0, held[0]);
        Assert.Equal(Enumerable.Range(0, 13), held.Distinct());
    }

    [Fact]
    public async Task What_is_erased_is_in_no_file_once_the_log_is_emptied()
    {
        const string Words = "je préfère que cela reste entre nous";
        await Database.AddSheetAsync(1, Words);
        Assert.True(Holds(_template.File.Log, Words));
        await Database.WriteAsync(unit => unit.Execute("DELETE FROM sheets WHERE number = 1"), CancellationToken.None);

        await Database.EmptyLogAsync(TimeProvider.System, CancellationToken.None);

        Assert.False(Holds(_template.File.Log, Words));
        Assert.False(Holds(_template.File.Path, Words));
    }

    [Fact]
    public async Task Emptying_the_log_waits_for_who_reads_from_it_and_holds_up_nobody_who_writes()
    {
        var reading = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var goOn = new ManualResetEventSlim();
        await Database.AddSheetAsync(1);
        var read = Database.ReadAsync(unit => Reading(unit, reading, goOn), CancellationToken.None);
        await reading.Task;
        await Database.AddSheetAsync(2);

        var emptied = Database.EmptyLogAsync(_template.Time, CancellationToken.None);
        while (_template.Time.Waiting == 0) await Database.AddSheetAsync((await Database.SheetNumbersAsync()).Count + 1);
        Assert.False(emptied.IsCompleted);
        goOn.Set();
        Assert.Equal(1, await read);
        _template.Time.Advance(TimeSpan.FromSeconds(1));
        await emptied;

        Assert.Equal(0, new FileInfo(_template.File.Log).Length);
    }

    private static int Reading(IReadUnit unit, TaskCompletionSource reading, ManualResetEventSlim goOn)
    {
        var count = unit.SheetNumbers().Count;
        reading.TrySetResult();
        Assert.True(goOn.Wait(TimeSpan.FromSeconds(30)));
        return count;
    }

    private int SheetsAfterCut(TestFolder folder, byte[] log)
    {
        var image = new DatabaseFile(folder.File("image.db"));
        File.Copy(_template.File.Path, image.Path, overwrite: true);
        File.WriteAllBytes(image.Log, log);
        using (var connection = Connections.OpenWriter(image))
        {
            Assert.Equal(["ok"], connection.Lines("PRAGMA integrity_check"));
            if (connection.Number("SELECT count(*) FROM sqlite_schema WHERE name = 'sheets'") == 0) return 0;
            Assert.Equal(connection.Number("SELECT count(*) FROM sheets"), connection.Number("SELECT number FROM commits") - 1);
            return (int)connection.Number("SELECT count(*) FROM sheets");
        }
    }

    private static bool Holds(string path, string words) => File.Exists(path) && File.ReadAllBytes(path).AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0;
}
