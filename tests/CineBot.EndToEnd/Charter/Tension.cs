using System.Globalization;
using CineBot.Features.Charter.Cases;
using CineBot.Rehearsal;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;
using CineBot.Storage;

namespace CineBot.EndToEnd.Charter;

/// <summary>
/// A tension in the village: Nora reports what Sacha wrote, Inès and Paul take it in hand, and everybody goes on by what their own letters offer; in private
/// messages, or, where those are closed, among what waits for them.
/// </summary>
internal sealed class Tension(Village village, bool isClosed) : IAsyncDisposable
{
    public const string Said = "Rentre-chez-toi", Facts = "Zut-il-me-parle-mal", Passed = "Une-phrase-blessante", NoraSays = "Moi-je-me-tais-depuis", SachaSays = "Je-croyais-plaisanter",
        Offer = "Que-chacun-retrouve-sa-place", Sorry = "Je-regrette-vraiment", Promise = "Finir-les-phrases";

    public Village Village => village;

    /// <summary>What everybody typed.</summary>
    public static IReadOnlyList<string> Typed => [Facts, Passed, NoraSays, SachaSays, Offer, Sorry, Promise];

    public string Code { get; private set; } = "";

    public string Words(string french, string english) => village.Command(french, english);

    /// <summary>Nora reports it by the message's menu, and two take it in hand as a tension.</summary>
    public static async Task<Tension> OpenAsync(string language, bool isClosed = false, Action<VirtualWorld>? prepare = null)
    {
        var tension = new Tension(await Village.OpenAsync(language, prepare), isClosed);
        var village = tension.Village;
        await village.OpensThreadsAsync();
        foreach (var user in village.World.Users.Where(user => !user.IsBot)) user.DmsClosed = isClosed;
        var receipt = await village.ReportAsync("Nora", village.As("Sacha").Say(village.World.Channel(Village.Where), Said), Facts, "talk");
        Assert.Contains(tension.Words("C’est gardé", "It is kept"), receipt.Text, StringComparison.Ordinal);
        Assert.True(receipt.VisibleTo == village.As("Nora").User.Id);
        tension.Code = (await village.OnlyCaseAsync()).Code;
        await tension.HandAsync("Inès", "moderation.acknowledge");
        var weighing = (await tension.HandAsync("Inès", "moderation.triage")).Message!;
        await village.As("Inès").SelectAsync(weighing, $"1/moderation.weigh/{tension.Code}", ((int)Gravity.Tension).ToString(CultureInfo.InvariantCulture));
        foreach (var hand in new[] { "Inès", "Paul" }) await tension.HandAsync(hand, "moderation.take");
        Assert.Equal((CaseState.Assigned, Gravity.Tension), await tension.StandsAsync());
        return tension;
    }

    /// <summary>A moderator finds the case in their queue, opens it, and presses what it offers.</summary>
    public async Task<InteractionOutcome> HandAsync(string moderator, string path)
    {
        var card = await OpenCaseAsync(moderator);
        return await village.As(moderator).ClickAsync(card, $"1/{path}/{Code}");
    }

    public async Task<Message> OpenCaseAsync(string moderator)
    {
        var queue = (await village.As(moderator).SlashAsync(Village.Where, "moderation")).Message!;
        return await village.PressAsync(moderator, queue, "moderation.open", Code);
    }

    public async Task<(CaseState State, Gravity? Gravity)> StandsAsync() => await village.OnlyCaseAsync() is var one ? (one.State, one.Gravity) : default;

    /// <summary>Waits until somebody has this before them: a private message, or, what nobody chose to get so, among what waits for them. What they read is put away.</summary>
    public async Task<Message> ReadAsync(string person, string words)
    {
        while (true)
        {
            if (Conversation(person).LastOrDefault(message => message.Text.Contains(words, StringComparison.Ordinal)) is { } letter) return letter;
            if (await village.WaitingAsync(person) > 0 && await ReadWaitingAsync(person, words) is { } waiting) return waiting;
            await village.As("Zoé").SlashAsync(Village.Where, "aide");
        }
    }

    /// <summary>A letter about the case: in a private message as soon as those are open.</summary>
    public async Task<Message> LetterAsync(string person, string words)
    {
        var letter = await ReadAsync(person, words);
        Assert.Equal(isClosed, letter.Channel.Recipient is null);
        return letter;
    }

    /// <summary>What a person was told by private message, in the order of sending.</summary>
    public IReadOnlyList<Message> Conversation(string person)
    {
        lock (village.World.Gate) return [.. village.As(person).Conversation.Messages.Where(message => message.Author == village.World.Bot && message.VisibleTo is null)];
    }

    /// <summary>How often this is among what waits for somebody, once nothing more is on its way; it goes on waiting.</summary>
    public async Task<int> CountWaitingAsync(string person, string words)
    {
        await village.SettledAsync();
        return (await village.PressAsync(person, "1/messages.open")).Text.Split(words).Length - 1;
    }

    /// <summary>Presses what a message offers under that path.</summary>
    public Task<InteractionOutcome> PressAsync(string person, Message message, string path) =>
        village.As(person).ClickAsync(message, Way(message, path) ?? throw new InvalidOperationException($"{path} is not offered: {message.Text}"));

