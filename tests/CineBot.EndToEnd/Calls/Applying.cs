using CineBot.Features.Calls.Applications;
using CineBot.Rehearsal.People;
using CineBot.Storage;

namespace CineBot.EndToEnd.Calls;

/// <summary>What those do who would like to come, and what the bot's books say of them.</summary>
internal static class Applying
{
    /// <summary>A shoot for two extras: two come, and a third waits; the first is told by private message.</summary>
    public static async Task<IReadOnlyList<Persona>> FillAsync(this Shoot shoot)
    {
        var panel = await shoot.DraftAsync("extras", shoot.Words.FewWanted, 1);
        var card = await shoot.CardAsync(1);
        await shoot.CompleteAsync(panel, 1);
        var crowd = await shoot.CrowdAsync("Glaneuse", 3);
        foreach (var person in crowd) await person.ClickAsync(card, "1/call.come/1");
        return crowd;
    }

    /// <summary>As the form opens, sent; where there are several roles, one is chosen in it.</summary>
    public static async Task<InteractionOutcome> ApplyAsync(this Shoot shoot, Persona person, long number, long role)
    {
        var form = (await person.ClickAsync(await shoot.CardAsync(number), $"1/call.apply/{number}")).Modal!;
        return form.Fields.Any(field => field.CustomId == "role") ? await person.SubmitAsync(form, ("role", $"{role}")) : await person.SubmitAsync(form);
    }

    /// <summary>From the card, by what is the person's own.</summary>
    public static async Task<InteractionOutcome> WithdrawAsync(this Shoot shoot, Persona person, long number, long role)
    {
        var mine = await person.ClickAsync(await shoot.CardAsync(number), $"1/call.mine/{number}");
        return await person.ClickAsync(mine.Message!, $"1/call.withdraw/{number}/{role}");
    }

    public static ApplicationState? State(this Shoot shoot, IReadUnit unit, Persona person, long number, long role) => ApplicationStore.Find(unit, shoot.Here, number, role, Shoot.Id(person))?.State;

    public static async Task<ApplicationState> StateAsync(this Shoot shoot, Persona person, long number, long role) => (await shoot.ReadAsync(unit => ApplicationStore.Find(unit, shoot.Here, number, role, Shoot.Id(person))))!.State;

    public static Task<int> CountAsync(this Shoot shoot, long number, ApplicationState state) => shoot.ReadAsync(unit => ApplicationStore.All(unit, shoot.Here, number).Count(one => one.State == state));
}
