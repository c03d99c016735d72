using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Interactions;

public sealed class FormDeskTests : IAsyncLifetime
{
    private const string TooLong = "Parce que Varda filme Paris comme personne. ";
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task What_was_typed_comes_back_into_the_form_after_a_refusal()
    {
        var refused = await RefusedAsync();

        var reopened = await _club.PressAsync(Agnès, refused.Button("form.reopen"));

        Assert.Equal("form.too_long", refused.Key());
        Assert.StartsWith(TooLong, Why(reopened).Value);
        Assert.Equal(280, Why(reopened).Value!.Length);
        Assert.Equal("recommendation.posted", (await _club.FillAsync(Agnès, reopened.Form())).Key());
    }

    [Fact]
    public async Task A_draft_is_kept_for_a_day_and_no_longer()
    {
        var refused = await RefusedAsync();

        _club.Time.Advance(TimeSpan.FromHours(24) - TimeSpan.FromMinutes(1));
        var within = await _club.PressAsync(Agnès, refused.Button("form.reopen"));
        _club.Time.Advance(TimeSpan.FromMinutes(1));
        var after = await _club.PressAsync(Agnès, refused.Button("form.reopen"));

        Assert.StartsWith(TooLong, Why(within).Value);
        Assert.Null(Why(after).Value);
    }

    [Fact]
    public async Task Nobody_else_finds_the_draft()
    {
        var refused = await RefusedAsync();

        Assert.Null(Why(await _club.PressAsync(Karim, refused.Button("form.reopen"))).Value);
    }

    [Fact]
    public async Task A_form_that_went_through_leaves_no_draft_and_another_film_keeps_its_own()
    {
        var refused = await RefusedAsync();
        await _club.RecommendAsync(Agnès, "L’Atalante", "Parce que Vigo");
        var kept = await _club.PressAsync(Agnès, refused.Button("form.reopen"));

        await _club.FillAsync(Agnès, kept.Form(), ("why", "Parce que Varda"));

        Assert.StartsWith(TooLong, Why(kept).Value);
        Assert.Equal(0, await _club.CountAsync("form_drafts"));
    }

    [Theory]
    [InlineData("", "form.missing")]
    [InlineData("  \n ", "form.missing")]
    [InlineData("x", "recommendation.posted")]
    public async Task A_blank_reason_is_missing(string why, string said)
    {
        Assert.Equal(said, (await _club.RecommendAsync(Agnès, "Cléo de 5 à 7", why)).Key());
    }

    [Fact]
    public async Task A_form_sent_twice_through_its_opener_counts_once()
    {
        var opened = await _club.AskAsync(Agnès, "recommend", ("film", "Cléo de 5 à 7"));
        var first = _club.Fill(Agnès, opened.Form(), ("why", "Parce que Varda"));
        var second = first with { Id = new(first.Id.Value + 1_000_000), Fields = new Dictionary<string, IReadOnlyList<string>> { ["why"] = ["Autre chose"] } };

        var said = await _club.SendAsync(first);
        var again = await _club.SendAsync(second);

        Assert.Equal("recommendation.posted", said.Key());
        Assert.Equal("common.already_done", again.Key());
        Assert.Equal("Parce que Varda", await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT why FROM voices")));
    }

    [Fact]
    public async Task Words_are_handed_back_when_the_form_exists_no_more()
    {
        var answered = await _club.FillAsync(Agnès, new Form("gone.form", "messages.title", new TextField("why", "messages.title")), ("why", "Parce que Varda"));

        Assert.Equal("common.outdated", answered.Key());
        Assert.DoesNotContain(answered.Reply.Buttons, button => button.Path == "form.reopen");
        Assert.Contains("Parce que Varda", _club.Words(answered));
    }

    [Fact]
    public async Task Row_43_words_are_handed_back_in_the_readers_language_when_nothing_can_be_written()
    {
        _club.Locale = "en-GB";
        var opened = await _club.AskAsync(Maya, "recommend", ("film", "Cléo de 5 à 7"));
        await _club.BreakStorageAsync();

        var answered = await _club.FillAsync(Maya, opened.Form(), ("why", "Because of Varda"));

        Assert.Equal("common.busy", answered.Key());
        Assert.Equal(Language.English, answered.Language);
        Assert.Contains("Because of Varda", _club.Words(answered));
    }

    private async Task<Answered> RefusedAsync() =>
        await _club.RecommendAsync(Agnès, "Cléo de 5 à 7", string.Concat(Enumerable.Repeat(TooLong, 10)));

    private static TextField Why(Answered opened) => opened.Form().Fields.OfType<TextField>().Single(field => field.Name == "why");
}
