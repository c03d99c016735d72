using CineBot.Features.Settings;
using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Settings;

public sealed class OutsideContactTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Who_looks_after_the_charter_designates_a_contact_and_changes_it()
    {
        await _club.WriteAsync(unit => ModeratorStore.Name(unit, Server, Chantal));

        var noted = await FillAsync(("name", "Maison des femmes"), ("reach", "01 02 03 04 05"), ("words", "Le mardi"));
        var again = (await _club.PressAsync(Chantal, "settings.contact")).Reply.Form!;

        Assert.Equal("outside.noted", noted.Key());
        Assert.Contains("Maison des femmes", _club.Words(noted));
        Assert.Equal(new("Maison des femmes", "01 02 03 04 05", "Le mardi"), await FindAsync());
        Assert.Equal(["Maison des femmes", "01 02 03 04 05", "Le mardi"], again.Fields.Cast<TextField>().Select(field => field.Value));
        Assert.Equal("outside.noted.none", (await FillAsync(("name", ""), ("reach", ""), ("words", ""))).Key());
        Assert.Null(await FindAsync());
    }

    [Theory]
    [InlineData("", "a@b.fr", "outside.no_name")]
    [InlineData("Inès", " ", "outside.no_reach")]
    public async Task Half_a_contact_is_refused_and_the_other_half_kept(string name, string reach, string said)
    {
        await _club.WriteAsync(unit => ModeratorStore.Name(unit, Server, Chantal));

        var refused = await FillAsync(("name", name), ("reach", reach));

        Assert.Equal(said, refused.Key());
        Assert.NotEmpty(refused.Reply.Buttons);
        Assert.Null(await FindAsync());
    }

    [Fact]
    public async Task A_member_designates_nobody()
    {
        Assert.Equal("settings.ask_moderators", (await FillAsync(("name", "Moi"), ("reach", "moi"))).Key());

        Assert.Null(await FindAsync());
    }

    private Task<OutsideContact?> FindAsync() => _club.ReadAsync(unit => ContactStore.Find(unit, Server));

    private Task<Answered> FillAsync(params (string Field, string Words)[] words) => _club.FillAsync(
        Chantal,
        new("settings.contact-form", "outside.form.title", new TextField("name", "outside.form.name"), new TextField("reach", "outside.form.reach"), new TextField("words", "outside.form.words")),
        words);
}
