using CineBot.Features.Charter.Cases;
using CineBot.Features.Settings;
using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Charter.CaseHabits;
using static CineBot.Tests.Features.Charter.MeasureHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter;

/// <summary>Who may judge a case, whom it goes to where nobody may, and what the person concerned can do about either: nothing.</summary>
public sealed class FreeHandsTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await OpenRankedAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Who_left_the_server_is_asked_nothing_and_does_not_count_among_those_who_are_free()
    {
        foreach (var gone in new[] { Inès, Léo, Anatole }) _club.Members.Leave(gone);
        _club.Members.IsDown = true;
        await LookAsync();
        Assert.Equal([Inès, Paul, Léo, Anatole], await NamedAsync());

        _club.Members.IsDown = false;
        await LookAsync();

        Assert.Equal([Paul], await NamedAsync());
        Assert.Equal(3, await _club.CountAsync("right_changes"));
        Assert.Equal(1, await _club.CountAsync("moderators"));
        await _club.ReportAsync(Nora, Sacha);
        await _club.DeliverAsync();
        Assert.True((await _club.OnlyCaseAsync()).IsOutside);
        Assert.Equal((0, 1), ((await _club.LettersAsync(Inès)).Count, (await _club.LettersAsync(Paul)).Count));
    }

    [Fact]
    public async Task Whoever_is_kept_from_the_server_judges_nothing_there_from_that_moment()
    {
        await _club.NameAsync(Sacha);

        await _club.DecideAsync("exclusion");
        Assert.Contains(Sacha, await NamedAsync());

        await _club.SettleAsync();

        Assert.Contains($"exclude {Sacha}", _club.Hand.Done);
        Assert.DoesNotContain(Sacha, await NamedAsync());
        Assert.False(await _club.ReadAsync(unit => ModeratorStore.IsNamed(unit, Server, Sacha)));
    }

    [Fact]
    public async Task A_case_keeps_the_outside_contact_that_it_was_opened_with_whatever_the_person_concerned_names_later()
    {
        await OwnedBySachaAsync();
        await ContactAsync(Agnès, "Odile Marchand");
        var first = (await _club.ReportAsync(Nora, Sacha)).ReceiptCode();

        Assert.Equal("outside.noted", (await ContactAsync(Sacha, "Le cousin")).Key());

        Assert.Contains("Odile Marchand", _club.Words(await _club.PressAsync(Nora, "report.see", first)), StringComparison.Ordinal);
        Assert.DoesNotContain("cousin", _club.Words(await _club.PressAsync(Nora, "report.see", first)), StringComparison.Ordinal);
        var later = await _club.ReportAsync(Karim, Sacha, message: 4_001);
        Assert.Contains("cousin", _club.Words(later), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_was_none_the_one_named_since_counts_unless_the_person_concerned_named_them()
    {
        await OwnedBySachaAsync();
        var code = (await _club.ReportAsync(Nora, Sacha)).ReceiptCode();

        await ContactAsync(Sacha, "Le cousin");
        await _club.WriteAsync(unit => SettingChangeStore.Add(unit, Server, Agnès, "charter.gates", "calls"));
        Assert.Contains("n’a pas encore", _club.Words(await _club.PressAsync(Nora, "report.see", code)), StringComparison.Ordinal);
        await ContactAsync(Agnès, "Odile Marchand");

        Assert.Contains("Odile Marchand", _club.Words(await _club.PressAsync(Nora, "report.see", code)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_somebody_names_who_is_in_it_by_another_part_counts()
    {
        await OwnedBySachaAsync();
        var code = (await _club.ReportAsync(Agnès, Sacha)).ReceiptCode();

        await ContactAsync(Agnès, "Odile Marchand");

        Assert.Contains("Odile Marchand", _club.Words(await _club.PressAsync(Agnès, "report.see", code)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_loses_a_role_or_pauses_loses_nothing_that_they_were_named_for()
    {
        await _club.NameAsync(Sacha);
        _club.Members.Have(Sacha, Montage);

        await _club.DecideAsync("role", ("role", $"{Montage}"));
        await _club.SettleAsync();

        Assert.Contains($"take {Montage} {Sacha}", _club.Hand.Done);
        Assert.Contains(Sacha, await NamedAsync());
    }

    [Fact]
    public async Task Everybody_who_is_named_is_looked_at_however_many_there_are()
    {
        var last = new CineBot.MemberId(990);
        await _club.WriteAsync(unit =>
        {
            for (var id = 950L; id <= last.Value; id++) CapabilityStore.Give(unit, Server, new(id), Capability.Cases);
        });
        _club.Members.Leave(last);

        await LookAsync();

        var named = await _club.ReadAsync(unit => CapabilityStore.Named(unit, Server, Capability.Cases, 100));
        Assert.Equal((44, false), (named.Count, named.Contains(last)));
    }

    [Fact]
    public async Task Of_how_far_a_case_is_their_data_tell_the_person_concerned_no_more_than_letters_did()
    {
        await _club.ReportAsync(Nora, Sacha);
        var one = await _club.OnlyCaseAsync();
        await _club.WriteAsync(unit =>
        {
            CasePartyStore.MarkTold(unit, one, Sacha);
            CaseStore.Save(unit, one.In(CaseState.Proposed, unit.Now));
        });
        Assert.Equal("active", await StateAsync());

        await _club.WriteAsync(unit => CaseStore.Save(unit, one.In(CaseState.Dismissed, unit.Now)));
        Assert.Equal("closed", await StateAsync());
    }

    private Task<object?> StateAsync() => _club.ReadAsync(unit => CasePeopleStore.PartsOf(unit, Sacha).Single()["state"]);

    private Task LookAsync() => _club.Part<ModeratorWatch>().TickAsync(TestContext.Current.CancellationToken);

    private Task<IReadOnlyList<CineBot.MemberId>> NamedAsync() => _club.ReadAsync(unit => CapabilityStore.Named(unit, Server, Capability.Cases, 10));

    private async Task OwnedBySachaAsync()
    {
        _club.Seen = Ranked with { Owner = Sacha };
        await _club.WriteAsync(unit =>
        {
            foreach (var manager in new[] { Sacha, Agnès }) CapabilityStore.Give(unit, Server, manager, Capability.Charter);
        });
    }

    private async Task<Answered> ContactAsync(CineBot.MemberId manager, string name) =>
        await _club.FillAsync(manager, (await _club.PressAsync(manager, "settings.contact")).Form(), ("name", name), ("reach", "ecoute@example.org"));
}
