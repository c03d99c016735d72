using CineBot.Features.Charter;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter;

public sealed class PublishingTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        _club.Permissions = Permissions.ManageServer;
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Only_moderators_publish()
    {
        _club.Permissions = Permissions.None;

        Assert.Equal("settings.ask_moderators", (await _club.AskAsync(Zoé, "charter.publish")).Key());

        await _club.WriteAsync(unit => ModeratorStore.Name(unit, Server, Nora));
        var preview = await _club.AskAsync(Nora, "charter.publish");
        Assert.Equal("settings.ask_moderators", (await _club.PressAsync(Zoé, preview.Buttons("charter.publish-it").Single())).Key());
        Assert.Equal("charter.published", (await _club.PressAsync(Nora, preview.Buttons("charter.publish-it").Single())).Key());
        Assert.Equal([Nora], await _club.ReadAsync(unit => unit.Query<MemberId>("SELECT published_by_member_id FROM charters")));
    }

    [Fact]
    public async Task Nothing_is_published_before_it_was_looked_at_and_pressed()
    {
        var preview = await _club.AskAsync(Agnès, "charter.publish");

        Assert.Equal(0, await _club.CountAsync("charters"));
        Assert.Contains("12 articles", _club.Words(preview), StringComparison.Ordinal);
        Assert.All(preview.Menu("charter.compare").Choices, choice => Assert.Null(choice.Description));

        Assert.Equal("charter.publish.dropped", (await _club.PressAsync(Agnès, preview.Buttons("charter.drop").Single())).Key());
        Assert.Equal("charter.publish.gone", (await _club.PressAsync(Agnès, preview.Buttons("charter.publish-it").Single())).Key());
        Assert.Equal(0, await _club.CountAsync("charters"));
    }

    [Fact]
    public async Task What_is_published_is_kept_in_both_languages_to_the_letter()
    {
        await _club.PublishAsync();

        var (french, english, hash) = await _club.ReadAsync(unit => (
            unit.QueryFirstOrNull<string>("SELECT french FROM charters"), unit.QueryFirstOrNull<string>("SELECT english FROM charters"), unit.QueryFirstOrNull<string>("SELECT english_hash FROM charters")));
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "config", "charter.fr.md")), french);
        Assert.Equal(CharterHabits.Read(english!).Hash, hash);
        Assert.Equal("charter.publish.same", (await _club.AskAsync(Agnès, "charter.publish")).Key());
    }

    [Fact]
    public async Task Moderators_bring_their_own_text()
    {
        Assert.Equal(1, await _club.PublishAsync(CharterHabits.Small));

        _club.Locale = "en-GB";
        var read = _club.Words(await _club.AskAsync(Maya, "charter.read"));
        Assert.Contains("Notre charte", read, StringComparison.Ordinal);
        Assert.Contains("This server has written its charter in this language only.", read, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "Ce texte n’existe que dans une langue")]
    [InlineData("en-GB", "This text is in one language only")]
    public async Task A_text_in_one_language_is_compared_in_that_one_and_says_that_the_other_goes(string locale, string told)
    {
        await _club.PublishAsync();
        _club.Locale = locale;
        var french = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "config", "charter.fr.md"), TestContext.Current.CancellationToken);

        var preview = await PrepareAsync($"{french}\n\n## 13. Le générique\n\n**Ce que nous voulons.** Un nom pour chacun·e.\n\n**Pourquoi.** Merci.\n\n**Par exemple.** Comment veux-tu être nommé·e ?\n");

        Assert.Equal(["Nouveau"], Kinds(preview));
        Assert.Contains(told, _club.Words(preview), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_faulty_file_publishes_nothing_and_says_what_to_mend()
    {
        var french = _club.Attachments.Add("french", "charte.md", CharterHabits.Small.Replace("## 2. Dire", "## Dire", StringComparison.Ordinal));
        var english = _club.Attachments.Add("english", "charter.md", "# Ours\n\n## 1. Speak\n**Why.** Better.\n**For example.** Hello.\n");

        var told = _club.Words(await _club.AskAsync(Agnès, "charter.publish", ("french", french), ("english", english)));

        Assert.Contains("Ligne 13\u00A0: ce titre n’est pas celui d’un article", told, StringComparison.Ordinal);
        Assert.Contains("Il manque «\u00A0Ce que nous voulons\u00A0» à l’article 1.", told, StringComparison.Ordinal);
        Assert.Equal(0, await _club.CountAsync("form_drafts"));
    }

    [Fact]
    public async Task Both_files_must_hold_the_same_articles()
    {
        var french = _club.Attachments.Add("french", "charte.md", CharterHabits.Small);
        var english = _club.Attachments.Add("english", "charter.md", "# Ours\n\n## 1. Speak\n**What we want.** Soft.\n**Why.** Better.\n**For example.** Hello.\n");

        var told = _club.Words(await _club.AskAsync(Agnès, "charter.publish", ("french", french), ("english", english)));

        Assert.Contains("L’article 2 est en français, mais pas en anglais.", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Des mots doux.", "Des mots vrais.", "Veut autre chose", true)]
    [InlineData("On est mieux.", "C’est mieux.", "Retouché", false)]
    [InlineData("Bonjour.", "Bonsoir.", "Retouché", false)]
    [InlineData("Se parler", "Nous parler", "Retouché", false)]
    [InlineData("## 2. Dire non", "## 3. Dire non", "Nouveau", true)]
    public async Task What_an_article_wants_makes_a_version_that_asks_everybody_anew(string from, string to, string kind, bool isMajor)
    {
        await _club.PublishAsync(CharterHabits.Small);

        var preview = await PrepareAsync(CharterHabits.Small.Replace(from, to, StringComparison.Ordinal));

        Assert.Contains(kind, Kinds(preview));
        Assert.Equal(isMajor ? "major" : "minor", preview.Buttons("charter.publish-it").Single(button => button.Look is ButtonLook.Main).Ids[0]);
    }

    [Fact]
    public async Task The_moderator_decides_whether_everybody_is_asked()
    {
        await _club.PublishAsync(CharterHabits.Small);
        await _club.PublishAsync(CharterHabits.Small.Replace("Des mots doux.", "Des mots vrais.", StringComparison.Ordinal), isMajor: false);
        await _club.PublishAsync(CharterHabits.Small.Replace("Bonjour.", "Bonsoir.", StringComparison.Ordinal), isMajor: true);

        Assert.Equal([1L, 0L, 1L], await _club.ReadAsync(unit => unit.Query<long>("SELECT is_major FROM charters ORDER BY version")));
    }

    [Fact]
    public async Task What_changes_is_shown_part_by_part()
    {
        await _club.PublishAsync(CharterHabits.Small);
        var preview = await PrepareAsync(CharterHabits.Small.Replace("Des mots doux.", "Des mots vrais.", StringComparison.Ordinal).Replace("Bonjour.", "Bonsoir.", StringComparison.Ordinal));

        var want = await _club.SendAsync(_club.Press(Agnès, "charter.compare", [.. preview.Menu("charter.compare").Ids]) with { Picked = ["1"] });
        var example = await _club.PressAsync(Agnès, want.Buttons("charter.compare").Single());
        var back = await _club.PressAsync(Agnès, example.Buttons("charter.preview").Single());

        Assert.Contains("Des mots doux.", _club.Words(want), StringComparison.Ordinal);
        Assert.Contains("Des mots vrais.", _club.Words(want), StringComparison.Ordinal);
        Assert.Contains("Bonsoir.", _club.Words(example), StringComparison.Ordinal);
        Assert.Equal(_club.Words(preview), _club.Words(back));
    }

    [Fact]
    public async Task A_preview_that_another_publication_overtook_publishes_nothing()
    {
        await _club.PublishAsync(CharterHabits.Small);
        var stale = await PrepareAsync(CharterHabits.Small.Replace("Bonjour.", "Bonsoir.", StringComparison.Ordinal), Nora);
        await _club.PublishAsync(CharterHabits.Small.Replace("Bonjour.", "Salut.", StringComparison.Ordinal));

        var pressed = await _club.PressAsync(Nora, stale.Buttons("charter.publish-it").First());

        Assert.Equal("charter.publish.moved", pressed.Key());
        Assert.Equal(2, await _club.CountAsync("charters"));
        var fresh = await _club.PressAsync(Nora, pressed.Button("charter.preview"));
        await _club.PressAsync(Nora, fresh.Buttons("charter.publish-it").First());
        Assert.Equal(3, await _club.CountAsync("charters"));
    }

    [Fact]
    public async Task A_server_that_left_is_purged_of_its_charter()
    {
        await _club.PublishAsync(CharterHabits.Small);
        await _club.AcceptAsync(Zoé);

        await _club.WriteAsync(unit => _club.Part<CharterData>().Purge(unit, Server));

        Assert.Equal(0, await _club.CountAsync("charters") + await _club.CountAsync("charter_acceptances"));
    }

    [Fact]
    public async Task The_number_of_an_article_that_was_dropped_never_stands_for_something_else()
    {
        var first = CharterHabits.Small[..CharterHabits.Small.IndexOf("## 2.", StringComparison.Ordinal)];
        var other = CharterHabits.Small.Replace("## 2. Dire non", "## 2. Prêter", StringComparison.Ordinal);
        await _club.PublishAsync(CharterHabits.Small);
        await _club.PublishAsync(first);

        var refused = await PrepareAsync(other);

        Assert.Empty(refused.Buttons("charter.publish-it"));
        Assert.All(["«\u00A0Dire non\u00A0»", "par exemple 3."], words => Assert.Contains(words, _club.Words(refused), StringComparison.Ordinal));
        Assert.Equal(2, await _club.CountAsync("charters"));
        Assert.Equal(3, await _club.PublishAsync(other.Replace("## 2. ", "## 3. ", StringComparison.Ordinal)));
        Assert.Equal(4, await _club.PublishAsync(CharterHabits.Small));
    }

    private Task<Answered> PrepareAsync(string french, MemberId? by = null) => _club.AskAsync(by ?? Agnès, "charter.publish", ("french", _club.Attachments.Add("french", "charte.md", french)));

    private string[] Kinds(Answered preview) =>
        [.. preview.Menu("charter.compare").Choices.Select(choice => _club.Part<IPlainWords>().Plain(choice.Description!, Language.French)).Distinct()];
}
