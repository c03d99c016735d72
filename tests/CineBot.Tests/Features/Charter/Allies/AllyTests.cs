using CineBot.Features.Charter.Allies;
using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Tests.Features.Charter.Hearings;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Charter.CaseHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter.Allies;

public sealed class AllyTests : IAsyncLifetime
{
    private Club _club = null!;
    private Case _case = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.NameAsync(Inès, Paul, Léo);
        _case = await _club.GiveFloorAsync(Gravity.Grave);
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("yes", true)]
    [InlineData("no", false)]
    public async Task An_ally_consents_and_reads_only_what_is_opened_to_them(string reading, bool isReading)
    {
        Assert.Equal("ally.asked", (await AskAsync(Karim, reading)).Key());
        var code = await CodeAsync(Karim);
        Assert.DoesNotContain("fait mal", _club.Words(await _club.PressAsync(Karim, "ally.see", code)), StringComparison.Ordinal);

        Assert.Equal("ally.accepted", (await _club.PressAsync(Karim, "ally.accept", code)).Key());
        await _club.DeliverAsync();

        Assert.Equal(isReading, _club.Words(await _club.PressAsync(Karim, "ally.see", code)).Contains("fait mal", StringComparison.Ordinal));
        Assert.Contains(await _club.LettersAsync(Nora), letter => letter.Contains("d’accord pour être à tes côtés", StringComparison.Ordinal));
        var letter = Assert.Single(await _club.LettersAsync(Karim));
        Assert.Contains($"{Nora.Value}", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("fait mal", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moderator_who_accepts_is_recused_and_stays_so()
    {
        await AskAsync(Léo);
        Assert.NotNull((await _club.PressAsync(Léo, "moderation.open", _case.Code)).Reply.Card);
        var code = await CodeAsync(Léo);

        await _club.PressAsync(Léo, "ally.accept", code);
        Assert.Equal("case.unknown", (await _club.PressAsync(Léo, "moderation.open", _case.Code)).Key());
        await _club.PressAsync(Léo, "ally.leave", code);

        Assert.Equal("case.unknown", (await _club.PressAsync(Léo, "moderation.open", _case.Code)).Key());
        Assert.Equal("hearing.unknown", (await _club.PressAsync(Léo, "ally.see", code)).Key());
    }

    [Fact]
    public async Task The_person_goes_on_without_and_the_ally_reads_nothing_more()
    {
        await AskAsync(Karim, "yes");
        var code = await CodeAsync(Karim);
        await _club.PressAsync(Karim, "ally.accept", code);
        Assert.Equal("ally.one_only", (await _club.PressAsync(Nora, "ally.choose", (await _club.VoiceAsync(Nora)).Code)).Key());

        Assert.Equal("ally.ended", (await _club.PressAsync(Nora, "ally.end", (await _club.VoiceAsync(Nora)).Code)).Key());

        Assert.Equal("hearing.unknown", (await _club.PressAsync(Karim, "ally.see", code)).Key());
        Assert.Equal("ally.asked", (await AskAsync(Zoé)).Key());
    }

    [Fact]
    public async Task It_is_never_the_person_concerned_nor_somebody_who_keeps_away_and_the_sentence_is_the_same()
    {
        await _club.KeepAwayAsync(Karim, Nora);

        foreach (var asked in new[] { Sacha, Karim, Nora }) Assert.Equal("ally.not_this_one", (await AskAsync(asked)).Key());

        Assert.Equal(0, await _club.CountAsync("allies"));
    }

    [Theory]
    [InlineData("ally.see")]
    [InlineData("ally.accept")]
    [InlineData("ally.leave")]
    public async Task The_code_serves_nobody_else_and_in_no_other_server(string path)
    {
        await AskAsync(Karim);
        var code = await CodeAsync(Karim);

        foreach (var other in new[] { Nora, Zoé, Inès }) Assert.Equal("hearing.unknown", (await _club.PressAsync(other, path, code)).Key());
        Assert.Equal("hearing.unknown", (await _club.SendAsync(_club.Press(Karim, path, code) with { Guild = Voisins })).Key());
        Assert.Equal("hearing.unknown", (await _club.PressAsync(Sacha, "ally.choose", (await _club.VoiceAsync(Nora)).Code)).Key());
        Assert.Equal("asked", await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT state FROM allies")));
    }

    [Fact]
    public async Task In_a_tension_nobody_is_offered_one()
    {
        foreach (var hand in new[] { Inès, Paul }) await _club.WeighAsync(hand, _case, Gravity.Tension);

        Assert.Equal("hearing.unknown", (await _club.PressAsync(Nora, "ally.choose", (await _club.VoiceAsync(Nora)).Code)).Key());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_erases_everything_is_beside_nobody_and_nobody_beside_them(bool isAlly)
    {
        await AskAsync(Karim);

        await _club.EraseAsync(isAlly ? Karim : Nora);

        Assert.Equal(0, await _club.CountAsync("allies"));
    }

    private async Task<Answered> AskAsync(MemberId who, string reading = "no")
    {
        _club.Time.Advance(TimeSpan.FromMinutes(1));
        var opened = await _club.PressAsync(Nora, "ally.choose", (await _club.VoiceAsync(Nora)).Code);
        return await _club.FillAsync(Nora, opened.Form(), ("who", $"{who.Value}"), ("reading", reading), ("word", "Tu viens ?"));
    }

    private Task<string> CodeAsync(MemberId ally) => _club.ReadAsync(unit => AllyStore.Own(unit, Server, ally).Single().Code);
}
