using System.Net;
using CineBot.Discord;
using CineBot.Discord.Rest;
using CineBot.Interactions;
using CineBot.Tests.Discord.Rest;
using CineBot.Tests.Infrastructure;

namespace CineBot.Tests.Discord;

public sealed class AttachmentsTests
{
    private const int TwoMegabytes = 2 * 1024 * 1024;
    private readonly ManualTime _time = new(new(2026, 11, 7, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_file_that_declares_too_much_is_refused_before_it_is_asked_for()
    {
        var (refusal, asked) = await RefusalAsync(HttpStatusCode.OK, Poster(size: TwoMegabytes + 1));

        Assert.Equal("attachment.too_large", refusal.Text.Key);
        Assert.Equal(["affiche.png", 2], refusal.Text.Args);
        Assert.Equal(0, asked);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "attachment.gone")]
    [InlineData(HttpStatusCode.BadGateway, "attachment.unavailable")]
    public async Task The_person_is_told_what_to_do(HttpStatusCode status, string key)
    {
        var (refusal, _) = await RefusalAsync(status, Poster(size: 3));

        Assert.Equal(key, refusal.Text.Key);
    }

    private static IncomingFile Poster(long size) =>
        new("poster", "affiche.png", size, "image/png", new Uri("https://cdn.discordapp.com/attachments/1/2/affiche.png"));

    private async Task<(Refusal Refusal, int Asked)> RefusalAsync(HttpStatusCode status, IncomingFile file)
    {
        using var edge = new ScriptedEdge(_time, _ => new HttpResponseMessage(status));
        using var cdn = Cdn.Open(ApiAddress.Discord, edge, _time);
        var refusal = await Assert.ThrowsAsync<Refusal>(() => new Attachments(cdn).ReadAsync(file, TwoMegabytes, CancellationToken.None));
        return (refusal, edge.Asked.Count);
    }
}
