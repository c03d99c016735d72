using CineBot.Features.Films;
using CineBot.Features.Films.Identity;
using CineBot.Features.Recommendations.Learning;
using CineBot.Features.Recommendations.Leaving;
using CineBot.Features.Recommendations.Lists;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Recommendations;

/// <summary>
/// What is recommended, wished for and seen of a film goes on under another id. A server that spoke of both has one card from then on, the one that it had first,
/// with the voices and the counts of the two.
/// </summary>
internal sealed class RecommendedFilms(Outbox outbox, IToldDigests digests) : IFilmReferences
{
    public void Rename(WriteUnit unit, FilmId from, FilmId to)
    {
        foreach (var card in RecommendationStore.OfFilm(unit, from))
            if (RecommendationStore.Find(unit, card.Guild, to) is { } other) Join(unit, card.Number < other.Number ? card : other, card.Number < other.Number ? other : card);
        RecommendationStore.Rename(unit, from, to);
        ListRenameStore.Rename(unit, from, to);
        TasteStore.ExpireAll(unit);
        foreach (var card in RecommendationStore.OfFilm(unit, to)) outbox.Refresh(unit, RecommendationCard.RefTo(card));
    }

    private void Join(WriteUnit unit, Recommendation stays, Recommendation goes)
    {
        foreach (var voice in VoiceStore.All(unit, goes))
            if (VoiceStore.Find(unit, stays, voice.Member) is { } said) Blend(unit, stays, said, voice);
        JoiningStore.Move(unit, stays, goes);
        RecommendationStore.Withdraw(unit, goes);
        Shelving.Follow(unit, stays);
        outbox.Refresh(unit, RecommendationCard.RefTo(goes));
        digests.Retell(unit, goes.Guild, goes.PostedAt);
    }

    // What the one voice leaves open, the other may have said; that it can be seen until some day holds only where both say so.
    private static void Blend(WriteUnit unit, Recommendation recommendation, Voice said, Voice other)
    {
        VoiceStore.Speak(unit, recommendation, said.Member, Both(said, other));
        VoiceStore.Veil(unit, recommendation, said.Member, said.IsSpoiler || other.IsSpoiler);
        VoiceStore.Complete(unit, recommendation, said with
        {
            Kind = said.Kind ?? other.Kind,
            Moods = said.Moods.Count > 0 ? said.Moods : other.Moods,
            WhereToSee = said.WhereToSee ?? other.WhereToSee,
            ContentNotes = said.ContentNotes ?? other.ContentNotes,
            LastDay = said.LastDay is { } day && other.LastDay is { } otherDay ? day.End > otherDay.End ? day : otherDay : null,
        });
    }

    // Who spoke for it twice said both; where that is more than a voice holds, it is as when one speaks again: the later words stand.
    private static string Both(Voice one, Voice other)
    {
        var (first, second) = one.SpokenAt <= other.SpokenAt ? (one.Why, other.Why) : (other.Why, one.Why);
        var both = $"{first}\n{second}";
        return first == second || both.Length > Voice.LongestWhy ? second : both;
    }
}
