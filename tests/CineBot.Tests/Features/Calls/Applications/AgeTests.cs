using CineBot.Features.Calls.Ages;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Applications;

/// <summary>Before a first seat everybody is asked once, in private, how old they are; Agnès never was.</summary>
public sealed class AgeTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task The_first_press_asks_once_and_the_answer_is_the_press()
    {
        var call = await _club.ExtrasAsync(2);
        var other = await _club.ExtrasAsync(2, at: ApplicationHabits.Saturday.PlusDays(7));

        var asked = await _club.PressAsync(Agnès, "call.come", call.Number);
        Assert.Null(await _club.StateAsync(call, Agnès));
        var come = await _club.PressAsync(Agnès, asked.Reply.Buttons[0]);

        Assert.Equal(("age.question", "application.coming"), (asked.Key(), come.Key()));
        Assert.Equal("application.coming", (await _club.ComeAsync(Agnès, other)).Key());
    }

    [Fact]
    public async Task Whoever_is_younger_leaves_nothing_behind()
    {
        var call = await _club.ExtrasAsync(2);
        var asked = await _club.PressAsync(Agnès, "call.come", call.Number);
        var (brackets, applications) = (await _club.CountAsync("age_brackets"), await _club.CountAsync("applications"));

        var younger = await _club.PressAsync(Agnès, asked.Reply.Buttons[^1]);

        Assert.Equal("age.younger", younger.Key());
        Assert.Equal((brackets, applications), (await _club.CountAsync("age_brackets"), await _club.CountAsync("applications")));
    }

    [Fact]
    public async Task Whoever_applies_is_asked_before_the_form_and_not_again_in_it()
    {
        var call = await _club.CastAsync(1);

        var asked = await _club.PressAsync(Agnès, "call.apply", call.Number);
        var form = (await _club.PressAsync(Agnès, asked.Reply.Buttons[0])).Form();
        Assert.Null(await _club.ReadAsync(unit => AgeStore.Find(unit, Agnès, default)));
        var refused = await _club.FillAsync(Agnès, form, ("name", "Agnès"), ("link", "chez moi"));
        var again = (await _club.PressAsync(Agnès, refused.Button("form.reopen"))).Form();
        var sent = await _club.FillAsync(Agnès, again, ("link", ""));

        Assert.Equal(("age.question", "application.form.no_link", "application.sent"), (asked.Key(), refused.Key(), sent.Key()));
        Assert.Equal(AgeBracket.Adult, await _club.ReadAsync(unit => AgeStore.Find(unit, Agnès, default)));
    }

    [Fact]
    public async Task An_overlap_after_the_question_does_not_ask_it_again()
    {
        var call = await _club.ExtrasAsync(2);
        var other = await _club.ExtrasAsync(2, at: ApplicationHabits.Saturday.PlusHours(2));
        await _club.ApplyAsync(call, 1, Agnès, "confirmed");

        var asked = await _club.PressAsync(Agnès, "call.come", other.Number);
        var overlap = await _club.PressAsync(Agnès, asked.Reply.Buttons[0]);

        Assert.Equal(("age.question", "application.overlap"), (asked.Key(), overlap.Key()));
        Assert.Equal("application.coming", (await _club.PressAsync(Agnès, overlap.Reply.Buttons[0])).Key());
    }

    [Fact]
    public async Task Sixteen_and_seventeen_are_refused_where_the_call_is_not_open_to_them()
    {
        var call = await _club.ExtrasAsync(2);

        var refused = await _club.PressAsync(Agnès, "call.come", call.Number, 1, "16_17");

        Assert.Equal("age.not_here", refused.Key());
        Assert.Null(await _club.StateAsync(call, Agnès));
    }
}
