using CineBot.Features.Digest;
using CineBot.Interactions.Outgoing;
using CineBot.Rehearsal.Interactions;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;
using NodaTime;
using Calendar = CineBot.EndToEnd.Parties.Evening;

namespace CineBot.EndToEnd.Digests;

/// <summary>What stories of the digest do again and again: it is Monday 11 January 2027, one in the afternoon in Paris.</summary>
internal static class DigestHabits
{
    public const string Where = "recommandations", Read = "seances", Atalante = "c:l-atalante-1934", Vertigo = "c:vertigo-1958";

    private static readonly string[] Titles = ["## La semaine", "## The week"];

    /// <summary>From that Monday until Tuesday evening, an hour after the digest was due.</summary>
    public static readonly TimeSpan UntilTuesdayEvening = TimeSpan.FromHours(29.1);

    /// <summary>Inès moderates: on Tuesdays at six in the evening, in #seances; what she reads at each step.</summary>
    public static async Task<IReadOnlyList<string>> SwitchOnAsync(this Calendar evening, DigestWords words)
    {
        var inès = evening.Discord.As("Inès");
        var panel = (await inès.SlashAsync("moderation", words.Settings)).Message!;
        var opened = (await inès.ClickAsync(panel, "1/digest.panel")).Text;
        await inès.SelectAsync(panel, "1/digest.channel", Read);
        await inès.SelectAsync(panel, "1/digest.day", "2");
        await inès.SelectAsync(panel, "1/digest.hour", "18");
        var preview = (await inès.ClickAsync(panel, "1/digest.preview")).Text;
        return [opened, preview, (await inès.ClickAsync(panel, "1/digest.switch/on")).Text];
    }

    public static async Task<Message> RecommendAsync(this Calendar evening, DigestWords words, string name, string film, string why, string? until = null)
    {
        var person = evening.Discord.As(name);
        var form = (await person.SlashAsync(Where, words.Recommend, ("film", film))).Modal!;
        var posted = await person.SubmitAsync(form, ("why", why));
        var card = await evening.ShowsAsync(why);
        if (until is not null) await person.SubmitAsync((await person.ClickAsync(posted.Message!, words == DigestWords.French ? "Compléter" : "Add details")).Modal!, ("until", until));
        return card;
    }

    /// <summary>The digests that stand in #seances.</summary>
    public static IReadOnlyList<Message> Posted(this Calendar evening) => [.. evening.World.Messages.Where(message =>
        message.Author == evening.World.Bot && message.Channel == evening.World.Channel(Read) && message is { VisibleTo: null, Deleted: false } && Titles.Any(title => message.Text.Contains(title, StringComparison.Ordinal)))];

    /// <summary>Returns once the bot has done with the digest that was due, whether or not it had something to say.</summary>
    public static Task StruckAsync(this Calendar evening) => evening.WritesDownAsync(unit =>
        DigestStore.Find(unit, new((long)evening.Guild.Id)) is { NextAt: { } next } times && next > Instant.FromDateTimeOffset(evening.World.Now) ? times : null);

    /// <summary>What the bot wrote to somebody by private message.</summary>
    public static IReadOnlyList<Message> Letters(this Calendar evening, Persona person) => [.. person.Conversation.Messages.Where(message => message.Author == evening.World.Bot && message.VisibleTo is null)];

    /// <summary>Waits until so many letters have come.</summary>
    public static Task HearsAsync(this Calendar evening, Persona person, int letters) => evening.World.WaitForAsync(_ => evening.Letters(person).Count >= letters, TestContext.Current.CancellationToken);

    /// <summary>Returns once nothing that is due is left to send.</summary>
    public static Task SettlesAsync(this Calendar evening) => evening.WritesDownAsync(unit =>
        unit.Query<long>("SELECT COUNT(*) FROM outbox WHERE state IN ('due', 'sending') AND try_at <= @now", new { now = Instant.FromDateTimeOffset(evening.World.Now) }).Single() == 0 ? "settled" : null);

    /// <summary>What waits for somebody, once something does, as they read it from their settings.</summary>
    public static async Task<string> WaitingForAsync(this Calendar evening, Persona person, string settings, string read)
    {
        await evening.WritesDownAsync(unit => MessageStore.Waiting(unit, new((long)person.User.Id), 1) is [var first, ..] ? first : null);
        return (await person.ClickAsync((await person.SlashAsync(Where, settings)).Message!, read)).Text;
    }

    /// <summary>A press by its path, whatever the person has before them.</summary>
    public static Task<InteractionOutcome> PressAsync(this Calendar evening, Persona person, string id) =>
        person.Forge(InteractionKind.Component, evening.World.Channel(Read), new() { ["custom_id"] = id, ["component_type"] = 2 }).SettledAsync();
}
