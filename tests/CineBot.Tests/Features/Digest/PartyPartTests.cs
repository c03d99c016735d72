using CineBot.Features.Members;
using CineBot.Tests.Features.WatchParties;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Digest;

/// <summary>What the digest tells of watch parties: films and hours to come, and those who held one.</summary>
public sealed class PartyPartTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("fr", "### Séances à venir", "**Cléo de 5 à 7**, <t:1791658800")]
    [InlineData("en", "### Watch parties to come", "**Cléo from 5 to 7**, <t:1791658800")]
    public async Task A_party_to_come_is_its_film_and_its_hour_without_where_nor_who(string locale, params string[] words)
    {
        var party = await _club.AnnounceAsync();
        await _club.PressAsync(Karim, "party.yes", party);
        _club.Locale = locale;

        var said = await _club.PreviewAsync();

        Assert.All(words, word => Assert.Contains(word, said));
        Assert.All(new[] { $"<#{Salle}>", $"<@{Agnès}>", $"<@{Karim}>" }, kept => Assert.DoesNotContain(kept, said));
    }

    [Fact]
    public async Task A_draft_a_cancelled_one_and_one_beyond_eight_days_are_not_to_come()
    {
        await _club.ProposeAsync();
        var cancelled = await _club.AnnounceAsync(when: "vendredi 21h");
        await _club.AnnounceAsync(when: "14 octobre 21h");
        Assert.Contains("Séances à venir", await _club.PreviewAsync());

        await _club.FillAsync(Agnès, (await _club.PressAsync(Agnès, "party.cancel", cancelled)).Form(), ("reason", "Panne"));

        Assert.Equal("digest.preview_nothing", (await _club.PressInChargeAsync("digest.preview")).Key());
    }

    [Fact]
    public async Task More_than_five_are_counted_and_where_they_are_is_said()
    {
        for (var hour = 14; hour < 21; hour++) await _club.AnnounceAsync(when: $"samedi {hour}h", host: new(700 + hour));

        var said = await _club.PreviewAsync();

        Assert.Equal(5, said.Split("**Cléo de 5 à 7**, <t:").Length - 1);
        Assert.Contains("et 2 autres, par", said);
    }

    [Fact]
    public async Task What_is_scheduled_is_wanted_no_more()
    {
        await _club.HappenAsync(leaves: false);
        Assert.Contains("Très attendus", await _club.PreviewAsync());

        await _club.AnnounceAsync();

        Assert.DoesNotContain("Très attendus", await _club.PreviewAsync());
    }

    [Fact]
    public async Task A_reader_who_keeps_away_from_its_host_is_not_told_of_it()
    {
        await _club.SwitchOnAsync();
        await _club.AnnounceAsync();
        await _club.PressAsync(Nora, "digest.ask");
        await _club.PassDaysAsync(DigestHabits.UntilFridayEvening);
        Assert.Contains("Séances à venir", _club.Words(await _club.PressAsync(Nora, "digest.read", 1)));

        await _club.WriteAsync(unit => KeptAwayStore.Set(unit, Nora, [Agnès]));

        Assert.Equal("digest.nothing_left", (await _club.PressAsync(Nora, "digest.read", 1)).Key());
        Assert.Contains("Séances à venir", _club.Shown(Accueil));
    }

    [Fact]
    public async Task Whoever_held_one_is_thanked_for_it()
    {
        var party = await _club.AnnounceAsync(when: "demain 9h");
        await _club.PassAsync(TimeSpan.FromHours(23.9));
        Assert.DoesNotContain("Merci à", await _club.PreviewAsync());
        var asked = await _club.PressAsync(Agnès, "party.launch", party);
        await _club.PressAsync(Agnès, asked.Reply.Buttons.Single(button => button.Ids.Contains("m0")));
        await _club.PassAsync(TimeSpan.FromHours(3));

        var said = await _club.PreviewAsync();

        Assert.Contains("### Merci à", said);
        Assert.Contains($"<@{Agnès}>, qui a animé Cléo de 5 à 7", said);
        Assert.DoesNotContain("Séances à venir", said);
    }
}
