using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.WatchParties;

public sealed class CompletingTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Other_rights_than_a_copy_each_ask_why_and_the_bot_asserts_nothing()
    {
        var preview = await _club.ProposeAsync();
        var form = (await _club.PressAsync(Agnès, preview.Button("party.complete"))).Form();

        var asked = await _club.FillAsync(Agnès, form, ("rights", "free"));
        var told = await _club.FillAsync(Agnès, form, ("rights", "free"), ("rights_note", "Domaine public depuis 2020"), ("version", "vost"), ("description", "On débat après."), ("co_host", $"{Nora}"));

        Assert.Equal("party.say_why.free", asked.Key());
        Assert.Equal("form.reopen", asked.Reply.Buttons.Single().Path);
        var words = _club.Words(told);
        Assert.All(["Film libre, selon l’hôte.", "Pourquoi ce film est-il libre\u00A0? Domaine public depuis 2020", "On débat après.", "VOST", "avec <@102>"], said => Assert.Contains(said, words));
    }

    [Fact]
    public async Task A_title_that_may_be_one_of_the_catalogue_is_shown_with_those_it_may_be()
    {
        var preview = await _club.AskAsync(Agnès, "watch-party", ("film", "glaneur"), ("when", "samedi 21h"));
        var menu = preview.Reply.Card!.Blocks.OfType<Menu>().Single();
        var chosen = await _club.SendAsync(_club.Press(Agnès, menu.Path, [.. menu.Ids]) with { Picked = [menu.Choices[0].Value] });

        Assert.Contains("Glaneur", _club.Words(chosen));
        Assert.Equal(menu.Choices[0].Value, (await _club.PartyAsync(1)).Film!.Id.Value);
    }
}
