using CineBot.Features.Calls;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Management;

/// <summary>A call by whoever manages it, pressed as people press.</summary>
public sealed class ManagingTests : IAsyncLifetime
{
    private static readonly CallRole Extras = new(1, null, "figurants", 12);
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("fr", "Tes 2 annonces", "La Digue", "Publiée · figurant·es", "Brouillon")]
    [InlineData("en", "Your 2 calls", "La Digue", "Published · extras", "Draft")]
    public async Task One_sees_the_calls_that_one_holds_alone_or_with_somebody(string locale, params string[] shown)
    {
        _club.Locale = locale;
        await _club.StoreAsync(null, Extras);
        await _club.StoreAsync(call => call with { Owner = Karim, CoOwner = Nora, State = CallState.Draft, PublishedAt = null });
        await _club.StoreAsync(call => call with { Owner = Karim, Title = "Le Phare" });

        var list = await _club.AskAsync(Nora, "film-shoot.manage");

        Assert.All(shown, words => Assert.Contains(words, _club.Words(list), StringComparison.Ordinal));
        Assert.DoesNotContain("Le Phare", _club.Words(list), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_lists_are_counted_and_paged()
    {
        for (var number = 1; number <= 8; number++) await _club.StoreAsync(call => call with { Title = $"Film {call.Number}" });

        var first = await _club.AskAsync(Nora, "film-shoot.manage");
        var second = await _club.PressAsync(Nora, first.Button("call.mine-list"));

        Assert.Contains("Tes 8 annonces", _club.Words(first), StringComparison.Ordinal);
        Assert.DoesNotContain("Film 2", _club.Words(first), StringComparison.Ordinal);
        Assert.Contains("Film 2", _club.Words(second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_holds_nothing_is_told_how_to_begin() => Assert.Equal("manage.none", (await _club.AskAsync(Zoé, "film-shoot.manage")).Key());

    [Fact]
    public async Task Anybody_else_is_told_whose_it_is()
    {
        var call = await _club.StoreAsync(null, Extras);

        Assert.Equal("call.not_yours", (await _club.PressAsync(Karim, "call.manage", call.Number)).Key());
        Assert.Contains("La Digue", _club.Words(await _club.PressAsync(Nora, "call.manage", call.Number)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_of_somebody_else_is_nobodys_business()
    {
        var draft = await _club.StoreAsync(call => call with { State = CallState.Draft, PublishedAt = null });

        Assert.Equal("call.gone", (await _club.PressAsync(Karim, "call.manage", draft.Number)).Key());
        _club.Permissions = Permissions.ManageServer;
        Assert.Equal("call.gone", (await _club.PressAsync(Agnès, "call.manage", draft.Number)).Key());
    }

    public static TheoryData<string, string> Presses
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var state in Enum.GetNames<CallState>())
                foreach (var action in new[] { "Suspend", "Resume", "Close", "Renew" })
                    data.Add(state, action);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Presses))]
    public async Task Each_press_moves_each_state_as_the_table_says_or_says_its_sentence(string from, string pressed)
    {
        var (state, action) = (Enum.Parse<CallState>(from), Enum.Parse<CallAction>(pressed));
        var call = await _club.StoreAsync(call => call with { State = state, FirstDay = At(20), LastDay = At(21), ClosesAt = At(13), ExpiresAt = At(20) }, Extras);

        var answer = await _club.PressAsync(Nora, $"call.{pressed.ToLowerInvariant()}", call.Number);

        var now = await _club.CallAsync(call.Number);
        Assert.Equal(CallStates.Allows(state, action) ? CallStates.After(state, action) : state, now.State);
        Assert.Equal(CallStates.Allows(state, action) ? $"manage.done.{pressed.ToLowerInvariant()}" : CallStates.Sentence(state, action), answer.Key());
    }

    [Theory]
    [InlineData("call.suspend")]
    [InlineData("call.resume")]
    [InlineData("call.close")]
    [InlineData("call.renew")]
    [InlineData("call.duplicate")]
    [InlineData("call.coowner")]
    [InlineData("call.coowner-leave")]
    [InlineData("call.change")]
    [InlineData("call.there")]
    [InlineData("call.repost")]
    public async Task A_forged_press_of_somebody_else_or_with_another_servers_number_changes_nothing(string path)
    {
        var call = await _club.StoreAsync(null, Extras);

        Assert.Equal("call.not_yours", (await _club.PressAsync(Karim, path, call.Number)).Key());
        _club.Guild = Voisins;
        Assert.Equal("call.gone", (await _club.PressAsync(Nora, path, call.Number)).Key());

        Assert.Equal(call, await _club.CallAsync(call.Number) with { Sensitive = call.Sensitive });
        Assert.Equal(1, await _club.CountAsync("calls"));
    }

    [Fact]
    public async Task Calling_off_offers_a_new_date_first_wants_a_reason_and_tells_whoever_follows()
    {
        var call = await _club.StoreAsync(call => call with { CoOwner = Karim }, Extras);

        var asked = await _club.PressAsync(Nora, "call.cancel", call.Number);
        Assert.Equal("manage.cancel", asked.Key());
        Assert.Equal([$"{call.Number}", "when"], asked.Button("call.correct").Ids);
        Assert.Equal(CallState.Published, (await _club.CallAsync(call.Number)).State);
        var form = (await _club.PressAsync(Nora, asked.Button("call.cancel-why"))).Form();
        var done = await _club.FillAsync(Nora, form, ("reason", "Le lieu nous a lâché·es."));

        Assert.Equal("manage.done.cancel", done.Key());
        Assert.Equal((CallState.Cancelled, "Le lieu nous a lâché·es."), (await _club.CallAsync(call.Number)) switch { var now => (now.State, now.CancelReason) });
        Assert.Equal([(call.Number, CallAction.Cancel, CallChange.None)], _club.Part<FollowedCalls>().Changes);
        Assert.Equal("manage.news.cancelled", await ToldAsync(Karim));
        Assert.Equal("call.cancelled_already", (await _club.PressAsync(Nora, "call.cancel", call.Number)).Key());
    }

    [Fact]
    public async Task Calling_off_without_a_reason_keeps_the_call()
    {
        var call = await _club.StoreAsync(null, Extras);
        var form = (await _club.PressAsync(Nora, "call.cancel-why", call.Number)).Form();

        var refused = await _club.FillAsync(Nora, form, ("reason", "   "));

        Assert.NotEqual("manage.done.cancel", refused.Key());
        Assert.Equal(CallState.Published, (await _club.CallAsync(call.Number)).State);
    }

    [Fact]
    public async Task A_form_of_calling_off_that_somebody_else_sends_changes_nothing()
    {
        var call = await _club.StoreAsync(null, Extras);
        var form = (await _club.PressAsync(Nora, "call.cancel-why", call.Number)).Form();

        Assert.Equal("call.not_yours", (await _club.FillAsync(Karim, form, ("reason", "Pour voir"))).Key());
        Assert.Equal(CallState.Published, (await _club.CallAsync(call.Number)).State);
    }

    [Fact]
    public async Task A_duplicate_is_a_draft_with_everything_but_dates_and_people()
    {
        var number = await _club.PublishCallAsync();
        var call = await _club.CallAsync(number);
        await _club.WriteAsync(unit => PracticalStore.Set(unit, Server, number, Practicals.None with { Address = "3 quai du Vent" }));

        var answer = await _club.PressAsync(Nora, "call.duplicate", number);
        var copy = await _club.CallAsync(number + 1);

        Assert.Equal("manage.done.duplicate", answer.Key());
        Assert.Equal((CallState.Draft, call.Title, call.PlaceCode, call.Terms), (copy.State, copy.Title, copy.PlaceCode, copy.Terms));
        Assert.Equal((null, null, null, null), (copy.FirstDay, copy.PublishedAt, copy.ClosesAt, copy.ExpiresAt));
        Assert.Empty(await _club.DaysAsync(copy.Number));
        Assert.Equal(await _club.RolesAsync(number), await _club.RolesAsync(copy.Number));
        Assert.Equal("3 quai du Vent", (await _club.ReadAsync(unit => PracticalStore.Find(unit, Server, copy.Number))).Address);
    }

    private Instant At(int days) => Instant.FromDateTimeOffset(_club.Time.GetUtcNow()) + Duration.FromDays(days);

    private Task<string?> ToldAsync(MemberId member) => ToldAsync(_club, member);

    /// <summary>What was last told to somebody in private.</summary>
    internal static async Task<string?> ToldAsync(Club club, MemberId member)
    {
        await club.DeliverAsync();
        return await club.ReadAsync(unit => MessageStore.Waiting(unit, member, 10) is [.., var last] ? last.Text.Key : null);
    }
}
