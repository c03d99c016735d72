using System.Globalization;
using CineBot.Features.Films;
using CineBot.Features.WatchParties.Series;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties;

/// <summary>Shows a draft to its host: read back whole, or with the question that is still open.</summary>
internal sealed class ProposalPreview(FilmCatalogue catalogue)
{
    private const int MostCandidates = 10;

    public Reply Show(IReadUnit unit, Party draft, WhenSaid? said, Language language) => said is WhenSaid.Which which ? Ask(draft, which) : ReadBack(unit, draft, said as WhenSaid.Once, language);

    /// <summary>A new date is read back before everybody hears of it.</summary>
    public static Reply AskMove(Party party, WhenSaid said)
    {
        var choices = said switch { WhenSaid.Which which => which.Choices, WhenSaid.Once { Or: { } or } once => [once.At, or], WhenSaid.Once once => [once.At], _ => [] };
        var text = said is WhenSaid.Which { Question: var question } ? question : new Text("party.move_to", PartyFacts.Name(party), DateWords.InZone(choices[0]), choices[0].ToInstant());
        return Reply.Say(text).With(
        [
            .. choices.Distinct().Take(8).Select(at => new Button(choices.Count == 1 ? "party.button.move_now" : Label(at), "party.move-to", PartyCard.Id(party), Seconds(at), ZoneId(at))),
            new Button("party.button.another_date", "party.move", PartyCard.Id(party)),
        ]);
    }

    /// <summary>The moment that a button of these carries: its second and its zone, the party's own where that is unknown.</summary>
    /// <exception cref="Refusal">It carries none, or a past one.</exception>
    public static ZonedDateTime Picked(Request request, Party party)
    {
        if (request.Ids.Count < 2 || WhenReader.Seconds(request.Ids[1]) is not { } at) throw new Refusal("common.outdated", new CommandName("help"));
        var zone = request.Ids.Count > 2 ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(request.Ids[2].Replace(':', '/').Replace('.', '+')) : null;
        var picked = at.InZone(zone ?? party.Zone);
        ProposalReader.Coming(new WhenSaid.Once(picked), request.At);
        return picked;
    }

    private static Reply Ask(Party draft, WhenSaid.Which which) => Ask(draft, which, "party.at", new Button("party.button.another_date", "party.correct", $"d:{draft.Number}"));

    /// <summary>The moments that the words may mean, each a button of that path, and the way to say it otherwise.</summary>
    public static Reply Ask(Party draft, WhenSaid.Which which, string path, params Button[] otherwise) => Reply.Say(which.Question).With(
        [.. which.Choices.Distinct().Take(8).Select(at => new Button(Label(at), path, PartyCard.Id(draft), Seconds(at), ZoneId(at))), .. otherwise]);

    private Reply ReadBack(IReadUnit unit, Party draft, WhenSaid.Once? once, Language language)
    {
        var id = PartyCard.Id(draft);
        return (Reply.Say("party.preview") with { Card = new([.. PartyFacts.All(draft, isSeated: true), .. Remarks(draft, once), .. SeriesWords.Coming(unit, draft), .. Candidates(draft, language)]) }).With(
        [
            new Button("party.button.publish", "party.publish", id) { Look = ButtonLook.Good },
            new Button("party.button.correct", draft.Slot is null ? "party.correct" : "series.correct", $"d:{id}"),
            new Button("party.button.complete", "party.complete", id),
            .. once?.Or is { } or ? [new Button(new("party.button.rather", Label(or)), "party.at", id, Seconds(or), ZoneId(or))] : Array.Empty<Button>(),
        ]);
    }

    private static IEnumerable<Block> Remarks(Party draft, WhenSaid.Once? once)
    {
        if (once?.Remark is { } remark) yield return new Note(remark);
        if (draft.Place is { IsPrivate: true }) yield return new Note(new("party.place_is_private", new Text("party.button.complete")));
        if (draft.Seats is { } seats) yield return new Note(new("party.seats", seats));
        if (draft.Version is { } version) yield return new Line(new("party.version_chosen", PartyFacts.Version(version)));
    }

    // A title in the person's own words may be one that the catalogue knows.
    private IEnumerable<Block> Candidates(Party draft, Language language)
    {
        if (draft.Film is not { } film || !film.Id.Value.StartsWith("f:", StringComparison.Ordinal)) return [];
        var candidates = catalogue.Resolve(film.OriginalTitle).Candidates.Take(MostCandidates).Select(known => new Choice(known.LabelFor(language), known.Id.Value)).ToList();
        return candidates.Count == 0 ? [] : [new Menu("party.film", "party.which_film", candidates, PartyCard.Id(draft))];
    }

    private static Text Label(ZonedDateTime at) => new("party.label", new ByLanguage(language => new("party.words", DateWords.Local(at, language))));

    private static string Seconds(ZonedDateTime at) => at.ToInstant().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static string ZoneId(ZonedDateTime at) => at.Zone.Id.Replace('/', ':').Replace('+', '.');
}