    /// <summary>Opens the form that a message offers and sends it off.</summary>
    public async Task<InteractionOutcome> FillAsync(string person, Message message, string path, params (string Field, object Value)[] values) =>
        await village.As(person).SubmitAsync((await PressAsync(person, message, path)).Modal!, values);

    /// <summary>Moderators give the floor; Nora says what happened in other words, and those reach Sacha.</summary>
    public async Task<(Message Nora, Message Sacha)> GiveFloorAsync()
    {
        await HandAsync("Paul", "moderation.hear");
        var nora = await LetterAsync("Nora", Facts);
        Assert.DoesNotContain(Conversation("Sacha"), message => message.Text.Contains(Said, StringComparison.Ordinal));
        var facts = (await PressAsync("Nora", nora, "hearing.facts")).Message!;
        await FillAsync("Nora", facts, "hearing.reword", ("facts", Passed));
        var sacha = await LetterAsync("Sacha", Passed);
        Assert.Contains(Said, sacha.Text, StringComparison.Ordinal);
        Assert.Equal(await QuestionsAsync("Nora", nora), await QuestionsAsync("Sacha", sacha));
        return (nora, sacha);
    }

    /// <summary>Both are heard, and moderators read it side by side.</summary>
    public async Task HearBothAsync()
    {
        var (nora, sacha) = await GiveFloorAsync();
        await FillAsync("Nora", nora, "hearing.answer", ("happened", NoraSays));
        await FillAsync("Sacha", sacha, "hearing.answer", ("happened", SachaSays));
        var heard = (await HandAsync("Inès", "moderation.heard")).Text;
        Assert.Contains(NoraSays, heard, StringComparison.Ordinal);
        Assert.Contains(SachaSays, heard, StringComparison.Ordinal);
        Assert.Contains(Words("Tout le monde a eu la parole", "Everybody had the floor"), (await OpenCaseAsync("Paul")).Text, StringComparison.Ordinal);
    }

    public async Task OfferAsync(string kind, string words, params (string Field, object Value)[] more)
    {
        var form = (await HandAsync("Inès", "moderation.repair")).Modal!;
        var offered = await village.As("Inès").SubmitAsync(form, [("kind", kind), ("words", words), .. more]);
        Assert.Contains(Words("C’est proposé", "It is suggested"), offered.Text, StringComparison.Ordinal);
    }

    /// <summary>Inès proposes what Paul agrees to; the letter's words are hers.</summary>
    public async Task DecideAsync(string kind, params (string Field, object Value)[] values)
    {
        var kinds = (await HandAsync("Inès", "moderation.propose")).Message!;
        var form = (await village.As("Inès").SelectAsync(kinds, $"1/moderation.measure/{Code}", kind)).Modal!;
        Assert.Equal(values.Select(value => value.Field), form.Fields.Select(field => field.CustomId));
        await village.As("Inès").SubmitAsync(form, values);
        Assert.Equal(CaseState.Proposed, (await StandsAsync()).State);
        await HandAsync("Paul", "moderation.agree");
    }

    /// <summary>Half a year after it ended nothing of it is left but that there was a case, and the chain holds.</summary>
    public async Task ForgetAsync()
    {
        Assert.Equal(CaseState.Ended, (await StandsAsync()).State);
        Assert.NotEmpty(await village.ReadAsync(Kept));
        await village.PassAsync(TimeSpan.FromDays(170));
        Assert.Equal(CaseState.Ended, (await StandsAsync()).State);
        await village.PassAsync(TimeSpan.FromDays(14));
        Assert.Equal(CaseState.Expunged, (await StandsAsync()).State);
        Assert.Empty(await village.ReadAsync(Kept));
        var audit = village.Audit();
        Assert.Empty(audit.Faults);
        Assert.True(audit.Rows > 10);
    }

    public ValueTask DisposeAsync() => village.DisposeAsync();

    // The latest, where a page holds several.
    private static string? Way(Message message, string path) =>
        MessageText.Components(message.Components).Select(component => component.Text("custom_id")).LastOrDefault(id => id?.StartsWith($"1/{path}/", StringComparison.Ordinal) == true);

    private async Task<Message?> ReadWaitingAsync(string person, string words)
    {
        for (var page = (await village.PressAsync(person, "1/messages.open")).Message!; ; await PressAsync(person, page, "messages.done"))
        {
            if (page.Text.Contains(words, StringComparison.Ordinal)) return page;
            if (Way(page, "messages.done") is null) return null;
        }
    }

    private async Task<IReadOnlyList<string>> QuestionsAsync(string person, Message letter) => [.. (await PressAsync(person, letter, "hearing.answer")).Modal!.Fields.Select(field => field.Label)];

    // The places, in the whole database, where anything typed about the case still stands.
    private static List<string> Kept(IReadUnit unit) =>
    [
        .. unit.Query<string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'").SelectMany(table => unit.QueryRows($"SELECT * FROM \"{table}\"", new { }).SelectMany(row =>
            row.Where(cell => cell.Value is string kept && Typed.Append(Said).Any(word => kept.Contains(word, StringComparison.Ordinal))).Select(cell => $"{table}.{cell.Key}"))),
    ];
}
