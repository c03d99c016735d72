using CineBot.EndToEnd.OpenApi;
using CineBot.Features.Calls.Applications;

namespace CineBot.EndToEnd.Calls;

/// <summary>How little it takes, counted: fields that are filled in, and presses.</summary>
public sealed class InputTests
{
    private const int MostForACall = 6, MostForAnApplication = 2;

    [Theory(Timeout = 120_000)]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_call_takes_six_inputs_and_an_application_two(string language)
    {
        await using var shoot = await Shoot.OpenAsync(language);
        var form = (await shoot.Nora.SlashAsync(Shoot.Where, shoot.Words.Command("cast"))).Modal!;
        var published = await CountAsync(shoot, async () =>
        {
            var preview = await shoot.Nora.SubmitAsync(form, ("what", shoot.Words.CastWanted), ("when", shoot.Words.When), ("where", "93400"), ("terms", "volunteer"), ("words", shoot.Words.Word));
            await shoot.Nora.ClickAsync(preview.Message!, "1/call.publish/1");
        });
        var card = await shoot.CardAsync(1);
        var actor = (await shoot.CrowdAsync("Comédienne", 1))[0];

        var applied = await CountAsync(shoot, async () => await actor.SubmitAsync((await actor.ClickAsync(card, "1/call.apply/1")).Modal!));

        // Sending the form is no input of its own: each of its fields is one.
        Assert.InRange(published - 1 + form.Fields.Count, 1, MostForACall);
        Assert.Equal(MostForAnApplication, applied);
        Assert.Equal(ApplicationState.Submitted, await shoot.StateAsync(actor, 1, 1));
    }

    [Theory(Timeout = 120_000)]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Where_a_call_looks_for_extras_and_for_two_crafts_coming_takes_one_input_and_applying_two(string language)
    {
        const long Extras = 1, Boom = 2, Makeup = 3;
        await using var shoot = await Shoot.OpenAsync(language);
        var card = await shoot.PublishAsync("extras", shoot.Words.MixedWanted, 1);
        var crowd = await shoot.CrowdAsync("Technicien", 3);

        var came = await CountAsync(shoot, async () => await crowd[0].ClickAsync(card, "1/call.come/1"));
        var applied = await CountAsync(shoot, async () => await crowd[1].SubmitAsync((await crowd[1].ClickAsync(card, "1/call.apply/1")).Modal!, ("role", $"{Makeup}")));
        await shoot.ApplyAsync(crowd[2], 1, Boom);

        Assert.Equal((1, MostForAnApplication), (came, applied));
        Assert.Equal(
            [ApplicationState.Confirmed, ApplicationState.Submitted, ApplicationState.Submitted],
            [await shoot.StateAsync(crowd[0], 1, Extras), await shoot.StateAsync(crowd[1], 1, Makeup), await shoot.StateAsync(crowd[2], 1, Boom)]);
        Court.Approve(shoot.Discord);
    }

    [Fact(Timeout = 120_000)]
    public async Task Where_there_are_several_roles_of_extras_coming_takes_two_inputs_and_saying_one_s_age_the_first_time_one_more()
    {
        await using var shoot = await Shoot.OpenAsync("fr");
        var card = await shoot.PublishAsync("extras", "La Digue : 12 figurants, 2 silhouettes", 1);
        var (known, stranger) = ((await shoot.CrowdAsync("Glaneuse", 1))[0], (await shoot.StrangersAsync("Inconnue", 1))[0]);

        var came = await CountAsync(shoot, async () => await known.ClickAsync((await known.ClickAsync(card, "1/call.come/1")).Message!, "1/call.come/1/2"));
        var first = await CountAsync(shoot, async () =>
        {
            var roles = await stranger.ClickAsync(card, "1/call.come/1");
            var asked = await stranger.ClickAsync(roles.Message!, "1/call.come/1/2");
            await stranger.ClickAsync(asked.Message!, "1/call.come/1/2/adult");
        });

        Assert.Equal((2, 3), (came, first));
        Assert.Equal(2, await shoot.CountAsync(1, ApplicationState.Confirmed));
    }

    // What people did meanwhile, as the bot answered it.
    private static async Task<int> CountAsync(Shoot shoot, Func<Task> act)
    {
        var before = Answered(shoot);
        await act();
        return Answered(shoot) - before;
    }

    private static int Answered(Shoot shoot) => shoot.Discord.Transcript.Rest.Count(exchange => exchange.Template.EndsWith("/callback", StringComparison.Ordinal));
}
