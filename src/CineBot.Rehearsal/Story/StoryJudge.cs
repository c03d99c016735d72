using CineBot.Rehearsal.OpenApi;
using CineBot.Rehearsal.Peers;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Story;

/// <summary>Says what held, from what was seen; each verdict can fall either way, or say that it could not be reached here.</summary>
internal sealed class StoryJudge(RehearsalDiscord discord, StoryTelling telling, StoryEvidence evidence)
{
    private const int MostFound = 10;

    public async Task JudgeAsync(Message card, CancellationToken stop)
    {
        telling.Tell(state => evidence.Count(state.Figures, card));
        Say(StoryVerdict.Of("nothing_lost", evidence.Lost));
        Say(StoryVerdict.Of("nothing_twice", Twice()));
        Say(StoryVerdict.Of("nobody_pinged", Pinged()));
        Say(StoryVerdict.Of("card_agrees", Disagreeing(card)));
        await telling.PauseAsync(2, stop);
        Say(await Task.Run(OpenApi, stop));
        Say(await PeerRound.JudgeAsync(stop));
    }

    private void Say(StoryVerdict verdict) => telling.Tell(state => state.Verdicts.Add(verdict));

    private IEnumerable<string> Twice()
    {
        foreach (var extra in evidence.Cards.Skip(1)) yield return $"one more card, message {extra.Id}";
        foreach (var alike in evidence.Said.Where(message => message.Nonce is not null).GroupBy(message => message.Nonce).Where(alike => alike.Count() > 1))
            yield return $"sent {alike.Count()} times: {alike.First().Text}";
    }

    private IEnumerable<string> Pinged() => evidence.Said
        .SelectMany(message => message.EverPinged.Select(id => $"{discord.World.FindUser(id)?.DisplayName} by message {message.Id}"));

    private IEnumerable<string> Disagreeing(Message card)
    {
        var shown = StoryEvidence.WishesOn(card);
        if (shown != evidence.Wishing) yield return $"the card says {shown}, {evidence.Wishing} people wished";
    }

    private StoryVerdict OpenApi()
    {
        if (OpenApiDescription.OfEnvironment() is not { } description) return StoryVerdict.NotHere("openapi", "no_description");
        var judge = new OpenApiJudge(description);
        return StoryVerdict.Of("openapi", judge.Judge(evidence.Requests.Select(Exchange.Of)).Distinct().Take(MostFound));
    }
}
