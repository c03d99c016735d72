using CineBot.Features.Charter.Repairs;
using CineBot.Interactions;
using CineBot.Tests.Features.Charter.Hearings;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Charter.CaseHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter.Cases;

/// <summary>What a moderator sees of a case, and in which order it leads on.</summary>
public sealed class CaseCardTests : IAsyncLifetime
{
    private const string Suggests = "la réparation d’abord";

    private Club _club = null!;
    private string _code = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.NameAsync(Inès, Paul, Léo);
        _code = (await _club.GiveFloorAsync()).Code;
        await _club.PassFactsAsync(Nora);
        foreach (var person in new[] { Nora, Sacha }) await _club.AnswerAsync(person, ("happened", "Un malentendu."));
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Repair_comes_first_and_a_measure_once_one_was_tried()
    {
        var heard = await OpenAsync();
        Assert.Equal(("moderation.repair", ButtonLook.Main), First(heard));
        Assert.Equal(ButtonLook.Plain, heard.Buttons("moderation.propose").Single().Look);
        Assert.Equal("moderation.list", Ways(heard)[^1].Path);
        Assert.Contains(Suggests, _club.Words(heard), StringComparison.Ordinal);

        var form = (await _club.PressAsync(Inès, "moderation.repair", _code)).Form();
        await _club.FillAsync(Inès, form, ("kind", "rewording"), ("words", "Redis-le sans viser personne."));
        var offered = await OpenAsync();
        Assert.DoesNotContain(Suggests, _club.Words(offered), StringComparison.Ordinal);
        Assert.All(Ways(offered), way => Assert.Equal(ButtonLook.Plain, way.Look));

        await _club.PressAsync(Sacha, "repair.no", (await _club.ReadAsync(unit => RepairPersonStore.Own(unit, Server, Sacha)))[0].Code);
        Assert.Equal(("moderation.propose", ButtonLook.Main), First(await OpenAsync()));
    }

    [Fact]
    public async Task The_history_is_of_what_people_did_and_letters_say_themselves_how_far_they_came()
    {
        await _club.DeliverAsync();

        var words = _club.Words(await OpenAsync());

        Assert.Contains("Lettre «\u00A0Ta parole\u00A0» à", words, StringComparison.Ordinal);
        Assert.Contains("Une personne a répondu", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Une lettre est", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_article_is_named_it_says_so_in_a_sentence()
    {
        var words = _club.Words(await OpenAsync());

        Assert.Contains("Aucun article de la charte n’est cité.", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Article\u00A0:", words, StringComparison.Ordinal);
    }

    private Task<Answered> OpenAsync() => _club.PressAsync(Paul, "moderation.open", _code);

    private static List<Button> Ways(Answered opened) => [.. opened.Reply.Card!.Blocks.OfType<Buttons>().SelectMany(row => row.Row)];

    private static (string Path, ButtonLook Look) First(Answered opened) => (Ways(opened)[0].Path, Ways(opened)[0].Look);
}
