using CineBot.Features.WatchParties;
using CineBot.Interactions;
using CineBot.Tests.Features.WatchParties.Series;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.WatchParties;

public sealed class FilmChangeTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Another_film_is_said_to_everybody_and_everybody_is_asked_again_with_their_seat_kept()
    {
        var number = await _club.AnnounceAsync(seats: 3);
        await _club.PressAsync(Nora, "party.yes", number);
        await _club.PickAsync(Nora, "party.access", number, "dvd");

        var changed = await RefilmAsync(Agnès, number, "Le Bonheur");
        await _club.DeliverAsync();
        await _club.DeliverAfterAsync(TimeSpan.FromMinutes(1));

        var signUp = (await _club.SignUpAsync(number, Nora))!;
        Assert.Equal("party.film_changed_for_you", changed.Key());
        Assert.Equal((true, Seat.Held, null), (signUp.IsStale, signUp.Seat!.Value, signUp.Access));
        Assert.Contains(_club.Said(), said => said.Words.Contains("**Le Bonheur** au lieu de **Cléo de 5 à 7**", StringComparison.Ordinal));
        Assert.Contains("La date ou le film a changé\u00A0: 1 réponse est à reconfirmer", CardOf("Le Bonheur"), StringComparison.Ordinal);
        Assert.Equal(1, (await _club.PartyAsync(number)).Sequence);
    }

    [Fact]
    public async Task By_whoever_does_not_hold_it_or_once_it_has_begun_no_film_changes()
    {
        var number = await _club.AnnounceAsync();
        var before = await _club.PartyAsync(number);
        var form = (await _club.PressAsync(Agnès, "party.refilm", number)).Form();

        var meddling = await _club.FillAsync(Zoé, form, ("film", "Le Bonheur"));
        var same = await RefilmAsync(Agnès, number, "Cléo de 5 à 7");
        await _club.PressAsync(Agnès, "party.launch-in", number, "m0");
        var begun = await _club.FillAsync(Agnès, form, ("film", "Le Bonheur"));

        Assert.Equal(("party.not_yours", "party.same_film", "party.started_already"), (meddling.Key()!, same.Key()!, begun.Key()!));
        Assert.Equal(before.Film, (await _club.PartyAsync(number)).Film);
    }

    [Fact]
    public async Task A_title_that_may_be_several_films_is_asked_about_and_can_be_kept_as_it_was_typed()
    {
        var number = await _club.AnnounceAsync();

        var asked = await RefilmAsync(Agnès, number, "Les Misérables");
        var said = _club.Said().Count;
        var kept = await _club.PressAsync(Agnès, asked.Button("party.refilm-own"));

        Assert.NotEmpty(asked.Reply.Card!.Blocks.OfType<Menu>().Single().Choices);
        Assert.Equal(0, said);
        Assert.Equal("party.film_changed_for_you", kept.Key());
        Assert.Equal("Les Misérables", (await _club.PartyAsync(number)).Film!.OriginalTitle);
    }

    [Fact]
    public async Task What_was_said_of_the_rights_of_the_other_film_does_not_stand_for_this_one()
    {
        var number = await _club.AnnounceAsync();
        var form = (await _club.PressAsync(Agnès, "party.complete", number)).Form();
        await _club.FillAsync(Agnès, form, ("rights", PartyWords.Free), ("rights_note", "Domaine public depuis 1990"));

        var changed = await RefilmAsync(Agnès, number, "Le Bonheur");

        var party = await _club.PartyAsync(number);
        Assert.Equal((PartyWords.OwnCopy, null), (party.Rights, party.RightsNote));
        Assert.Contains("Les droits étaient notés pour l’autre film", _club.Words(changed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_evening_of_a_series_shows_another_film_and_its_card_says_the_rule()
    {
        await _club.RepeatAsync();

        await RefilmAsync(Agnès, (await _club.LastAsync()).Number, "Le Bonheur");
        await _club.DeliverAsync();
        await _club.DeliverAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Contains("Rendez-vous régulier\u00A0: tous les mercredis à 20\u00A0h, heure de Paris.", CardOf("Le Bonheur"), StringComparison.Ordinal);
        Assert.Contains("Le Bonheur", CardOf("Le Bonheur"), StringComparison.Ordinal);
    }

    private string CardOf(string film) => _club.Delivery.Standing.Values.Select(_club.Words).Single(words => words.Contains($"# {film}", StringComparison.Ordinal));

    private async Task<Answered> RefilmAsync(MemberId member, long number, string film) =>
        await _club.FillAsync(member, (await _club.PressAsync(member, "party.refilm", number)).Form(), ("film", film));
}
