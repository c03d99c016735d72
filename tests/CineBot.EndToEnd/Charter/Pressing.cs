using System.Text.RegularExpressions;
using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Hearings;
using CineBot.Rehearsal.Interactions;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Charter;

/// <summary>What people press in a case: only buttons and selects that stand on what is before them. Nora reports Sacha; Inès and Paul have it in hand.</summary>
internal static class Pressing
{
    public const string Words = "Zut-il-me-menace", Said = "Rentre-chez-toi-ou-gare", Facts = "Tu-as-menace-une-personne", Why = "Rien-a-reparer-ici", Plea = "Je-voudrais-expliquer", Answer = "Nous-avons-tout-relu";

    public static async Task<InteractionOutcome> ReportAsync(this Vigil vigil, string help)
    {
        var message = vigil.As("Sacha").Say(vigil.World.Channel(Vigil.Where), Said);
        var form = await vigil.As("Nora").MessageMenuAsync(message, vigil.Say("Signaler (charte)", "Report (charter)"));
        return await vigil.As("Nora").SubmitAsync(form.Modal!, ("words", Words), ("help", help));
    }

    /// <summary>Until it is in Inès's and Paul's hands.</summary>
    public static async Task AssignedAsync(this Vigil vigil, Gravity gravity)
    {
        await vigil.PressAsync("Inès", "moderation.acknowledge");
        var choices = (await vigil.PressAsync("Inès", "moderation.triage")).Message!;
        await vigil.As("Inès").SelectAsync(choices, Way(choices, "moderation.weigh"), $"{(int)gravity}");
        await vigil.PressAsync("Inès", "moderation.take");
        await vigil.PressAsync("Paul", "moderation.take");
    }

    /// <summary>A grave one, reported and in hand, which goes on without a hearing.</summary>
    public static async Task GraveAsync(this Vigil vigil)
    {
        await vigil.ReportAsync("emergency");
        await vigil.AssignedAsync(Gravity.Grave);
        await vigil.PressAsync("Inès", "moderation.skip-hearing");
    }

    /// <summary>A breach, reported and in hand; nobody answers, and the time for that is over.</summary>
    public static async Task HeardAsync(this Vigil vigil)
    {
        await vigil.ReportAsync("listened");
        await vigil.AssignedAsync(Gravity.Breach);
        await vigil.PressAsync("Inès", "moderation.hear");
        vigil.Pass(TimeSpan.FromDays(3));
        await vigil.UntilAsync(unit => HearingVoiceStore.Own(unit, vigil.Here, vigil.Id("Sacha")).Count > 0);
        vigil.Pass(TimeSpan.FromDays(8));
        await vigil.UntilAsync(unit => HearingRules.AreOver(unit, vigil.OnlyCase(unit)));
    }

    /// <summary>Inès proposes, and everybody who must has agreed.</summary>
    public static async Task<InteractionOutcome> DecideAsync(this Vigil vigil, string kind, params string[] agreeing)
    {
        var kinds = (await vigil.PressAsync("Inès", "moderation.propose")).Message!;
        var form = (await vigil.As("Inès").SelectAsync(kinds, Way(kinds, "moderation.measure"), kind)).Modal!;
        (string, object)[] fields = [("facts", Facts), ("until", vigil.Say("dans 2 semaines", "in 2 weeks")), .. form.Fields.Any(field => field.CustomId == "why") ? new (string, object)[] { ("why", Why) } : []];
        var said = await vigil.As("Inès").SubmitAsync(form, fields);
        foreach (var name in agreeing) said = await vigil.PressAsync(name, "moderation.agree");
        return said;
    }

    /// <summary>Léo and Karim take the appeal; Léo proposes an answer, and Karim agrees.</summary>
    public static async Task AnswerAsync(this Vigil vigil, string outcome, params (string, object)[] more)
    {
        foreach (var name in new[] { "Léo", "Karim" }) await vigil.PressAsync(name, "moderation.take");
        var form = (await vigil.PressAsync("Léo", "moderation.answer", outcome)).Modal!;
        await vigil.As("Léo").SubmitAsync(form, [("words", Answer), .. more]);
        await vigil.PressAsync("Karim", "moderation.answer-agree", "1");
    }

    public static async Task<Message> OpenAsync(this Vigil vigil, string name)
    {
        var queue = (await vigil.As(name).SlashAsync(Vigil.Where, "moderation")).Message!;
        return (await vigil.As(name).ClickAsync(queue, Way(queue, "moderation.open"))).Message!;
    }

    /// <summary>A button that stands in the case as they see it now.</summary>
    public static async Task<InteractionOutcome> PressAsync(this Vigil vigil, string name, string path, params string[] more)
    {
        var opened = await vigil.OpenAsync(name);
        return await vigil.As(name).ClickAsync(opened, Way(opened, path, more));
    }

    public static async Task<InteractionOutcome> FillAsync(this Vigil vigil, string name, string path, params (string, object)[] fields) =>
        await vigil.As(name).SubmitAsync((await vigil.PressAsync(name, path)).Modal!, fields);

    /// <summary>By a path alone, as from an old card of theirs.</summary>
    public static Task<InteractionOutcome> ForgeAsync(this Vigil vigil, string name, string id) =>
        vigil.As(name).Forge(InteractionKind.Component, vigil.World.Channel(Vigil.Where), new() { ["custom_id"] = id, ["component_type"] = 2 }).SettledAsync();

    /// <summary>Everything that waits for somebody in their settings, read one after the other.</summary>
    public static async Task<string> ReadAllAsync(this Vigil vigil, string name)
    {
        if (await vigil.WaitingAsync(name) == 0) return "";
        var mine = (await vigil.As(name).SlashAsync(Vigil.Where, vigil.Say("moi", "my-settings"))).Message!;
        var page = (await vigil.As(name).ClickAsync(mine, Way(mine, "messages.open"))).Message!;
        var read = page.Text;
        while (Ways(page, "messages.more").Concat(Ways(page, "messages.done")).FirstOrDefault() is { } next)
        {
            page = (await vigil.As(name).ClickAsync(page, next)).Message!;
            read += $"\n{page.Text}";
        }

        return read.Replace('\u00a0', ' ');
    }

    /// <summary>The latest letter to somebody that has such a way, which they press.</summary>
    public static async Task<InteractionOutcome> AnswerLetterAsync(this Vigil vigil, string name, string path)
    {
        await vigil.UntilAsync(() => vigil.LettersTo(name).Any(letter => Ways(letter, path).Count > 0));
        var letter = vigil.LettersTo(name).Last(sent => Ways(sent, path).Count > 0);
        return await vigil.As(name).ClickAsync(letter, Way(letter, path));
    }

    public static string Way(Message message, string path, params string[] more)
    {
        var found = Ways(message, path).Where(id => more.All(part => id.EndsWith($"/{part}", StringComparison.Ordinal))).ToList();
        Assert.True(found.Count > 0, $"no {path} on: {message.Text}");
        return found[0];
    }

    public static IReadOnlyList<string> Ways(Message message, string path) =>
        [.. Regex.Matches(message.Components.ToJsonString(), $"\"custom_id\":\"(1/{Regex.Escape(path)}(?:/[^\"]*)?)\"").Select(match => match.Groups[1].Value)];
}
