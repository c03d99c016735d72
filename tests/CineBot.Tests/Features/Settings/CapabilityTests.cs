using CineBot.Features.Settings;
using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Storage;
using CineBot.Storage.Auditing;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Settings;

public sealed class CapabilityTests : IAsyncLifetime
{
    private static readonly RoleId Low = new(31), High = new(32);
    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        _club.Seen = View with { Roles = [new(High, "Bureau", 9, Permissions.ManageServer, false), new(Low, "Accueil", 2, Permissions.None, false)] };
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("fr", "Ce que peut faire <@104>", "n’a encore aucune tâche", "les dossiers de la charte et les annonces de tournage.")]
    [InlineData("en-GB", "What <@104> may do", "has no moderator’s task yet", "looks after cases of the charter and announcements for shoots.")]
    public async Task The_owner_picks_a_person_and_ticks_what_they_may_do(string locale, string title, string nothing, string held)
    {
        _club.Locale = locale;

        var shown = _club.Words(await _club.PickInPanelAsync("settings.rights", null, Chantal));
        var noted = await TickAsync(Agnès, Chantal, "cases", "calls");

        Assert.Contains(title, shown);
        Assert.Contains(nothing, shown);
        Assert.Equal("rights.noted", noted.Key());
        Assert.Contains(held, _club.Words(noted));
        Assert.Equal([Capability.Cases, Capability.Calls], await OfAsync(Chantal));
    }

    [Fact]
    public async Task What_is_not_ticked_any_more_is_taken_and_somebody_without_a_task_is_named_no_more()
    {
        await TickAsync(Agnès, Chantal, "cases", "calls");

        await TickAsync(Agnès, Chantal, "calls");
        Assert.Equal([Capability.Calls], await OfAsync(Chantal));
        var noted = await TickAsync(Agnès, Chantal);

        Assert.Equal("rights.noted.nothing", noted.Key());
        Assert.Empty(await OfAsync(Chantal));
        Assert.Equal(0, await _club.CountAsync("moderators"));
    }

    [Fact]
    public async Task Naming_gives_the_usual_and_never_cases()
    {
        await _club.PickInPanelAsync("settings.name", null, Chantal);

        Assert.Equal(Capabilities.Usual, await OfAsync(Chantal));
        Assert.DoesNotContain(Capability.Cases, Capabilities.Usual);
    }

    [Theory]
    [InlineData("calls", true, false, false)]
    [InlineData("parties", false, false, false)]
    [InlineData("settings", false, true, false)]
    [InlineData("charter", false, false, true)]
    [InlineData("cases", false, false, false)]
    public async Task Each_task_opens_its_own_doors_only(string task, bool looksAtCalls, bool sets, bool designates)
    {
        await TickAsync(Agnès, Chantal, task);

        Assert.Equal(looksAtCalls, (await _club.PressAsync(Chantal, "call.held")).Key() != "settings.ask_moderators");
        Assert.Equal(sets, (await _club.PressAsync(Chantal, "settings.language", "en")).Key() == "settings.noted.en");
        Assert.Equal(designates, (await _club.PressAsync(Chantal, "settings.contact")).Reply.Form is not null);
    }

    [Fact]
    public async Task Managing_the_server_opens_no_cases()
    {
        var manager = _club.Ask(Karim, "x") with { Permissions = Permissions.ManageServer | Permissions.Administrator };

        foreach (var one in Capabilities.All) Assert.Equal(one is not Capability.Cases, await MayAsync(manager, one));
        await TickAsync(Agnès, Karim, "cases");
        Assert.True(await MayAsync(manager, Capability.Cases));
    }

    [Fact]
    public async Task Nobody_gives_what_they_may_not_do_and_nothing_of_the_press_is_kept()
    {
        _club.Members.Have(Chantal, Low);

        var refused = await TickAsync(Karim, Chantal, "cases", "calls");

        Assert.Equal("rights.not_yours", refused.Key());
        Assert.Empty(await OfAsync(Chantal));
        await TickAsync(Agnès, Karim, "cases");
        Assert.Equal("rights.noted", (await TickAsync(Karim, Chantal, "cases", "calls")).Key());
    }

    [Fact]
    public async Task Nobody_changes_what_somebody_above_them_may_do()
    {
        await TickAsync(Agnès, Chantal, "calls");
        _club.Members.Have(Chantal, High);

        Assert.Equal("rights.above", (await TickAsync(Karim, Chantal)).Key());
        Assert.Equal("rights.above", (await _club.SendAsync(As(Karim, _club.Press(Karim, "settings.unname")) with { Picked = [$"{Chantal}"] })).Key());
        Assert.Equal("rights.above", (await _club.SendAsync(As(Karim, _club.Press(Karim, "settings.name")) with { Picked = [$"{Chantal}"] })).Key());
        Assert.Equal("rights.above", (await TickAsync(Karim, Agnès)).Key());
        Assert.Equal([Capability.Calls], await OfAsync(Chantal));

        Assert.Equal("rights.noted.nothing", (await TickAsync(Agnès, Chantal)).Key());
    }

    [Fact]
    public async Task Of_somebody_who_left_things_are_taken_and_while_Discord_does_not_answer_nothing_is()
    {
        await TickAsync(Agnès, Chantal, "calls");
        _club.Members.IsDown = true;
        Assert.Equal("common.busy", (await TickAsync(Karim, Chantal)).Key());
        Assert.Equal([Capability.Calls], await OfAsync(Chantal));

        _club.Members.IsDown = false;
        _club.Members.Leave(Chantal);

        Assert.Equal("rights.noted.nothing", (await TickAsync(Karim, Chantal)).Key());
    }

    [Theory]
    [InlineData("power")]
    [InlineData("")]
    public async Task What_was_not_offered_is_refused(string forged)
    {
        Assert.Equal("common.outdated", (await TickAsync(Agnès, Chantal, forged)).Key());

        Assert.Empty(await OfAsync(Chantal));
    }

    /// <summary>The door was passed; the name is taken back before the unit that writes: it must not write.</summary>
    [Fact]
    public async Task A_right_that_was_taken_back_meanwhile_writes_nothing()
    {
        await TickAsync(Agnès, Chantal, "settings");
        var request = _club.Press(Chantal, "settings.language", "en");
        var admitted = await _club.Part<Reception>().AdmitAsync(request, _club.Part<CommandMap>().Find("settings.language")!, TestContext.Current.CancellationToken);
        await TickAsync(Agnès, Chantal);

        var refusal = await Assert.ThrowsAsync<Refusal>(() => _club.Database.WriteAsync(admitted, Set, TestContext.Current.CancellationToken));

        Assert.Equal("settings.ask_moderators", refusal.Text.Key);
        Assert.Null(await _club.ReadAsync(unit => SettingsStore.Find(unit, Server).Language));
        await TickAsync(Agnès, Chantal, "settings");
        await _club.Database.WriteAsync(admitted, Set, TestContext.Current.CancellationToken);
        Assert.Equal("en", await _club.ReadAsync(unit => SettingsStore.Find(unit, Server).Language));

        static Reply Set(WriteUnit unit)
        {
            SettingsStore.SetLanguage(unit, Server, "en");
            return Reply.Say("settings.noted.en");
        }
    }

    [Fact]
    public async Task A_hundred_presses_and_a_revocation_at_once_leave_nothing_written_after_it()
    {
        await TickAsync(Agnès, Chantal, "settings");
        var handler = _club.Part<CommandMap>().Find("settings.language")!;
        var admitted = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => _club.Part<Reception>().AdmitAsync(_club.Press(new(Chantal.Value), "settings.language", "en") with { Kind = RequestKind.Search }, handler, TestContext.Current.CancellationToken)));
        var order = new List<string>();

        var presses = admitted.Take(50).Select(one => WriteAsync(one)).ToList();
        var revoked = _club.WriteAsync(unit => { ModeratorStore.Unname(unit, Server, Chantal); order.Add("revoked"); });
        presses.AddRange(admitted.Skip(50).Select(one => WriteAsync(one)));
        await revoked;
        foreach (var press in presses) await Task.WhenAny(press);

        Assert.Equal("revoked", order[^1]);
        Assert.Equal(50, presses.Count(press => press.IsFaulted));

        Task<Reply> WriteAsync(Request request) => _club.Database.WriteAsync(request, unit => { order.Add("written"); return Reply.Say("settings.noted.en"); }, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Each_change_is_a_row_of_the_chain_that_can_be_checked_until_one_of_them_is_erased()
    {
        await TickAsync(Agnès, Chantal, "cases");
        await TickAsync(Agnès, Chantal, "cases");

        var row = Assert.Single(await _club.ReadAsync(unit => AuditStore.Some(unit, Server, 0, 10)));
        var salt = await _club.ReadAsync(unit => AuditStore.SaltOf(unit, Server, 1));
        Assert.Equal(row.Digest, AuditRow.DigestOf(salt!, RightChange.Words(Agnès, Chantal, "cases", "")));
        await _club.WriteAsync(unit => RightChangeStore.Unname(unit, Agnès));

        Assert.Null(await _club.ReadAsync(unit => AuditStore.SaltOf(unit, Server, 1)));
        Assert.Empty(Maintenance.CheckAudit(_club.Database.File).Faults);
    }

    private Task<IReadOnlyList<Capability>> OfAsync(MemberId member) => _club.ReadAsync(unit => CapabilityStore.Of(unit, Server, member));

    private Task<bool> MayAsync(Request request, Capability capability) => _club.ReadAsync(unit => Capabilities.May(unit, request, capability));

    private Task<Answered> TickAsync(MemberId member, MemberId person, params string[] ticked)
    {
        _club.Time.Advance(TimeSpan.FromSeconds(2));
        return _club.SendAsync(As(member, _club.Press(member, "settings.rights-set", person)) with { Picked = ticked });
    }

    // Karim manages the server from a low role.
    private static Request As(MemberId member, Request request) => request with { Permissions = Permissions.ManageServer, Roles = member == Karim ? new HashSet<RoleId> { Low } : new HashSet<RoleId>() };
}
