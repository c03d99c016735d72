using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Demo.Scenes;

/// <summary>What people do in a case by the ways that stand before them: those who report, those whom it concerns, those who are named for cases.</summary>
internal static class Casework
{
    private const string Queue = "moderation", Anywhere = "accueil";

    /// <summary>By the menu of a message.</summary>
    public static async Task ReportAsync(this DemoStage stage, string name, Message message, string article, string words, string help)
    {
        var form = await stage.OnMessageAsync(name, message, "Signaler (charte)");
        stage.PutAway(await stage.SubmitAsync(name, form, ("article", Choice(article)), ("words", words), ("help", Choice(help))));
    }

    /// <summary>A case opened from the queue; the first to open it opens the one that nobody has read yet.</summary>
    public static async Task<InteractionOutcome> OpenAsync(this DemoStage stage, string name, string what)
    {
        var queue = await stage.AskAsync(name, Anywhere, Queue);
        await stage.PressAsync(name, queue, "moderation.open", stage.Code(what, queue, "moderation.open"));
        return queue;
    }

    /// <summary>Reads it first, says that it was read and how grave it is, and takes it in hand.</summary>
    public static async Task TakeFirstAsync(this DemoStage stage, string name, string what, string gravity)
    {
        var opened = await stage.OpenAsync(name, what);
        await stage.PressAsync(name, opened, "moderation.acknowledge");
        await stage.PressAsync(name, opened, "moderation.triage");
        await stage.ChooseAsync(name, opened, "moderation.weigh", gravity);
        await stage.PressAsync(name, opened, "moderation.take");
        stage.PutAway(opened);
    }

    /// <summary>Opens it and presses these ways, one after the other.</summary>
    public static async Task HandleAsync(this DemoStage stage, string name, string what, params string[] paths)
    {
        var opened = await stage.OpenAsync(name, what);
        foreach (var path in paths) await stage.PressAsync(name, opened, path);
        stage.PutAway(opened);
    }

    /// <summary>Whoever reported lets the facts pass as they are.</summary>
    public static async Task PassAsync(this DemoStage stage, string name)
    {
        var facts = await stage.PressAsync(name, await stage.LetterAsync(name, "hearing.facts"), "hearing.facts");
        await stage.PressAsync(name, facts, "hearing.pass");
        stage.PutAway(facts);
    }

    /// <summary>Somebody answers the questions of their letter.</summary>
    public static async Task AnswerAsync(this DemoStage stage, string name, params (string Field, object Value)[] answers) =>
        stage.PutAway(await stage.SubmitAsync(name, await stage.PressAsync(name, await stage.LetterAsync(name, "hearing.answer"), "hearing.answer"), answers));

    /// <summary>Somebody would rather say nothing.</summary>
    public static async Task DeclineAsync(this DemoStage stage, string name) =>
        stage.PutAway(await stage.PressAsync(name, await stage.LetterAsync(name, "hearing.decline"), "hearing.decline"));

    /// <summary>One of the two proposes a measure of that kind.</summary>
    public static async Task ProposeAsync(this DemoStage stage, string name, string what, string kind, params (string Field, object Value)[] values)
    {
        var opened = await stage.OpenAsync(name, what);
        await stage.PressAsync(name, opened, "moderation.propose");
        await stage.SubmitAsync(name, await stage.ChooseAsync(name, opened, "moderation.measure", kind), values);
        stage.PutAway(opened);
    }

    public static List<string> Choice(string value) => [value];
}
