using CineBot.Features.Calls;
using CineBot.Interactions;
using CineBot.Tests.Features.Calls.Applications;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls;

/// <summary>A role of the list is named to each reader in their language; what everybody reads is in the server's.</summary>
public sealed class RoleNamesTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task What_everybody_reads_is_in_the_servers_language_whoever_wrote_it()
    {
        _club.Locale = "en-GB";
        await PublishAsync("La Digue: 1 subtitler, 1 boom operator, 2 jongleurs de feu");

        var card = _club.Shown(Recos);

        Assert.All(["Sous-titreur·se", "Perchiste", "jongleurs de feu"], name => Assert.Contains(name, card, StringComparison.Ordinal));
        Assert.DoesNotContain("Boom operator", card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB", "Subtitler", "Sous-titreur")]
    [InlineData("fr", "Sous-titreur·se", "Subtitler")]
    public async Task Whoever_applies_reads_the_role_in_their_language(string locale, string named, string foreign)
    {
        await PublishAsync("La Digue : 1 sous-titreuse");
        await AdultAsync(Maya);
        _club.Locale = locale;

        var form = await _club.PressAsync(Maya, "call.apply", 1, 1);
        var sent = await _club.FillAsync(Maya, form.Form(), ("name", "Maya"));
        var mine = await _club.PressAsync(Maya, "call.mine", 1);
        var shown = await _club.PressAsync(Maya, "call.show", 1);

        Assert.All([sent, mine, shown], answered => Assert.Contains(named, _club.Words(answered), StringComparison.Ordinal));
        Assert.All([sent, mine, shown], answered => Assert.DoesNotContain(foreign, _club.Words(answered), StringComparison.Ordinal));
        Assert.Equal(("Sous-titreur·se", "Subtitler"), Assert.IsType<Title>(form.Form().Title.Args[0]) is var title ? (title.French, title.English) : default);
    }

    [Fact]
    public async Task News_of_a_seat_names_it_in_the_language_of_whoever_reads_it()
    {
        await PublishAsync("La Digue : 1 perchiste");
        await AdultAsync(Maya);
        await _club.WriteAsync(unit => CallStore.Save(unit, CallStore.Find(unit, Server, 1)! with { Insurance = "yes", ImageRights = "festivals", Meals = "provided" }));
        await _club.OfferAsync(await _club.CallAsync(1), Maya);
        _club.Locale = "en-GB";

        var mail = await _club.MailAsync(Maya);

        Assert.Contains("Boom operator", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("Perchiste", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_of_an_owner_shows_roles_in_their_language_and_sent_back_as_it_is_changes_nothing()
    {
        await PublishAsync("La Digue : 1 perchiste, 3 comédiennes, 1 HMC, 2 jongleurs de feu");
        var before = await _club.RolesAsync(1);
        _club.Locale = "en-GB";

        var form = (await _club.PressAsync(Nora, "call.correct", 1, "what")).Form();
        await _club.FillAsync(Nora, form);

        Assert.Equal("1 Boom operator\n3 Actor (woman)\n1 Hair, make-up and costume\n2 jongleurs de feu", form.Fields.OfType<TextField>().Single(field => field.Name == "roles").Value);
        Assert.Equal(before, await _club.RolesAsync(1));
    }

    private Task<long> PublishAsync(string what) => _club.PublishCallAsync("crew", what);

    private Task<int> AdultAsync(MemberId member) => _club.WriteAsync(unit => CineBot.Features.Calls.Ages.AgeStore.Set(unit, member, CineBot.Features.Calls.Ages.AgeBracket.Adult));
}
