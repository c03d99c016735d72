using CineBot.Features.Films;
using CineBot.Features.Members;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Recommendations.Lists.Again;

/// <summary>
/// Asking to be asked again in a fortnight whether one still wants to see a film: one private message, once, because the person pressed for it.
/// It goes with the wish, and is taken back by the press beside it.
/// </summary>
internal sealed class AgainCommands(Database database, FilmChoice films, Outbox outbox, Options options) : ICommandSet
{
    private const int Days = 15;

    private static readonly Duration Useful = Duration.FromDays(7);

    public void Describe(CommandMap map)
    {
        map.Press("wish.again", Access.Member.Within(Limits.Others), Answer.Update, Write(Ask));
        map.Press("wish.again-off", Access.Member, Answer.Update, Write(TakeBack));
    }

    /// <summary>The offer under a wish; outside a server there is nobody to ask.</summary>
    public static Button[] Offer(Request request, FilmId film) => request.Guild is null ? [] : [new("wish.again.button", "wish.again", film.Value)];

    private Func<Request, CancellationToken, Task<Reply>> Write(Func<WriteUnit, Request, NamedFilm, Reply> press) => async (request, cancellation) =>
    {
        var film = await films.FindOwnAsync(request, request.Ids is [var id, ..] ? id : "", cancellation);
        return await database.WriteAsync(request, unit => press(unit, request, film), cancellation);
    };

    private Reply Ask(WriteUnit unit, Request request, NamedFilm film)
    {
        if (!ListStore.Find(unit, request.Member, film.Id).IsWished) throw new Refusal(new Text("wish.again.not_wished", film.Title), new Button("recommendation.button.wish", "film.wish", film.Id.Value));
        AgainStore.Forget(unit, request.Member, film.Id);
        var settings = MemberStore.Find(unit, request.Member);
        var askAt = AskAt(unit, request, settings);
        var about = new CardRef(request.InGuild, AgainWords.CardKind, unit.NextNumber(request.InGuild, AgainWords.CardKind));
        AgainStore.Add(unit, about, request.Member, film.Id, askAt);
        MemberStore.NoteSpoken(unit, request.Member, request.Language is Language.French ? "fr" : "en");
        outbox.Remind(unit, new(about, "again", askAt, askAt + Useful) { Member = request.Member, ByMessage = !settings.IsPausedAt(askAt) });
        return Reply.Say("wish.again.set", film.Title, askAt).With(new("wish.again.button_off", "wish.again-off", film.Id.Value), new Button("recommendation.button.unwish", "film.unwish", film.Id.Value));
    }

    private static Reply TakeBack(WriteUnit unit, Request request, NamedFilm film)
    {
        AgainStore.Forget(unit, request.Member, film.Id);
        return Reply.Say("wish.again.off", film.Title).With([.. Offer(request, film.Id), new("recommendation.button.unwish", "film.unwish", film.Id.Value)]);
    }

    // The same hour of their own day, whatever clocks do meanwhile, and never in their quiet hours.
    private Instant AskAt(WriteUnit unit, Request request, MemberSettings settings)
    {
        var zone = settings.Zone ?? SettingsStore.Find(unit, request.InGuild).ZoneOr(options);
        var at = zone.AtLeniently(unit.Now.InZone(zone).LocalDateTime.PlusDays(Days)).ToInstant();
        return settings.Quiet is { } quiet ? quiet.After(at, zone) : at;
    }
}
