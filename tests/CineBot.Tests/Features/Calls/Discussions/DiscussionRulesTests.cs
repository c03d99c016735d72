using CineBot.Features.Calls;
using CineBot.Features.Calls.Ages;
using CineBot.Features.Members;
using CineBot.Tests.Features.Calls.Applications;
using CineBot.Tests.Features.Calls.Profiles;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Discussions;

/// <summary>Who is never left alone with whom, and who is not reached; by a thread or through the bot.</summary>
public sealed class DiscussionRulesTests : IAsyncLifetime
{
    private static readonly CineBot.MemberId[] Nobody = [];
    private Club _club = null!;
    private Call _call = null!;

    public async ValueTask InitializeAsync() => (_club, _call) = await DiscussionHabits.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nobody_of_sixteen_is_left_alone_with_one_other_person(bool isTheApplicant)
    {
        await _club.WriteAsync(unit => AgeStore.Set(unit, isTheApplicant ? Karim : Nora, AgeBracket.SixteenUp));

        Assert.Equal("discuss.sixteen", (await _club.DiscussAsync(_call, Karim)).Key());
        Assert.Equal("discuss.sixteen", (await _club.DiscussOwnAsync(_call, Karim)).Key());
        Assert.Equal("discuss.sixteen", (await _club.PressAsync(Nora, "call.discuss-write", _call.Number, 1, Karim)).Key());
        await _club.DeliverAsync();

        Assert.Equal((0, 0L), (_club.Delivery.Threads.Count, await _club.CountAsync("discussions")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_turns_out_to_be_sixteen_or_keeps_away_is_parted_from_the_other(bool isOfAge)
    {
        await _club.DiscussAsync(_call, Karim);
        await _club.DeliverAsync();
        Assert.Equal([Nora, Karim], _club.Inside());

        if (isOfAge) await KeepAwayAsync(Karim, Nora);
        else await _club.WriteAsync(unit => AgeStore.Set(unit, Karim, AgeBracket.SixteenUp));
        await _club.RoundAsync();

        Assert.Equal(Nobody, _club.Inside());
        Assert.True(_club.Delivery.Changes[_club.Thread()].IsArchived);
        Assert.Equal((0L, 0L), (await _club.CountAsync("discussions"), await _club.CountAsync("private_thread_people")));
    }

    [Fact]
    public async Task Nobody_is_let_in_beside_whom_they_keep_away_from_since_it_was_asked_for()
    {
        await _club.DiscussAsync(_call, Karim);
        await KeepAwayAsync(Karim, Nora);

        await _club.DeliverAsync();

        Assert.Equal(Nobody, _club.Inside());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_keeps_away_is_told_no_more_than_who_takes_a_pause(bool isApplicantsChoice)
    {
        var paused = await NotNowAsync(() => _club.WriteAsync(unit => MemberStore.Pause(unit, Nora, unit.Now + Duration.FromDays(3))));

        var apart = await NotNowAsync(() => isApplicantsChoice ? KeepAwayAsync(Karim, Nora) : KeepAwayAsync(Nora, Karim));

        Assert.Equal(paused, apart);
        Assert.Equal("application.gone", (await _club.DiscussAsync(_call, Karim)).Key());
        Assert.Equal("application.gone", (await _club.DiscussAsync(_call, Maya)).Key());
        await _club.DeliverAsync();
        Assert.Empty(_club.Delivery.Threads);
    }

    [Fact]
    public async Task Who_keeps_away_from_one_of_two_owners_speaks_with_neither()
    {
        await _club.WriteAsync(unit => CallStore.Save(unit, _call with { CoOwner = Maya }));
        await KeepAwayAsync(Karim, Maya);

        Assert.Equal("discuss.not_now", (await _club.DiscussOwnAsync(_call, Karim)).Key());
        Assert.Equal("application.gone", (await _club.DiscussAsync(_call, Karim)).Key());
    }

    [Fact]
    public async Task While_the_first_owner_takes_a_pause_the_second_is_spoken_to()
    {
        await _club.WriteAsync(unit =>
        {
            CallStore.Save(unit, _call with { CoOwner = Maya });
            MemberStore.Pause(unit, Nora, unit.Now + Duration.FromDays(3));
        });

        Assert.Equal("discuss.opening", (await _club.DiscussOwnAsync(_call, Karim)).Key());
        await _club.DeliverAsync();

        Assert.Equal([Karim, Maya], _club.Inside());
    }

    [Fact]
    public async Task Who_takes_a_pause_is_not_reached_by_the_owner_either()
    {
        await _club.WriteAsync(unit => MemberStore.Pause(unit, Karim, unit.Now + Duration.FromDays(3)));

        Assert.Equal("discuss.not_now", (await _club.DiscussAsync(_call, Karim)).Key());
        Assert.Equal("discuss.not_now", (await _club.PressAsync(Nora, "call.discuss-write", _call.Number, 1, Karim)).Key());
    }

    [Theory]
    [InlineData("withdrawn", "discuss.over")]
    [InlineData("declined", "discuss.over")]
    [InlineData("waiting", "discuss.opening")]
    [InlineData("confirmed", "discuss.opening")]
    public async Task It_is_for_applications_that_are_under_way(string state, string said)
    {
        await _club.WriteAsync(unit => unit.Execute("UPDATE applications SET state = @state WHERE member_id = @Karim", new { Karim, state }));

        Assert.Equal(said, (await _club.DiscussAsync(_call, Karim)).Key());
        Assert.Equal(said == "discuss.opening", (await _club.PressAsync(Karim, "call.mine", _call.Number)).Buttons().Any(button => button.Path == "call.discuss"));
        Assert.Equal(said == "discuss.opening", (await _club.PressAsync(Nora, "call.applicant", _call.Number, 1, Karim)).Reply.Buttons.Any(button => button.Path == "call.discuss"));
    }

    [Fact]
    public async Task Extras_have_their_thread_together_and_no_other()
    {
        var call = await _club.ExtrasAsync(5);
        await _club.ComeAsync(Karim, call);

        Assert.Equal("discuss.over", (await _club.DiscussOwnAsync(call, Karim)).Key());
        Assert.Equal("discuss.over", (await _club.DiscussAsync(call, Karim)).Key());
        Assert.DoesNotContain((await _club.PressAsync(Karim, "call.mine", call.Number)).Buttons(), button => button.Path == "call.discuss");
    }

    [Fact]
    public async Task Of_a_call_that_is_held_or_called_off_nobody_speaks_alone()
    {
        await _club.WriteAsync(unit => CallStore.Save(unit, _call with { State = CallState.Held }));
        Assert.Equal("call.held_still", (await _club.DiscussAsync(_call, Karim)).Key());

        await _club.WriteAsync(unit => CallStore.Save(unit, _call with { State = CallState.Cancelled }));
        Assert.Equal("call.cancelled_already", (await _club.DiscussAsync(_call, Karim)).Key());
    }

    private async Task<string> NotNowAsync(Func<Task> change)
    {
        await change();
        var answered = await _club.DiscussOwnAsync(_call, Karim);
        Assert.Equal("discuss.not_now", answered.Key());
        await _club.WriteAsync(unit => MemberStore.Pause(unit, Nora, null));
        return _club.Words(answered);
    }

    private Task<int> KeepAwayAsync(CineBot.MemberId one, CineBot.MemberId other) => _club.WriteAsync(unit => KeptAwayStore.Set(unit, one, [other]));
}
