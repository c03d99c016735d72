using System.Globalization;
using CineBot.Features.Films;
using CineBot.Features.WatchParties.Votes;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties.Choosing;

/// <summary>Giving by hand what nobody is asked to choose any more: the date, read back before it counts, or the film; or calling the party off.</summary>
internal sealed class ByHandCommands(Database database, FilmChoice films, WhenReader dates, ChoosingDesk desk) : ICommandSet
{
    private const string Dated = "choosing.when", Filmed = "choosing.which";

    public void Describe(CommandMap map)
    {
        map.Press("choosing.show", Access.Member, Answer.Private, (request, cancellation) => database.ReadAsync(unit => ChoosingDesk.Next(unit, ChoosingRules.Held(unit, request, request.Number(0))), cancellation));
        map.Press("choosing.date", Access.Member, Answer.Form, (request, cancellation) => OpenAsync(request, DateForm, cancellation));
        map.Form(Dated, Access.Member, Answer.Private, ReadDateAsync, (request, cancellation) => Task.FromResult(DateForm(request)));
        map.Press("choosing.at", Access.Member.Within(Limits.Care), Answer.Update, SetDateAsync);
        map.Press("choosing.film", Access.Member, Answer.Form, (request, cancellation) => OpenAsync(request, FilmForm, cancellation));
        map.Form(Filmed, Access.Member.Within(Limits.Care), Answer.Private, ReadFilmAsync, (request, cancellation) => Task.FromResult(FilmForm(request)));
        map.Press("choosing.this", Access.Member.Within(Limits.Care), Answer.Private, SetFilmAsync);
        map.Press("choosing.cancel", Access.Member.Within(Limits.Care), Answer.Update, CancelAsync);
    }

    private async Task<Reply> OpenAsync(Request request, Func<Request, Form> form, CancellationToken cancellation)
    {
        await database.ReadAsync(unit => ChoosingRules.Held(unit, request, request.Number(0)), cancellation);
        return Reply.Open(form(request));
    }

    private static Form DateForm(Request request) => new(Dated, "choosing.date.title",
        new TextField("when", "party.form.when") { MaxLength = ProposalReader.LongestDate, Hint = "party.form.when_hint" })
    { Ids = [Id(request)] };

    private static Form FilmForm(Request request) => new(Filmed, "choosing.film.title",
        new TextField("film", "party.form.film") { MaxLength = NamedFilm.LongestTitle, Hint = "party.form.film_hint" })
    { Ids = [Id(request)] };

    private async Task<Reply> ReadDateAsync(Request request, CancellationToken cancellation)
    {
        var party = await database.ReadAsync(unit => ChoosingRules.Held(unit, request, request.Number(0)), cancellation);
        return ProposalReader.Coming(await dates.ReadAsync(request, request.Words("when") ?? "", cancellation), request.At) switch
        {
            WhenSaid.Once once => (Reply.Say("choosing.date.preview") with { Card = Read(once.At.WithZone(party.Zone), once.Remark) }).With(
                At(request, "choosing.button.fix", once.At) with { Look = ButtonLook.Good }, new Button("party.button.correct", "choosing.date", Id(request))),
            WhenSaid.Which which => Reply.Say(which.Question).With([.. which.Choices.Distinct().Take(8).Select(at => At(request, Words(at), at)), new("party.button.another_date", "choosing.date", Id(request))]),
            WhenSaid.Unclear unclear => throw new Refusal(unclear.Why),
            var said => throw new InvalidOperationException($"{said.GetType().Name} is not known here."),
        };
    }

    private static Card Read(ZonedDateTime at, Text? remark) => new(
    [
        new Line(new("party.when", at.ToInstant(), new FromNow(at.ToInstant()))),
        new Note(DateWords.InZone(at)),
        .. remark is null ? Array.Empty<Block>() : [new Note(remark)],
    ]);

    private Task<Reply> SetDateAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var party = ChoosingRules.Held(unit, request, request.Number(0));
            if (WhenReader.Seconds(request.Ids.ElementAtOrDefault(1) ?? "") is not { } at || at <= unit.Now) throw new Refusal(new Text("party.past_all"), new Button("choosing.button.date", "choosing.date", Id(request)));
            return ChoosingDesk.Next(unit, desk.Settle(unit, party with { Time = PartyTime.Of(at.InZone(party.Zone)) }));
        },
        cancellation);

    private async Task<Reply> ReadFilmAsync(Request request, CancellationToken cancellation)
    {
        var typed = request.Words("film") ?? throw new Refusal("film-vote.no_title");
        var film = await films.FindAsync(request, typed, cancellation);
        var candidates = film is null ? (await films.CandidatesAsync(typed, request.Language, cancellation)).Take(4).Select(choice => new Button(new Text("film-vote.candidate", choice.Label), "choosing.this", Id(request), choice.Value)).ToList() : [];
        return candidates.Count > 0 ? throw new Refusal(new Text("film-vote.which", typed), [.. candidates]) : await SetFilmAsync(request, film ?? NamedFilm.Of(request.InGuild, typed), cancellation);
    }

    private async Task<Reply> SetFilmAsync(Request request, CancellationToken cancellation) =>
        await SetFilmAsync(request, await films.FindSpokenAsync(request, request.Ids.ElementAtOrDefault(1) ?? "", cancellation), cancellation);

    private Task<Reply> SetFilmAsync(Request request, NamedFilm film, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit => ChoosingDesk.Next(unit, desk.Settle(unit, ChoosingRules.Held(unit, request, request.Number(0)) with { Film = film })),
        cancellation);

    private Task<Reply> CancelAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            desk.Cancel(unit, ChoosingRules.Held(unit, request, request.Number(0)));
            return Reply.Say("choosing.cancelled");
        },
        cancellation);

    private static Button At(Request request, Text label, ZonedDateTime at) => new(label, "choosing.at", Id(request), at.ToInstant().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));

    private static Text Words(ZonedDateTime at) => new("party.label", new ByLanguage(language => new("party.words", DateWords.Local(at, language))));

    private static string Id(Request request) => FilmWords.Place(request.Number(0));
}
