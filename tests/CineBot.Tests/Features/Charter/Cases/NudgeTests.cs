using CineBot.Features.Charter.Cases;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Charter.CaseHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter.Cases;

public sealed class NudgeTests : IAsyncLifetime
{
    private Club _club = null!;

    // Monday, nine in the morning in Paris.
    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.NameAsync(Inès, Paul, Léo);
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Two_hear_of_a_report_and_of_a_day_without_an_answer_and_all_of_two_days()
    {
        await _club.ReportAsync(Nora, Sacha);
        await _club.DeliverAsync();
        Assert.Equal((1, 1, 0), await LettersAsync());

        await _club.PassAsync(TimeSpan.FromHours(23));
        Assert.Equal((1, 1, 0), await LettersAsync());
        await _club.PassAsync(TimeSpan.FromHours(2));
        Assert.Equal((2, 2, 0), await LettersAsync());
        await _club.PassAsync(TimeSpan.FromHours(24));

        Assert.Equal((3, 3, 1), await LettersAsync());
        Assert.Contains("attend depuis deux jours", Assert.Single(await _club.LettersAsync(Léo)), StringComparison.Ordinal);
        await _club.PassAsync(TimeSpan.FromDays(5));
        Assert.Equal((3, 3, 1), await LettersAsync());
    }

    [Fact]
    public async Task What_may_be_grave_all_hear_of_at_once()
    {
        await _club.ReportAsync(Nora, Sacha, "emergency");
        await _club.DeliverAsync();

        Assert.Equal((1, 1, 1), await LettersAsync());
    }

    [Fact]
    public async Task A_letter_names_no_case_and_nobody()
    {
        await _club.ReportAsync(Nora, Sacha);
        await _club.PassAsync(TimeSpan.FromHours(25));
        var one = await _club.OnlyCaseAsync();

        Assert.All(await _club.LettersAsync(Inès), letter => Assert.DoesNotContain(one.Code, letter, StringComparison.Ordinal));
        Assert.All(await _club.LettersAsync(Inès), letter => Assert.DoesNotContain("@", letter, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_is_reminded_of_what_was_acknowledged_meanwhile()
    {
        await _club.ReportAsync(Nora, Sacha);
        await _club.DeliverAsync();
        _club.Time.Advance(TimeSpan.FromHours(25));
        await _club.TickAsync();
        await _club.WriteAsync(unit => CaseStore.Save(unit, CaseFileStore.Find(unit, Server, 1)!.In(CaseState.Dismissed, unit.Now)));
        await _club.DeliverAsync();

        Assert.Equal((1, 1, 0), await LettersAsync());
    }

    [Fact]
    public async Task At_night_it_waits_for_the_morning_of_whoever_is_to_be_reminded()
    {
        await _club.WriteAsync(unit => unit.Execute("INSERT INTO members (member_id, zone) VALUES (@Inès, 'Indian/Reunion')", new { Inès }));
        _club.Time.Advance(TimeSpan.FromHours(15));
        await _club.ReportAsync(Nora, Sacha);

        await _club.DeliverAfterAsync(TimeSpan.FromHours(5.5));
        Assert.Equal((0, 0, 0), await LettersAsync());
        await _club.DeliverAfterAsync(TimeSpan.FromHours(1));
        Assert.Equal((1, 0, 0), await LettersAsync());
        await _club.DeliverAfterAsync(TimeSpan.FromHours(2));

        Assert.Equal((1, 1, 0), await LettersAsync());
    }

    [Fact]
    public async Task Somebody_in_the_case_or_kept_away_from_somebody_in_it_is_never_reminded()
    {
        await _club.NameAsync(Anatole);
        await _club.KeepAwayAsync(Paul, Nora);
        await _club.ReportAsync(Nora, Inès, "emergency");
        await _club.PassAsync(TimeSpan.FromHours(25));
        await _club.PassAsync(TimeSpan.FromHours(25));

        Assert.Equal((0, 0, 3), await LettersAsync());
        Assert.Equal(3, (await _club.LettersAsync(Anatole)).Count);
    }

    [Fact]
    public async Task Who_falls_into_a_conflict_of_interest_before_the_letter_goes_gets_none()
    {
        _club.Time.Advance(TimeSpan.FromHours(15));
        await _club.ReportAsync(Nora, Sacha);
        await _club.KeepAwayAsync(Inès, Sacha);

        await _club.DeliverAfterAsync(TimeSpan.FromHours(9));

        Assert.Equal((0, 1, 0), await LettersAsync());
    }

    [Fact]
    public async Task By_private_message_only_who_chose_it()
    {
        await _club.WriteAsync(unit => unit.Execute("INSERT INTO message_choices (member_id, kind, chosen_at) VALUES (@Inès, 'moderation', 1)", new { Inès }));
        await _club.ReportAsync(Nora, Sacha);
        await _club.DeliverAsync();

        Assert.Single(_club.Delivery.Standing, standing => standing.Key.Channel == new ChannelId(Inès.Value));
        Assert.Equal((0, 1, 0), await LettersAsync());
    }

    [Fact]
    public async Task Where_too_few_are_free_by_then_whoever_reported_hears_of_the_outside_contact()
    {
        await _club.ReportAsync(Nora, Sacha);
        await _club.WriteAsync(unit => unit.Execute("DELETE FROM moderator_capabilities WHERE member_id <> @Inès", new { Inès }));

        await _club.PassAsync(TimeSpan.FromHours(25));

        Assert.True((await _club.OnlyCaseAsync()).IsOutside);
        Assert.Contains(await _club.LettersAsync(Nora), letter => letter.Contains("Trop peu de personnes", StringComparison.Ordinal));
    }

    private async Task<(int, int, int)> LettersAsync() => ((await _club.LettersAsync(Inès)).Count, (await _club.LettersAsync(Paul)).Count, (await _club.LettersAsync(Léo)).Count);
}
