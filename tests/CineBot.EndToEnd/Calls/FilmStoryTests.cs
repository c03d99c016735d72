using CineBot.EndToEnd.OpenApi;
using CineBot.Features.Calls.Applications;
using CineBot.Rehearsal.People;

namespace CineBot.EndToEnd.Calls;

/// <summary>The people of one short film, from three announcements to the evening before the shoot, in each language; both clocks move.</summary>
public sealed class FilmStoryTests
{
    private const long Extras = 1, Cast = 2, Crew = 3, Boom = 1, Camera = 2;

    [Theory(Timeout = 360_000)]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_short_film_finds_its_people_keeps_them_and_has_them_come(string language)
    {
        await using var shoot = await Shoot.OpenAsync(language);
        var crowd = await FillAsync(shoot);
        var (actors, technicians) = await ApplyAsync(shoot);

        await AnswerAsync(shoot, actors, technicians);
        await LeaveAsync(shoot, crowd, technicians);
        await ReconfirmAsync(shoot, crowd, technicians[1]);
        await RecallAsync(shoot, crowd);

        await Discretion.JudgeAsync(shoot, Extras, Cast, Crew);
        Discretion.NobodyIsDisturbed(shoot);
        Discretion.NothingIsRefused(shoot);
        Court.Approve(shoot.Discord);
    }

