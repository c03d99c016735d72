using CineBot.Features.Calls.Applications;
using CineBot.Rehearsal;
using CineBot.Rehearsal.World;
using NodaTime;

namespace CineBot.EndToEnd.Calls;

/// <summary>Judges all that the bot ever said: what is for the confirmed alone reached nobody else, and nobody's device rang who had not asked for it.</summary>
internal static class Discretion
{
    public static async Task JudgeAsync(Shoot shoot, params IReadOnlyList<long> calls)
    {
        var since = await shoot.ReadAsync(unit => calls.SelectMany(call => ApplicationStore.All(unit, shoot.Here, call))
            .Where(one => TermsStore.Find(unit, one)?.AgreedAt is not null)
            .GroupBy(one => (ulong)one.Member.Value)
            .ToDictionary(person => person.Key, person => person.Min(one => TermsStore.Find(unit, one)!.AgreedAt!.Value)));
        var told = shoot.World.Messages.Where(message => message.Author == shoot.World.Bot && HoldsSecret($"{message.Text}{message.Components.ToJsonString()}")).ToList();
        Assert.NotEmpty(told);
        Assert.All(told, message => Assert.True(MayKnow(shoot, message, since), $"{message.Channel}: {message.Text}"));
        Assert.All(shoot.Discord.Transcript.Rest.Where(exchange => HoldsSecret(exchange.Body)), exchange => Assert.True(IsPrivate(shoot, exchange), exchange.Url));
    }

    /// <summary>In public nobody is pinged at all; in private, at most whoever it is for.</summary>
    public static void NobodyIsDisturbed(Shoot shoot)
    {
        var said = shoot.World.Messages.Where(message => message.Author == shoot.World.Bot && message.VisibleTo is null).ToList();
        Assert.All(said, message => Assert.Subset(message.Channel.Recipient is { } reader ? new HashSet<ulong> { reader.Id } : [], message.EverPinged));
    }

    /// <summary>Discord refused nothing; but that a post which went to rest by itself is woken by an edit that finds it so.</summary>
    public static void NothingIsRefused(Shoot shoot) =>
        Assert.DoesNotContain(shoot.Discord.Transcript.Rest, exchange => exchange.Status is >= 400 && !exchange.Answer.Contains("50083", StringComparison.Ordinal));

    private static bool HoldsSecret(string words) => words.Contains(Organising.Address, StringComparison.Ordinal) || words.Contains(Organising.Phone, StringComparison.Ordinal);

    private static bool MayKnow(Shoot shoot, Message message, Dictionary<ulong, Instant> since)
    {
        var reader = message.VisibleTo ?? message.Channel.Recipient?.Id;
        return reader == shoot.Nora.User.Id || (reader is { } known && since.TryGetValue(known, out var confirmed) && confirmed <= Instant.FromDateTimeOffset(message.SentAt) + Duration.FromMinutes(1));
    }

    // An answer to whoever pressed, which is judged as a message; or a line in somebody's conversation with the bot.
    private static bool IsPrivate(Shoot shoot, RestExchange exchange) =>
        exchange.Template.StartsWith("/interactions/", StringComparison.Ordinal) || exchange.Template.StartsWith("/webhooks/", StringComparison.Ordinal)
        || shoot.World.Conversations.Any(conversation => exchange.Url.Contains($"/channels/{conversation.Id}/", StringComparison.Ordinal));
}
