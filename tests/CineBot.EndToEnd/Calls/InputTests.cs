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

    // What people did meanwhile, as the bot answered it.
    private static async Task<int> CountAsync(Shoot shoot, Func<Task> act)
    {
        var before = Answered(shoot);
        await act();
        return Answered(shoot) - before;
    }

    private static int Answered(Shoot shoot) => shoot.Discord.Transcript.Rest.Count(exchange => exchange.Template.EndsWith("/callback", StringComparison.Ordinal));
}