    // Forty press where twenty-five are looked for.
    private static async Task<IReadOnlyList<Persona>> FillAsync(Shoot shoot)
    {
        var panel = await shoot.DraftAsync("extras", shoot.Words.ExtrasWanted, Extras);
        var card = await shoot.CardAsync(Extras);
        await shoot.CompleteAsync(panel, Extras);
        var crowd = await shoot.CrowdAsync("Glaneuse", 40);
        foreach (var person in crowd) await person.ClickAsync(card, $"1/call.come/{Extras}");

        await shoot.World.WaitForAsync(_ => card.Text.Contains(shoot.Words.Full, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Equal((25, 15), (await shoot.CountAsync(Extras, ApplicationState.Confirmed), await shoot.CountAsync(Extras, ApplicationState.Waiting)));
        return crowd;
    }

    private static async Task<(IReadOnlyList<Persona> Actors, IReadOnlyList<Persona> Technicians)> ApplyAsync(Shoot shoot)
    {
        await shoot.CompleteAsync(await shoot.DraftAsync("cast", shoot.Words.CastWanted, Cast), Cast);
        await shoot.CompleteAsync(await shoot.DraftAsync("crew", shoot.Words.CrewWanted, Crew), Crew);
        var (actors, technicians) = (await shoot.CrowdAsync("Comédienne", 4), await shoot.CrowdAsync("Technicien", 8));
        foreach (var person in actors) await shoot.ApplyAsync(person, Cast, 1);
        foreach (var (place, person) in technicians.Index()) await shoot.ApplyAsync(person, Crew, place % 2 == 0 ? Boom : Camera);
        Assert.Equal((4, 8), (await shoot.CountAsync(Cast, ApplicationState.Submitted), await shoot.CountAsync(Crew, ApplicationState.Submitted)));
        return (actors, technicians);
    }

    // Two for the boom, where one is looked for; one for the camera, one for the part; the others are told no, all together.
    private static async Task AnswerAsync(Shoot shoot, IReadOnlyList<Persona> actors, IReadOnlyList<Persona> technicians)
    {
        shoot.PassTo(Shoot.Paris(1, 12, 15));
        await shoot.DecideAsync(Cast, [(actors[0], 1)], [.. actors.Skip(1).Select(person => (person, 1L))]);
        await shoot.DecideAsync(Crew, [(technicians[0], Boom), (technicians[2], Boom), (technicians[1], Camera)], [.. technicians.Index().Skip(3).Select(one => (one.Item, one.Index % 2 == 0 ? Boom : Camera))]);
        Assert.Equal((2, 1, 5), (await shoot.CountAsync(Crew, ApplicationState.Offered), await shoot.CountAsync(Crew, ApplicationState.Waiting), await shoot.CountAsync(Crew, ApplicationState.Declined)));
        Assert.Equal(0, await shoot.CountAsync(Crew, ApplicationState.Confirmed) + await shoot.CountAsync(Cast, ApplicationState.Confirmed));

        await shoot.AnswerAsync(actors[0], $"call.accept/{Cast}/1");
        await shoot.AnswerAsync(technicians[0], $"call.accept/{Crew}/{Boom}");
        await shoot.AnswerAsync(technicians[1], $"call.accept/{Crew}/{Camera}");
        Assert.Equal((1, 2), (await shoot.CountAsync(Cast, ApplicationState.Confirmed), await shoot.CountAsync(Crew, ApplicationState.Confirmed)));
    }

    // The boom leaves, and two extras: whoever waits is asked, each has a day, and who says nothing is passed.
    private static async Task LeaveAsync(Shoot shoot, IReadOnlyList<Persona> crowd, IReadOnlyList<Persona> technicians)
    {
        shoot.PassTo(Shoot.Paris(1, 13, 11));
        await shoot.WithdrawAsync(technicians[0], Crew, Boom);
        await shoot.AnswerAsync(technicians[2], $"call.accept/{Crew}/{Boom}");
        await shoot.WithdrawAsync(crowd[3], Extras, 1);
        await shoot.WithdrawAsync(crowd[4], Extras, 1);
        Assert.Equal([ApplicationState.Offered, ApplicationState.Offered, ApplicationState.Waiting], [await shoot.StateAsync(crowd[25], Extras, 1), await shoot.StateAsync(crowd[26], Extras, 1), await shoot.StateAsync(crowd[27], Extras, 1)]);

        await shoot.AnswerAsync(crowd[25], $"call.accept/{Extras}/1");
        shoot.PassTo(Shoot.Paris(1, 14, 15));
        await shoot.UntilAsync(unit => shoot.State(unit, crowd[26], Extras, 1) is ApplicationState.Expired);
        await shoot.AnswerAsync(crowd[27], $"call.accept/{Extras}/1");
        Assert.Equal((25, 12), (await shoot.CountAsync(Extras, ApplicationState.Confirmed), await shoot.CountAsync(Extras, ApplicationState.Waiting)));
    }

    private static async Task ReconfirmAsync(Shoot shoot, IReadOnlyList<Persona> crowd, Persona camera)
    {
        shoot.PassTo(Shoot.WeekBefore);
        await shoot.AnswerAsync(camera, $"call.still/{Crew}/{Camera}");
        await shoot.AnswerAsync(crowd[5], $"call.still/{Extras}/1");
        await shoot.AnswerAsync(crowd[6], $"call.withdraw/{Extras}/1");
        await shoot.AnswerAsync(crowd[28], $"call.accept/{Extras}/1");
        Assert.Equal([ApplicationState.Reconfirmed, ApplicationState.Withdrawn, ApplicationState.Confirmed], [await shoot.StateAsync(crowd[5], Extras, 1), await shoot.StateAsync(crowd[6], Extras, 1), await shoot.StateAsync(crowd[28], Extras, 1)]);
    }

    // Everybody who comes reads where and whom to call; nobody else does, not even who waits, or left, and looks.
    private static async Task RecallAsync(Shoot shoot, IReadOnlyList<Persona> crowd)
    {
        foreach (var curious in new[] { crowd[26], crowd[35] }) await curious.ClickAsync(await shoot.CardAsync(Extras), $"1/call.mine/{Extras}");
        shoot.PassTo(Shoot.DayBefore);
        var coming = await shoot.ReadAsync(unit => ApplicationStore.All(unit, shoot.Here, Extras).Where(one => one.IsComing).Select(one => one.Member).ToHashSet());
        Assert.Equal(25, coming.Count);
        foreach (var person in crowd.Where(person => coming.Contains(Shoot.Id(person))))
            Assert.Contains(Organising.Address, (await shoot.ToldAsync(person, $"1/call.mine/{Extras}/at:{shoot.Guild.Id}")).Text, StringComparison.Ordinal);
    }
}
