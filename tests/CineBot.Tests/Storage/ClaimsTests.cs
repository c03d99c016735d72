using CineBot.Interactions;
using CineBot.Storage;
using CineBot.Tests.Infrastructure;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace CineBot.Tests.Storage;

public sealed class ClaimsTests : IAsyncLifetime
{
    private static readonly MemberId Agnès = new(11);
    private static readonly Instant Tuesday = Instant.FromUtc(2026, 10, 6, 18, 30);
    private TemplateDatabase _template = null!;

    private Database Database => _template.Database;

    public async ValueTask InitializeAsync()
    {
        _template = await TemplateDatabase.OpenAsync();
        await Database.MakeSheetsAsync();
    }

    public ValueTask DisposeAsync() => _template.DisposeAsync();

    [Fact]
    public async Task A_second_delivery_has_no_second_effect_and_gets_the_first_answer()
    {
        object[] args = [Agnès, new ChannelId(21), new RoleId(31), 3L, -4L, Tuesday, new FromNow(Tuesday), new CommandName("film-shoot.extras")];
        var said = Reply.Say("sheets.added", args).With(new Button("common.more", "sheets.more"));

        var first = await AskAsync(1, said);
        await _template.ReopenAsync();
        var second = await AskAsync(1, Reply.Say("sheets.never"));

        Assert.Same(said, first);
        Assert.Equal("sheets.added", second.Text!.Key);
        Assert.Equal(args, second.Text.Args);
        Assert.Equal([1], await Database.SheetNumbersAsync());
    }

    [Fact]
    public async Task A_members_words_are_not_kept_for_a_second_answer()
    {
        await AskAsync(1, Reply.Say("sheets.noted", Agnès, "ce que j’ai écrit"));

        var second = await AskAsync(1, Reply.Say("sheets.never"));

        Assert.Equal("common.already_done", second.Text!.Key);
        Assert.Empty(second.Text.Args);
        Assert.Equal(["common.already_done"], await OutcomesAsync());
    }

    [Fact]
    public async Task An_answer_without_a_sentence_is_remembered_as_done()
    {
        await AskAsync(1, Reply.Show(new Card(new Line("sheets.card"))));

        Assert.Equal("common.already_done", (await AskAsync(1, Reply.Say("sheets.never"))).Text!.Key);
    }

    [Fact]
    public async Task A_form_counts_once_by_the_interaction_that_opened_it()
    {
        await AskAsync(2, Reply.Say("sheets.added", 1L), opener: 1);

        var again = await AskAsync(3, Reply.Say("sheets.never"), opener: 1);

        Assert.Equal("sheets.added", again.Text!.Key);
        Assert.Equal([2], await Database.SheetNumbersAsync());
    }

    [Fact]
    public async Task A_refused_unit_claims_nothing_so_the_form_can_be_sent_again()
    {
        await Assert.ThrowsAsync<Refusal>(() => Database.WriteAsync(
            Request(2, opener: 1), unit => throw new Refusal("sheets.no", unit.AddSheet(2)), CancellationToken.None));

        var corrected = await AskAsync(3, Reply.Say("sheets.added", 1L), opener: 1);

        Assert.Equal("sheets.added", corrected.Text!.Key);
        Assert.Equal([3], await Database.SheetNumbersAsync());
    }

    [Fact]
    public async Task Two_deliveries_at_once_have_one_effect()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => AskAsync(1, Reply.Say("sheets.added", 1L)))));

        Assert.All(replies, reply => Assert.Equal("sheets.added", reply.Text!.Key));
        Assert.Equal([1], await Database.SheetNumbersAsync());
    }

    [Fact]
    public async Task Claims_and_unsent_forms_are_forgotten_after_a_day()
    {
        using var housekeeping = new Housekeeping(Database, _template.Time, NullLogger<Housekeeping>.Instance);
        await AskAsync(1, Reply.Say("sheets.added", 1L));
        await Database.WriteAsync(
            unit => unit.Execute(
                """INSERT INTO form_drafts (member_id, guild_id, form, "values", expires_at) VALUES (@member, 901, 'sheets', '{}', @expiresAt)""",
                new { member = Agnès, expiresAt = unit.Now + Duration.FromHours(24) }),
            CancellationToken.None);

        _template.Time.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await housekeeping.TickAsync(CancellationToken.None));
        _template.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, await housekeeping.TickAsync(CancellationToken.None));

        Assert.Empty(await OutcomesAsync());
    }

    private Task<Reply> AskAsync(long id, Reply reply, long? opener = null) => Database.WriteAsync(
        Request(id, opener),
        unit =>
        {
            unit.AddSheet(id);
            return reply;
        },
        CancellationToken.None);

    private static Request Request(long id, long? opener) => new()
    {
        Id = new(id),
        Opener = opener is { } given ? new InteractionId(given) : null,
        At = Tuesday,
        Kind = RequestKind.Form,
        Path = "sheets.add",
        Member = Agnès,
    };

    private Task<IReadOnlyList<string>> OutcomesAsync() =>
        Database.ReadAsync(unit => unit.Query<string>("SELECT outcome FROM interactions"), CancellationToken.None);
}
