using System.Buffers.Binary;
using System.Text;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Members.Traces;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Members;

public sealed class ErasureTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await LeaveAsync(_club);
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("fr", "EFFACER", "C’est fait")]
    [InlineData("en", "erase", "It is done")]
    public async Task Nothing_of_the_person_is_left_in_the_database_nor_in_its_log(string locale, string word, string said)
    {
        _club.Locale = locale;
        await _club.WriteAsync(unit => unit.Execute("UPDATE members SET language = NULL"));
        Assert.NotEmpty(Traced());

        var done = await EraseAsync(Yannick, word);

        Assert.Equal("erasure.done", done.Key());
        Assert.Contains(said, _club.Words(done), StringComparison.Ordinal);
        Assert.Empty(await CellsAsync());
        Assert.Empty(Traced());
    }

    [Fact]
    public async Task Every_row_of_the_manifest_goes_and_nobody_elses()
    {
        await EraseAsync(Yannick, "effacer");

        var left = await _club.ReadAsync(unit => _club.Part<IEnumerable<IPersonalData>>().SelectMany(part => part.Tables).SelectMany(table => table.Read(unit, Yannick)).ToList());
        Assert.Empty(left);
        Assert.Equal(["Le temps qui passe"], await _club.ReadAsync(unit => unit.Query<string>("SELECT why FROM voices")));
        Assert.DoesNotContain(Yannick, await _club.ReadAsync(unit => _club.Part<IEnumerable<IPersonalData>>().SelectMany(part => part.People(unit)).ToList()));
        Assert.Contains(Sacha, await _club.ReadAsync(unit => _club.Part<IEnumerable<IPersonalData>>().SelectMany(part => part.People(unit)).ToList()));
    }

    [Fact]
    public async Task The_public_cards_lose_the_persons_voice_and_a_card_without_a_voice_goes()
    {
        Assert.Equal(2, _club.Delivery.Standing.Count);

        await EraseAsync(Yannick, "effacer");
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(10));

        var shown = Assert.Single(_club.Delivery.Standing);
        Assert.Contains("Le temps qui passe", _club.Words(shown.Value), StringComparison.Ordinal);
        Assert.DoesNotContain("La mer", _club.Words(shown.Value), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_for_others_says_somebody_and_is_otherwise_kept()
    {
        await EraseAsync(Yannick, "effacer");

        var waiting = Assert.Single(await _club.ReadAsync(unit => MessageStore.Waiting(unit, Sacha, 10)));
        var named = Assert.IsType<Listing>(waiting.Text.Args[0]);
        Assert.Equal("common.somebody", Assert.IsType<Text>(named.Items[0]).Key);
        Assert.Equal(Nora, named.Items[1]);
        Assert.Equal(["{\"with\":[\"102\"],\"why\":[\"gard\\u00E9\"]}"], await _club.ReadAsync(unit => unit.Query<string>("SELECT \"values\" FROM form_drafts")));
    }

    [Fact]
    public async Task Asked_again_it_is_done_again()
    {
        await EraseAsync(Yannick, "effacer");
        _club.Time.Advance(TimeSpan.FromMinutes(1));

        var again = await EraseAsync(Yannick, "effacer");

        Assert.Equal("erasure.done", again.Key());
        Assert.Empty(Traced());
        Assert.Equal(2, _club.Part<ErasureLog>().Read().Count);
    }

    [Fact]
    public async Task A_form_delivered_twice_erases_once()
    {
        var form = (await _club.PressAsync(Yannick, "my-settings.erase-confirm")).Form();
        var sent = _club.Fill(Yannick, form, ("word", "effacer"));

        await _club.SendAsync(sent);
        var second = await _club.SendAsync(sent);

        Assert.Equal("erasure.done", second.Key());
        Assert.Single(_club.Part<ErasureLog>().Read());
    }

    [Theory]
    [InlineData("oui")]
    [InlineData("je veux effacer")]
    public async Task Another_word_erases_nothing(string word)
    {
        var refused = await EraseAsync(Yannick, word);

        Assert.Equal("erasure.not_confirmed", refused.Key());
        Assert.Empty(_club.Part<ErasureLog>().Read());
        Assert.Equal(2, await _club.ReadAsync(unit => unit.QueryFirstOrNull<long?>("SELECT COUNT(*) FROM voices WHERE member_id = @Yannick", new { Yannick })));
    }

    [Fact]
    public async Task Somebody_else_erases_only_themselves_whatever_their_form_carries()
    {
        var form = (await _club.PressAsync(Sacha, "my-settings.erase-confirm", Yannick)).Form() with { Ids = [$"{Yannick}"] };

        await _club.FillAsync(Sacha, form, ("word", "effacer"), ("member", $"{Yannick}"));

        Assert.Equal([Yannick, Yannick], await _club.ReadAsync(unit => unit.Query<MemberId>("SELECT member_id FROM voices")));
    }

    [Fact]
    public async Task A_message_that_was_on_its_way_does_not_wait_for_who_is_gone()
    {
        _club.Time.Advance(TimeSpan.FromDays(1));
        var wire = NodaTime.Instant.FromDateTimeOffset(_club.Time.GetUtcNow());
        IReadOnlyList<OutboxRow> claimed = [];
        await _club.WriteAsync(unit => claimed = OutboxClaimStore.Claim(unit, wire, NodaTime.Duration.FromMinutes(1), new(100, 100)));
        await EraseAsync(Yannick, "effacer");

        await _club.WriteAsync(unit => _club.Part<Settler>().Sent(unit, claimed.Single(row => row.Entry.Member == Yannick), new Sending.Kept("recommendation.thanks_yourself")));

        Assert.Empty(await CellsAsync());
    }

    [Fact]
    public async Task What_goes_and_what_stays_is_said_before()
    {
        var page = await _club.PressAsync(Yannick, "my-settings.erase");
        var said = _club.Words(page);
        while (Next(page) is { } next)
        {
            Assert.DoesNotContain(page.Reply.Card!.Blocks.OfType<Buttons>().SelectMany(row => row.Row), button => button.Path == "my-settings.erase-confirm");
            page = await _club.PressAsync(Yannick, next);
            said += _club.Words(page);
        }

        Assert.All(_club.Part<IEnumerable<IPersonalData>>().SelectMany(part => part.Tables), table => Assert.Contains(_club.Part<IPlainWords>().Plain(table.Why, Language.French), said, StringComparison.Ordinal));
        Assert.Contains("14 jours", said, StringComparison.Ordinal);
        Assert.All(_club.Part<IEnumerable<IPersonalData>>().SelectMany(part => part.Tables).Where(table => table.OnErasure is Erasure.Unname), table => Assert.Contains(_club.Part<IPlainWords>().Plain(table.WhyKept!, Language.French), said, StringComparison.Ordinal));
    }

    private static Button? Next(Answered page) => page.Reply.Card!.Blocks.OfType<Buttons>().SelectMany(row => row.Row).SingleOrDefault(button => button.Path == "my-settings.erase-more");

    private async Task<Answered> EraseAsync(MemberId member, string word)
    {
        var form = (await _club.PressAsync(member, "my-settings.erase-confirm")).Form();
        return await _club.FillAsync(member, form, ("word", word));
    }

    // Every cell of every table that is the id, or holds it in its words.
    private Task<List<string>> CellsAsync() => _club.ReadAsync(unit =>
        unit.Query<Column>("""SELECT tables.name AS "Table", columns.name AS Name FROM sqlite_schema AS tables JOIN pragma_table_info(tables.name) AS columns WHERE tables.type = 'table'""")
            .Where(column => unit.QueryFirstOrNull<long?>($"SELECT 1 FROM {column.Table} WHERE CAST(\"{column.Name}\" AS TEXT) LIKE @id LIMIT 1", new { id = $"%{Yannick}%" }) is not null)
            .Select(column => $"{column.Table}.{column.Name}").ToList());

    // Where the id lies in the files, in digits or as SQLite stores it.
    private List<string> Traced()
    {
        var stored = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(stored, Yannick.Value);
        byte[][] forms = [stored, Encoding.ASCII.GetBytes($"{Yannick}")];
        var file = _club.Database.File;
        return [.. new[] { file.Path, file.Log }.Where(File.Exists).Where(path => forms.Any(form => File.ReadAllBytes(path).AsSpan().IndexOf(form) >= 0))];
    }

    private sealed record Column(string Table, string Name);
}
