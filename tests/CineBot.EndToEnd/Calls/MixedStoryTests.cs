using CineBot.EndToEnd.OpenApi;
using CineBot.Features.Calls;
using CineBot.Features.Calls.Applications;
using CineBot.Rehearsal.People;

namespace CineBot.EndToEnd.Calls;

/// <summary>One call that looks for extras and for somebody at the boom: some come by a press, others apply, and each kind is asked, told, recalled and forgotten in its own way, in each language.</summary>
public sealed class MixedStoryTests
{
    private const long Number = 1, Extra = 1, Boom = 2;

    [Theory(Timeout = 360_000)]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Extras_come_and_crew_apply_to_the_same_call_until_nothing_is_left_of_those_who_were_not_kept(string language)
    {
        await using var shoot = await Shoot.OpenAsync(language);
        await shoot.CompleteAsync(await shoot.DraftAsync("extras", shoot.Words.BothWanted, Number), Number);
        var (extras, crew) = (await ComeAsync(shoot), await ApplyAsync(shoot));

        await DecideAsync(shoot, crew);
        await LeaveAsync(shoot, extras, crew);
        await ComeTrueAsync(shoot, extras, crew);
        await Discretion.JudgeAsync(shoot, Number);
        await EndAsync(shoot, extras, crew);

        Discretion.NobodyIsDisturbed(shoot);
        Discretion.NothingIsRefused(shoot);
        Court.Approve(shoot.Discord);
    }

    // Fourteen press where twelve are looked for; nobody can come by a press to the boom.
    private static async Task<IReadOnlyList<Persona>> ComeAsync(Shoot shoot)
    {
        var card = await shoot.CardAsync(Number);
        var extras = await shoot.CrowdAsync("Glaneuse", 14);
        foreach (var person in extras) await person.ClickAsync(card, $"1/call.come/{Number}");

        Assert.Equal((12, 2), (await CountAsync(shoot, Extra, ApplicationState.Confirmed), await CountAsync(shoot, Extra, ApplicationState.Waiting)));
        Assert.Equal(0, await CountAsync(shoot, Boom, ApplicationState.Confirmed));
        return extras;
    }

    private static async Task<IReadOnlyList<Persona>> ApplyAsync(Shoot shoot)
    {
        var crew = await shoot.CrowdAsync("Technicienne", 4);
        foreach (var person in crew) await shoot.ApplyAsync(person, Number, Boom);
        Assert.Equal(4, await CountAsync(shoot, Boom, ApplicationState.Submitted));
        return crew;
    }

    // Two for one boom: the first is asked, the second waits; the others are told no. Nobody comes before they press.
    private static async Task DecideAsync(Shoot shoot, IReadOnlyList<Persona> crew)
    {
        shoot.PassTo(Shoot.Paris(1, 12, 15));
        await shoot.DecideAsync(Number, [(crew[0], Boom), (crew[1], Boom)], [(crew[2], Boom), (crew[3], Boom)]);

        Assert.Equal([ApplicationState.Offered, ApplicationState.Waiting, ApplicationState.Declined, ApplicationState.Declined], await StatesAsync(shoot, crew, Boom));
        await shoot.AnswerAsync(crew[0], $"call.accept/{Number}/{Boom}");
        Assert.Equal(ApplicationState.Confirmed, await shoot.StateAsync(crew[0], Number, Boom));
        Assert.Equal(12, await CountAsync(shoot, Extra, ApplicationState.Confirmed));
    }

    // The seat of an extra goes to the next extra, that of the boom to who waits for the boom; one says nothing, and is passed.
    private static async Task LeaveAsync(Shoot shoot, IReadOnlyList<Persona> extras, IReadOnlyList<Persona> crew)
    {
        shoot.PassTo(Shoot.Paris(1, 13, 11));
        await shoot.WithdrawAsync(extras[3], Number, Extra);
        await shoot.WithdrawAsync(crew[0], Number, Boom);

        Assert.Equal([ApplicationState.Offered, ApplicationState.Waiting], await StatesAsync(shoot, [extras[12], extras[13]], Extra));
        Assert.Equal(ApplicationState.Offered, await shoot.StateAsync(crew[1], Number, Boom));
        await shoot.AnswerAsync(crew[1], $"call.accept/{Number}/{Boom}");
        shoot.PassTo(Shoot.Paris(1, 14, 15));
        await shoot.UntilAsync(unit => shoot.State(unit, extras[12], Number, Extra) is ApplicationState.Expired);
        await shoot.AnswerAsync(extras[13], $"call.accept/{Number}/{Extra}");
        Assert.Equal((12, 1), (await CountAsync(shoot, Extra, ApplicationState.Confirmed), await CountAsync(shoot, Boom, ApplicationState.Confirmed)));
    }

    // A week before both kinds say that they still come; the evening before both read where.
    private static async Task ComeTrueAsync(Shoot shoot, IReadOnlyList<Persona> extras, IReadOnlyList<Persona> crew)
    {
        shoot.PassTo(Shoot.WeekBefore);
        await shoot.AnswerAsync(extras[0], $"call.still/{Number}/{Extra}");
        await shoot.AnswerAsync(crew[1], $"call.still/{Number}/{Boom}");
        Assert.Equal((1, 1), (await CountAsync(shoot, Extra, ApplicationState.Reconfirmed), await CountAsync(shoot, Boom, ApplicationState.Reconfirmed)));

        shoot.PassTo(Shoot.DayBefore);
        foreach (var person in new[] { extras[0], extras[13], crew[1] }) await shoot.HearsAsync(person, Organising.Address);
    }

    // The shoot begins, is over, rests; ninety days later only those who came are still known to it.
    private static async Task EndAsync(Shoot shoot, IReadOnlyList<Persona> extras, IReadOnlyList<Persona> crew)
    {
        foreach (var (instant, state) in new[] { (Shoot.Paris(2, 6, 10), CallState.Shooting), (Shoot.Paris(2, 8, 10), CallState.Wrapping), (Shoot.Paris(3, 12, 10), CallState.Archived) })
        {
            shoot.PassTo(instant);
            await shoot.UntilAsync(unit => CallStore.Find(unit, shoot.Here, Number)!.State == state);
        }

        shoot.PassTo(Shoot.Paris(6, 20, 10));
        await shoot.UntilAsync(unit => ApplicationStore.All(unit, shoot.Here, Number).All(one => one.IsComing));
        var left = (await shoot.ReadAsync(unit => ApplicationStore.All(unit, shoot.Here, Number))).Select(one => one.Member).ToHashSet();
        Assert.Equal([.. extras.Where((_, place) => place is not (3 or 12)).Append(crew[1]).Select(Shoot.Id)], left);
    }

    private static Task<int> CountAsync(Shoot shoot, long role, ApplicationState state) => shoot.ReadAsync(unit => ApplicationStore.All(unit, shoot.Here, Number).Count(one => one.Role == role && one.State == state));

    private static async Task<List<ApplicationState>> StatesAsync(Shoot shoot, IReadOnlyList<Persona> people, long role)
    {
        var states = new List<ApplicationState>();
        foreach (var person in people) states.Add(await shoot.StateAsync(person, Number, role));
        return states;
    }
}
