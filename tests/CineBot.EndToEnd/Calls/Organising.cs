using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Calls;

/// <summary>Nora's part of a shoot: she says what is missing, reads who applied, and answers them.</summary>
internal static class Organising
{
    /// <summary>Only those who are confirmed, and whoever holds the call, may ever read these words.</summary>
    public const string Address = "14 bis impasse Zanzibar", Phone = "06 39 98 47 11";

    /// <summary>In what she has before her since she published: meals, insurance and image, then where and whom to call.</summary>
    public static async Task CompleteAsync(this Shoot shoot, Message panel, long number)
    {
        await shoot.Nora.ClickAsync(panel, $"1/call.complete/{number}");
        var costs = await shoot.Nora.ClickAsync(panel, $"1/call.step/{number}/costs");
        await shoot.Nora.SubmitAsync(costs.Modal!, ("meals", "provided"), ("insurance", "yes"), ("image", "Festivals, 5 ans"));
        await shoot.Nora.ClickAsync(panel, $"1/call.practical/{number}");
        var where = await shoot.Nora.ClickAsync(panel, $"1/call.practical-part/{number}/where");
        await shoot.Nora.SubmitAsync(where.Modal!, ("address", Address));
        var who = await shoot.Nora.ClickAsync(panel, $"1/call.practical-part/{number}/who");
        await shoot.Nora.SubmitAsync(who.Modal!, ("schedule", "8 h 30"), ("phone", Phone));
    }

    /// <summary>What Nora has before her when she opens a call of hers.</summary>
    public static async Task<Message> PanelAsync(this Shoot shoot, long number)
    {
        var listed = await shoot.Nora.SlashAsync(Shoot.Where, shoot.Words.Manage);
        await shoot.Nora.ClickAsync(listed.Message!, $"1/call.panel/{number}");
        return listed.Message!;
    }

    /// <summary>She opens each application, keeps one as a favourite, prepares a seat for the first ones and a refusal for the others, and tells all of them at once.</summary>
    public static async Task<string> DecideAsync(this Shoot shoot, long number, IReadOnlyList<(Persona Person, long Role)> offered, IReadOnlyList<(Persona Person, long Role)> declined)
    {
        var list = (await shoot.Nora.ClickAsync(await shoot.PanelAsync(number), $"1/call.applicants/{number}")).Message!;
        foreach (var one in offered) await shoot.PrepareAsync(list, number, one, isOffer: true);
        foreach (var one in declined) await shoot.PrepareAsync(list, number, one, isOffer: false);
        await shoot.Nora.ClickAsync(list, $"1/call.answers/{number}");
        return (await shoot.Nora.ClickAsync(list, $"1/call.publish-answers/{number}")).Text;
    }

    private static async Task PrepareAsync(this Shoot shoot, Message list, long number, (Persona Person, long Role) one, bool isOffer)
    {
        var (role, person) = (one.Role, one.Person.User.Id);
        await shoot.Nora.SelectAsync(list, $"1/call.applicant/{number}", $"{role}:{person}");
        if (isOffer)
        {
            await shoot.Nora.ClickAsync(list, $"1/call.shortlist/{number}/{role}/{person}");
            await shoot.Nora.ClickAsync(list, $"1/call.offer/{number}/{role}/{person}");
        }
        else
        {
            await shoot.Nora.SelectAsync(list, $"1/call.decline/{number}/{role}/{person}", "filled");
        }

        await shoot.Nora.ClickAsync(list, $"1/call.applicants-page/{number}/all/1");
    }
}
