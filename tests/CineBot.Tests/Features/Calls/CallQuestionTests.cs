using CineBot.Features.Calls;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls;

public sealed class CallQuestionTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task A_question_goes_to_both_owners_without_a_name_and_the_answer_comes_back()
    {
        await _club.PublishCallAsync();
        await _club.WriteAsync(unit => CallStore.Save(unit, CallStore.Find(unit, Server, 1)! with { CoOwner = Karim }));

        Assert.Equal("call.asking.sent", (await AskAsync(Zoé, "Y a-t-il un bus ?")).Key());
        var asked = Assert.Single(await _club.WaitingAsync(Nora));
        Assert.Equal(("call.asked", "Y a-t-il un bus ?"), (asked.Text.Key, asked.Text.Args[1]));
        Assert.DoesNotContain(asked.Text.Args, arg => arg is MemberId);
        Assert.Single(await _club.WaitingAsync(Karim));

        var opened = await _club.PressAsync(Karim, asked.Buttons[0]);
        Assert.Equal("call.answering.sent", (await _club.FillAsync(Karim, opened.Form(), ("answer", "Oui, le 85."))).Key());

        var answered = Assert.Single(await _club.WaitingAsync(Zoé));
        Assert.Equal(("call.answered", "Oui, le 85."), (answered.Text.Key, answered.Text.Args[2]));
        Assert.Equal("Y a-t-il un bus ?", (await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT words FROM call_questions WHERE answer = 'Oui, le 85.'"))));
    }

    [Fact]
    public async Task Only_owners_answer_and_nobody_asks_themselves()
    {
        await _club.PublishCallAsync();
        await AskAsync(Zoé, "Y a-t-il un bus ?");

        Assert.Equal("call.not_yours", (await _club.PressAsync(Zoé, "call.answer", 1, 1)).Key());
        Assert.Equal("call.question_gone", (await _club.PressAsync(Nora, "call.answer", 1, 7)).Key());
        Assert.Equal("call.asking.own", (await _club.PressAsync(Nora, "call.ask", 1)).Key());
    }

    [Fact]
    public async Task Three_questions_wait_at_most_and_an_answer_makes_room()
    {
        await _club.PublishCallAsync();
        for (var number = 1; number <= 3; number++) Assert.Equal("call.asking.sent", (await AskAsync(Zoé, $"Question {number} ?")).Key());
        Assert.Equal("call.asking.enough", (await AskAsync(Zoé, "Question 4 ?")).Key());
        Assert.Equal("call.asking.sent", (await AskAsync(Karim, "Et moi ?")).Key());

        await _club.FillAsync(Nora, (await _club.PressAsync(Nora, "call.answer", 1, 1)).Form(), ("answer", "Oui."));

        Assert.Equal("call.asking.sent", (await AskAsync(Zoé, "Question 4 ?")).Key());
    }

    [Fact]
    public async Task Not_for_me_is_silent_and_can_be_taken_back()
    {
        await _club.PublishCallAsync();

        var passed = await _club.PressAsync(Zoé, "call.pass", 1);
        Assert.Equal("call.passed", passed.Key());
        Assert.True(await _club.ReadAsync(unit => CallPassStore.Has(unit, Server, 1, Zoé)));
        Assert.Empty(await _club.WaitingAsync(Nora));

        Assert.Equal("call.unpassed", (await _club.PressAsync(Zoé, Assert.Single(passed.Reply.Buttons))).Key());
        Assert.False(await _club.ReadAsync(unit => CallPassStore.Has(unit, Server, 1, Zoé)));
    }

    private async Task<Answered> AskAsync(MemberId member, string words) => await _club.FillAsync(member, (await _club.PressAsync(member, "call.ask", 1)).Form(), ("words", words));
}
