using CineBot.Features.Charter.Rereading;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter.Rereading;

public sealed class RereadingTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("Tu es vraiment égoïste.", nameof(RereadingKind.Label))]
    [InlineData("t'es un menteur", nameof(RereadingKind.Label))]
    [InlineData("Franchement vous êtes nuls", nameof(RereadingKind.Label))]
    [InlineData("Espèce d’abruti", nameof(RereadingKind.Insult))]
    [InlineData("Pauvre type, va", nameof(RereadingKind.Insult))]
    [InlineData("Ta gueule", nameof(RereadingKind.Insult))]
    [InlineData("C’est de ta faute si on a perdu la lumière", nameof(RereadingKind.Blame))]
    [InlineData("à cause de toi on recommence", nameof(RereadingKind.Blame))]
    [InlineData("Tu ne préviens jamais.", nameof(RereadingKind.Generalisation))]
    [InlineData("Vous arrivez toujours en retard", nameof(RereadingKind.Generalisation))]
    [InlineData("Tais-toi et tourne", nameof(RereadingKind.Order))]
    [InlineData("Tu dois me rendre la caméra", nameof(RereadingKind.Order))]
    [InlineData("Ah bravo, beau travail", nameof(RereadingKind.Sarcasm))]
    [InlineData("Comme par hasard il pleut le jour de ta prise", nameof(RereadingKind.Sarcasm))]
    [InlineData("Rends-moi la caméra !!!", nameof(RereadingKind.Shouting))]
    [InlineData("JE NE VEUX PLUS de ça", nameof(RereadingKind.Shouting))]
    public void What_may_hurt_in_French_is_found(string words, string kind) => Assert.Equal([kind], Kinds(words, Language.French));

    [Theory]
    [InlineData("You are so selfish.", nameof(RereadingKind.Label))]
    [InlineData("you're a liar", nameof(RereadingKind.Label))]
    [InlineData("you idiot, that was the master tape", nameof(RereadingKind.Insult))]
    [InlineData("Shut up and shoot", nameof(RereadingKind.Insult))]
    [InlineData("It’s your fault that the light is gone", nameof(RereadingKind.Blame))]
    [InlineData("You never tell us.", nameof(RereadingKind.Generalisation))]
    [InlineData("Calm down, it is only a film", nameof(RereadingKind.Order))]
    [InlineData("You had better give the camera back", nameof(RereadingKind.Order))]
    [InlineData("What a surprise, he is late", nameof(RereadingKind.Sarcasm))]
    [InlineData("Give me the camera back!!!", nameof(RereadingKind.Shouting))]
    [InlineData("I WANT MY CAMERA BACK now", nameof(RereadingKind.Shouting))]
    public void What_may_hurt_in_English_is_found(string words, string kind) => Assert.Equal([kind], Kinds(words, Language.English));

    [Theory]
    [InlineData("Ce film est nul")]
    [InlineData("Ce film est nul, débile et prétentieux, je me suis ennuyé du début à la fin.")]
    [InlineData("C’est le pire film que j’aie jamais vu, un navet toujours aussi bête.")]
    [InlineData("Le Dîner de cons, ce soir ?")]
    [InlineData("Il a crié « tu es un menteur » et la salle a ri.")]
    [InlineData("On regarde *Tu es nul* de Karim ?")]
    [InlineData("Tu es là samedi ?")]
    [InlineData("Tu as toujours ta caméra ?")]
    [InlineData("J’ai toujours aimé Varda.")]
    [InlineData("Tu es géniale, merci !")]
    [InlineData("Arrête de t’inquiéter, s’il te plaît : on a le temps")]
    [InlineData("Le CNC et la FFCC répondent, l’INA aussi.")]
    [InlineData("Samedi, j’ai attendu une heure. Peux-tu me prévenir la veille ?")]
    [InlineData("https://example.org/TU-ES-NUL")]
    [InlineData("Bonsoir")]
    public void A_film_may_be_hated_and_plain_words_pass_in_French(string words) => Assert.Empty(Kinds(words, Language.French));

    [Theory]
    [InlineData("This film is rubbish")]
    [InlineData("That film is stupid, pathetic and awful. I was never so bored.")]
    [InlineData("He shouts \"you are a liar\" and everybody laughs.")]
    [InlineData("I have always loved Varda.")]
    [InlineData("Are you always free on Saturdays?")]
    [InlineData("You are wonderful, thank you!")]
    [InlineData("On Saturday I waited an hour. Could you tell me the day before?")]
    public void A_film_may_be_hated_and_plain_words_pass_in_English(string words) => Assert.Empty(Kinds(words, Language.English));

    [Fact]
    public void The_language_is_that_of_the_message_not_of_the_reader()
    {
        Assert.Equal([nameof(RereadingKind.Label)], Kinds("You are so selfish and that is it.", Language.French));
        Assert.Equal([nameof(RereadingKind.Label)], Kinds("Tu es égoïste, et je le dis.", Language.English));
    }

    [Theory]
    [InlineData("fr", "Tu es égoïste, tu ne préviens jamais !!!", "3 endroits", "Quand tu as fait…, j’ai…")]
    [InlineData("en", "You are selfish, you never tell us!!!", "3 places", "When you did…, I…")]
    public async Task Whoever_wrote_it_reads_how_it_could_be_said(string locale, string words, string count, string hint)
    {
        _club.Locale = locale;

        var told = await RereadAsync(Zoé, Zoé, words);

        Assert.Equal(Answer.Private, told.Answer);
        Assert.Contains(count, _club.Words(told), StringComparison.Ordinal);
        Assert.Contains(hint, _club.Words(told), StringComparison.Ordinal);
        Assert.True(_club.Words(told).Length < 3_900, $"{_club.Words(told).Length} characters.");
    }

    [Fact]
    public async Task Nothing_of_it_is_stored()
    {
        var tables = await _club.ReadAsync(unit => unit.Query<string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"));
        var before = await CountsAsync(tables);

        await RereadAsync(Zoé, Zoé, "Tu es égoïste, tu ne préviens jamais !!!");

        Assert.Equal(before, await CountsAsync(tables));
    }

    [Fact]
    public async Task A_message_in_which_nothing_strikes_is_told_so_kindly() =>
        Assert.Contains("Rien ne m’arrête dans tes mots.", _club.Words(await RereadAsync(Zoé, Zoé, "Ce film est nul")), StringComparison.Ordinal);

    [Fact]
    public async Task Somebody_elses_message_is_theirs()
    {
        Assert.Equal("reread.others", (await RereadAsync(Zoé, Nora, "Tu es égoïste")).Key());
        Assert.Equal("reread.no_words", (await RereadAsync(Zoé, Zoé, " ")).Key());
    }

    [Fact]
    public async Task It_works_in_a_private_conversation_too()
    {
        _club.Guild = null;

        Assert.NotNull((await RereadAsync(Zoé, Zoé, "Tu es égoïste")).Reply.Card);
    }

    private Task<Answered> RereadAsync(MemberId reader, MemberId author, string words) =>
        _club.SendAsync(_club.Ask(reader, "reread-message") with { Subject = new(author, new(7), Recos, words) });

    private async Task<IReadOnlyList<long>> CountsAsync(IReadOnlyList<string> tables)
    {
        var counts = new List<long>();
        foreach (var table in tables) counts.Add(await _club.CountAsync(table));
        return counts;
    }

    private static string[] Kinds(string words, Language reader) => [.. Rereader.Find(words, reader).Select(finding => $"{finding.Kind}")];
}
