using CineBot.Storage;
using CineBot.Tests.Infrastructure;
using NodaTime;

namespace CineBot.Tests.Storage;

public sealed class DatabaseTests : IAsyncLifetime
{
    private static readonly GuildId LesGlaneuses = new(901);
    private static readonly GuildId AnotherServer = new(902);
    private TemplateDatabase _template = null!;

    private Database Database => _template.Database;

    public async ValueTask InitializeAsync()
    {
        _template = await TemplateDatabase.OpenAsync();
        await Database.MakeSheetsAsync();
    }

    public ValueTask DisposeAsync() => _template.DisposeAsync();

    [Fact]
    public async Task What_was_awaited_is_read_by_everybody_and_is_there_after_a_restart()
    {
        await Database.AddSheetAsync(7);
        Assert.Equal([7], await Database.SheetNumbersAsync());

        await _template.ReopenAsync();

        Assert.Equal([7], await Database.SheetNumbersAsync());
    }

    [Fact]
    public async Task Ids_instants_and_absent_values_come_back_as_they_were_written()
    {
        var row = new Everything(new(1), new(2), null, new(4), new(5), new(long.MaxValue), Instant.FromUnixTimeMilliseconds(1_793_000_000_123), null);

        var read = await Database.WriteAsync(
            unit =>
            {
                unit.Execute("CREATE TABLE everything (guild INTEGER, member INTEGER, channel INTEGER, message INTEGER, role INTEGER, interaction INTEGER, due_at INTEGER, done_at INTEGER) STRICT");
                unit.Execute("INSERT INTO everything VALUES (@Guild, @Member, @Channel, @Message, @Role, @Interaction, @DueAt, @DoneAt)", row);
                return unit.QueryFirstOrNull<Everything>("SELECT guild, member, channel, message, role, interaction, due_at, done_at FROM everything");
            },
            CancellationToken.None);

        Assert.Equal(row, read);
        Assert.Equal(1_793_000_000_123, await Database.ReadAsync(unit => unit.QueryFirstOrNull<long?>("SELECT due_at FROM everything"), CancellationToken.None));
        Assert.Equal(row.Member, await Database.ReadAsync(unit => unit.QueryFirstOrNull<MemberId?>("SELECT member FROM everything"), CancellationToken.None));
        Assert.Null(await Database.ReadAsync(unit => unit.QueryFirstOrNull<MemberId?>("SELECT member FROM everything WHERE member = @id", new { id = new MemberId(3) }), CancellationToken.None));
        Assert.Equal([row.DueAt], await Database.ReadAsync(unit => unit.Query<Instant>("SELECT due_at FROM everything"), CancellationToken.None));
    }

    [Fact]
    public async Task A_list_is_one_parameter_of_any_length()
    {
        foreach (var number in new long[] { 1, 2, 3, 4 }) await Database.AddSheetAsync(number);

        Assert.Equal([2, 4], await Found([2, 4, 6]));
        Assert.Equal([1], await Found([1]));
        Assert.Equal([], await Found([]));
        Assert.Equal([3], await Found([3, 7, 8]));

        Task<IReadOnlyList<long>> Found(long[] numbers) =>
            Database.ReadAsync(unit => unit.Query<long>("SELECT number FROM sheets WHERE number IN @numbers ORDER BY number", new { numbers }), CancellationToken.None);
    }

    [Fact]
    public async Task A_value_type_is_asked_for_by_its_nullable()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Database.ReadAsync(unit => unit.QueryFirstOrNull<long>("SELECT number FROM sheets"), CancellationToken.None));

        Assert.Null(await Database.ReadAsync(unit => unit.QueryFirstOrNull<long?>("SELECT number FROM sheets"), CancellationToken.None));
    }

    [Fact]
    public async Task A_unit_tells_community_time_to_the_millisecond()
    {
        _template.Time.Advance(TimeSpan.FromTicks(12_345_678));

        var now = await Database.WriteAsync(unit => unit.Now, CancellationToken.None);

        Assert.Equal(Instant.FromDateTimeOffset(TemplateDatabase.Monday) + Duration.FromMilliseconds(1_234), now);
    }

    [Fact]
    public async Task Numbers_go_up_by_one_per_server_and_series_and_an_undone_unit_gives_its_number_back()
    {
        Assert.Equal(1, await Next(LesGlaneuses, "calls"));
        Assert.Equal(2, await Next(LesGlaneuses, "calls"));
        Assert.Equal(1, await Next(AnotherServer, "calls"));
        Assert.Equal(1, await Next(LesGlaneuses, "parties"));
        await Assert.ThrowsAsync<TimeoutException>(() => Database.WriteAsync<long>(
            unit => throw new TimeoutException($"after {unit.NextNumber(LesGlaneuses, "calls")}"), CancellationToken.None));
        Assert.Equal(3, await Next(LesGlaneuses, "calls"));

        Task<long> Next(GuildId guild, string series) => Database.WriteAsync(unit => unit.NextNumber(guild, series), CancellationToken.None);
    }

    [Fact]
    public async Task A_reader_cannot_write()
    {
        await Database.AddSheetAsync(1);

        var error = await Assert.ThrowsAnyAsync<Exception>(() =>
            Database.ReadAsync(unit => unit.Query<long>("DELETE FROM sheets RETURNING number"), CancellationToken.None));

        Assert.Contains("readonly", (error.InnerException ?? error).Message, StringComparison.Ordinal);
        Assert.Equal([1], await Database.SheetNumbersAsync());
    }

    [Fact]
    public async Task A_read_sees_one_moment_even_while_somebody_writes()
    {
        var between = await Database.ReadAsync(
            unit =>
            {
                var before = unit.SheetNumbers().Count;
                Assert.True(Database.AddSheetAsync(1).Wait(TimeSpan.FromSeconds(30)));
                return (before, after: unit.SheetNumbers().Count);
            },
            CancellationToken.None);

        Assert.Equal((0, 0), between);
        Assert.Equal([1], await Database.SheetNumbersAsync());
    }

    internal sealed record Everything(
        GuildId Guild,
        MemberId Member,
        ChannelId? Channel,
        MessageId Message,
        RoleId? Role,
        InteractionId Interaction,
        Instant DueAt,
        Instant? DoneAt);
}
