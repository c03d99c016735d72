using CineBot.Features.Charter.Cases;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Charter;

/// <summary>Where the bot may open no private thread, a facilitated conversation goes through it, to those who take part and to nobody else; and a repair that is not kept goes on to a decision.</summary>
public sealed class RelayStoryTests
{
    private const string Hello = "Bonjour-je-voudrais-comprendre";

    [Theory(Timeout = 180_000)]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Where_no_thread_can_be_opened_what_they_say_to_each_other_passes_through_the_bot(string language)
    {
        await using var tension = await Tension.OpenAsync(language, prepare: WithoutThreads);
        await BeginAsync(tension);

        var nora = await tension.ReadAsync("Nora", Begins(tension));
        var form = (await tension.PressAsync("Nora", nora, "repair.write")).Modal!;
        Assert.Contains(tension.Words("les personnes qui prennent part", "those who take part"), form.Json.ToJsonString(), StringComparison.Ordinal);
        await tension.Village.As("Nora").SubmitAsync(form, ("words", Hello));
        var heard = await tension.ReadAsync("Sacha", Hello);
        await tension.FillAsync("Sacha", heard, "repair.write", ("words", Tension.Sorry));
        foreach (var other in new[] { "Nora", "Karim" }) await tension.ReadAsync(other, Tension.Sorry);
        Assert.DoesNotContain(Hello, (await tension.OpenCaseAsync("Paul")).Text, StringComparison.Ordinal);

        await PromiseAsync(tension);
        await tension.HandAsync("Paul", "moderation.repair-kept");
        await tension.LetterAsync("Sacha", tension.Words("C’est réparé", "It is made right"));
        Assert.DoesNotContain(tension.Village.World.Guilds[0].Threads, thread => thread.Kind is ChannelKind.PrivateThread);
        await tension.ForgetAsync();
        tension.Village.JudgeDiscretion([Hello], "Nora", "Sacha", "Karim");
        tension.Village.JudgeDiscretion([Tension.Sorry], "Nora", "Sacha", "Karim");
        tension.Judge("Karim");
    }

    [Theory(Timeout = 180_000)]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_repair_that_is_not_kept_goes_on_to_a_measure_and_nobody_is_asked_why_none_was_tried(string language)
    {
        await using var tension = await Tension.OpenAsync(language);
        await tension.HearBothAsync();
        await BreakAsync(tension);

        await tension.DecideAsync("reminder", ("facts", Tension.Promise));

        var letter = await tension.LetterAsync("Sacha", Tension.Promise);
        Assert.Contains(tension.Words("un rappel de la charte", "a reminder of the charter"), letter.Text, StringComparison.Ordinal);
        Assert.Contains("1/appeal.open/", letter.Components.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain($"{tension.Village.As("Nora").User.Id}", letter.Text, StringComparison.Ordinal);
        await tension.ReadAsync("Nora", tension.Words("ont décidé de la suite", "have decided what follows"));
        Assert.Equal(CaseState.Active, (await tension.StandsAsync()).State);

        await tension.Village.PassAsync(TimeSpan.FromDays(93));
        await tension.ForgetAsync();
        tension.Village.JudgeDiscretion([Tension.Promise], "Sacha", "Inès", "Paul");
        tension.Judge(isDecided: true);
    }

    // Nobody may read over their shoulder, and the bot may open no room for them.
    private static void WithoutThreads(VirtualWorld world)
    {
        var room = world.Channel("coulisses");
        room.Overwrites.RemoveAll(overwrite => overwrite.Allow.HasFlag(Permission.CreatePrivateThreads));
        Assert.Contains(room.Overwrites, overwrite => overwrite.Deny.HasFlag(Permission.CreatePrivateThreads));
        world.Guilds[0].RoleOf("CineBot").Permissions &= ~Permission.CreatePrivateThreads;
    }

    private static async Task BeginAsync(Tension tension)
    {
        await tension.HearBothAsync();
        await tension.OfferAsync("conversation", Tension.Offer, ("who", "Karim"));
        foreach (var person in new[] { "Nora", "Sacha", "Karim" }) await tension.PressAsync(person, await tension.ReadAsync(person, Tension.Offer), "repair.yes");
    }

    private static async Task PromiseAsync(Tension tension)
    {
        await tension.FillAsync("Karim", await tension.ReadAsync("Karim", Begins(tension)), "repair.promise", ("words", Tension.Promise), ("until", "14"));
        foreach (var person in new[] { "Nora", "Sacha" }) await tension.ReadAsync(person, Tension.Promise);
    }

    // Sacha says yes and writes something, which moderators do not find to be what was meant.
    private static async Task BreakAsync(Tension tension)
    {
        await tension.OfferAsync("rewording", Tension.Offer);
        await tension.PressAsync("Sacha", await tension.LetterAsync("Sacha", Tension.Offer), "repair.yes");
        var turn = await tension.ReadAsync("Sacha", tension.Words("À toi d’écrire", "It is your turn to write"));
        await tension.FillAsync("Sacha", turn, "repair.give", ("words", Tension.Sorry));
        await tension.HandAsync("Paul", "moderation.repair-broken");
        await tension.ReadAsync("Sacha", tension.Words("La réparation proposée n’aura pas lieu", "The suggested repair will not take place"));
        Assert.Equal(CaseState.Hearing, (await tension.StandsAsync()).State);
    }

    private static string Begins(Tension tension) => tension.Words("écrit passe par moi", "passes through me");
}
