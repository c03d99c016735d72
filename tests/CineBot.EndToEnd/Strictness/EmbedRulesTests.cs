using CineBot.Rehearsal.Strictness;
using static CineBot.EndToEnd.Strictness.Sample;

namespace CineBot.EndToEnd.Strictness;

public sealed class EmbedRulesTests
{
    private static string Judge(string embeds) => Verdict(MessageRules.CheckCreate(Json($$"""{ "embeds": {{embeds}} }""")));

    [Theory]
    [InlineData("""[10*{ "title": "a" }]""", Accepted)]
    [InlineData("""[11*{ "title": "a" }]""", "embeds BASE_TYPE_MAX_LENGTH")]
    [InlineData("""[{ "title": "x{256}" }]""", Accepted)]
    [InlineData("""[{ "title": "x{257}" }]""", "embeds.0.title BASE_TYPE_MAX_LENGTH")]
    [InlineData("""[{ "description": "x{4096}" }]""", Accepted)]
    [InlineData("""[{ "description": "x{4097}" }]""", "embeds.0.description BASE_TYPE_MAX_LENGTH")]
    [InlineData("""[{ "footer": { "text": "x{2048}" } }]""", Accepted)]
    [InlineData("""[{ "footer": { "text": "x{2049}" } }]""", "embeds.0.footer.text BASE_TYPE_BAD_LENGTH")]
    [InlineData("""[{ "author": { "name": "x{256}" } }]""", Accepted)]
    [InlineData("""[{ "author": { "name": "x{257}" } }]""", "embeds.0.author.name BASE_TYPE_BAD_LENGTH")]
    [InlineData("""[{ "author": { "url": "https://example.org" } }]""", "embeds.0.author.name BASE_TYPE_REQUIRED")]
    [InlineData("""[{ "fields": [25*{ "name": "n", "value": "v" }] }]""", Accepted)]
    [InlineData("""[{ "fields": [26*{ "name": "n", "value": "v" }] }]""", "embeds.0.fields BASE_TYPE_MAX_LENGTH")]
    [InlineData("""[{ "fields": [{ "name": "x{256}", "value": "x{1024}" }] }]""", Accepted)]
    [InlineData("""[{ "fields": [{ "name": "x{257}", "value": "v" }] }]""", "embeds.0.fields.0.name BASE_TYPE_BAD_LENGTH")]
    [InlineData("""[{ "fields": [{ "name": "n", "value": "x{1025}" }] }]""", "embeds.0.fields.0.value BASE_TYPE_BAD_LENGTH")]
    [InlineData("""[{ "fields": [{ "name": "n", "value": "" }] }]""", "embeds.0.fields.0.value BASE_TYPE_REQUIRED")]
    [InlineData("""[{ "fields": [{ "name": " ", "value": "v" }] }]""", "embeds.0.fields.0.name BASE_TYPE_REQUIRED")]
    [InlineData("""[{ "color": 5 }]""", "embeds.0.description BASE_TYPE_REQUIRED")]
    [InlineData("""[{ "title": " " }]""", "embeds.0.description BASE_TYPE_REQUIRED")]
    [InlineData("""[{ "title": "a", "color": 16777215 }]""", Accepted)]
    [InlineData("""[{ "title": "a", "color": 16777216 }]""", "embeds.0.color NUMBER_TYPE_MAX")]
    [InlineData("""[{ "title": "a", "url": "ftp://example.org" }]""", "embeds.0.url URL_TYPE_INVALID_SCHEME")]
    [InlineData("""[{ "title": "a", "url": "exemple" }]""", "embeds.0.url URL_TYPE_INVALID_URL")]
    [InlineData("""[{ "image": { "url": "attachment://affiche.png" } }]""", Accepted)]
    [InlineData("""[{ "title": "a", "timestamp": "2026-11-22T20:00:00Z" }]""", Accepted)]
    [InlineData("""[{ "title": "a", "timestamp": "ce soir" }]""", "embeds.0.timestamp DATE_TIME_TYPE_PARSE")]
    public void Each_part_of_an_embed_is_bounded(string embeds, string verdict) => Assert.Equal(verdict, Judge(embeds));

    [Theory]
    [InlineData(1904, Accepted)]
    [InlineData(1905, "embeds MAX_EMBED_SIZE_EXCEEDED")]
    public void All_embeds_together_hold_six_thousand_characters(int footer, string verdict) =>
        Assert.Equal(verdict, Judge($$"""[{ "description": "x{3900}" }, { "title": "x{50}", "author": { "name": "x{46}" }, "fields": [2*{ "name": "x{20}", "value": "x{30}" }], "footer": { "text": "x{{{footer}}}" } }]"""));

    [Fact]
    public void Spaces_around_a_text_are_not_counted() =>
        Assert.Equal(Accepted, Judge("""[{ "description": "x{4000}" }, { "description": " x{2000} " }]"""));
}
