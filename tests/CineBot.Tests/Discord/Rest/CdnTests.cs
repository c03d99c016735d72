using System.Net;
using CineBot.Discord.Rest;
using CineBot.Tests.Infrastructure;

namespace CineBot.Tests.Discord.Rest;

public sealed class CdnTests : IDisposable
{
    private readonly ManualTime _time = new(new(2026, 11, 7, 12, 0, 0, TimeSpan.Zero));
    private readonly List<IDisposable> _open = [];

    [Theory]
    [InlineData("https://cdn.discordapp.com/attachments/1/2/affiche.png?ex=6")]
    [InlineData("https://media.discordapp.net/attachments/1/2/affiche.png")]
    public async Task A_file_is_read_without_the_bots_token(string address)
    {
        var edge = Edge(_ => File([1, 2, 3]));

        var content = await Cdn(edge).ReadAsync(new Uri(address), 3, CancellationToken.None);

        Assert.Equal([1, 2, 3], content);
        Assert.Null(Assert.Single(edge.Asked).Authorization);
    }

    [Theory]
    [InlineData("http://cdn.discordapp.com/a.png")]
    [InlineData("https://cdn.discordapp.com:8443/a.png")]
    [InlineData("https://cdn.discordapp.com.example.org/a.png")]
    [InlineData("https://nora@cdn.discordapp.com/a.png")]
    [InlineData("http://127.0.0.1:5010/a.png")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("file:///etc/passwd")]
    public async Task Nothing_is_asked_elsewhere(string address)
    {
        var edge = Edge(_ => File([1]));

        var failure = await Assert.ThrowsAsync<FileUnreadable>(() => Cdn(edge).ReadAsync(new Uri(address), 10, CancellationToken.None));

        Assert.Equal(WhyUnreadable.Elsewhere, failure.Why);
        Assert.Empty(edge.Asked);
    }

    [Fact]
    public async Task In_a_rehearsal_files_lie_on_this_machine()
    {
        var edge = Edge(_ => File([7]));
        var cdn = CineBot.Discord.Rest.Cdn.Open(ApiAddress.TryParse("http://127.0.0.1:5010/api/v10")!, edge, _time);

        Assert.Equal([7], await cdn.ReadAsync(new Uri("http://127.0.0.1:5010/attachments/1/a.png"), 10, CancellationToken.None));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_larger_than_asked_for_is_refused_whatever_it_declares(bool declares)
    {
        var edge = Edge(_ => File(new byte[200_000], declares));

        var failure = await Assert.ThrowsAsync<FileUnreadable>(() => ReadAsync(edge));

        Assert.Equal(WhyUnreadable.TooLarge, failure.Why);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, WhyUnreadable.Gone)]
    [InlineData(HttpStatusCode.Found, WhyUnreadable.Gone)]
    [InlineData(HttpStatusCode.ServiceUnavailable, WhyUnreadable.Unavailable)]
    internal async Task The_reason_is_told(HttpStatusCode status, WhyUnreadable why)
    {
        var edge = Edge(_ => new HttpResponseMessage(status));

        var failure = await Assert.ThrowsAsync<FileUnreadable>(() => ReadAsync(edge));

        Assert.Equal(why, failure.Why);
    }

    [Fact]
    public async Task A_broken_connection_is_unavailable_and_nothing_else()
    {
        var edge = Edge(_ => throw new HttpRequestException("cut"));

        var failure = await Assert.ThrowsAsync<FileUnreadable>(() => ReadAsync(edge));

        Assert.Equal(WhyUnreadable.Unavailable, failure.Why);
    }

    public void Dispose()
    {
        foreach (var open in _open) open.Dispose();
    }

    private static HttpResponseMessage File(byte[] bytes, bool declares = true)
    {
        var content = new StreamContent(new MemoryStream(bytes));
        content.Headers.ContentLength = declares ? bytes.Length : null;
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
    }

    private Task<byte[]> ReadAsync(ScriptedEdge edge) =>
        Cdn(edge).ReadAsync(new Uri("https://cdn.discordapp.com/attachments/1/2/affiche.png"), 100_000, CancellationToken.None);

    private Cdn Cdn(ScriptedEdge edge) => CineBot.Discord.Rest.Cdn.Open(ApiAddress.Discord, edge, _time);

    private ScriptedEdge Edge(Func<Asked, HttpResponseMessage> answer)
    {
        var edge = new ScriptedEdge(_time, answer);
        _open.Add(edge);
        return edge;
    }
}
