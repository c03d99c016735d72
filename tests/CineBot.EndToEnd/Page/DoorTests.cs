using System.Net;
using System.Text;
using CineBot.Rehearsal;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Page;

/// <summary>The page's origin is strict: what it serves, to whom, and how what people sent may be opened.</summary>
public sealed class DoorTests : IAsyncLifetime
{
    private RehearsalDiscord _discord = null!;
    private HttpClient _http = null!;

    public async ValueTask InitializeAsync()
    {
        _discord = await RehearsalDiscord.StartAsync();
        _http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{_discord.Port}") };
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _discord.DisposeAsync();
    }

    [Fact]
    public async Task The_page_runs_no_script_but_its_own_and_is_framed_by_nobody()
    {
        using var page = await _http.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(("text/html", HttpStatusCode.OK), (page.Content.Headers.ContentType?.MediaType, page.StatusCode));
        var policy = Header(page, "Content-Security-Policy");
        foreach (var rule in new[] { "default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'" })
            Assert.Contains(rule, policy.Split("; "));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal(("nosniff", "no-store"), (Header(page, "X-Content-Type-Options"), Header(page, "Cache-Control")));
    }

    [Theory]
    [InlineData("/nothing.js")]
    [InlineData("/../CineBot.Rehearsal.dll")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd.txt")]
    [InlineData("/page/faces/12.svg")]
    [InlineData("/page/files/1/2/x.png")]
    [InlineData("/page/nothing")]
    public async Task What_is_not_the_page_s_is_not_found(string path)
    {
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("GET", "/", "Host", "evil.example:PORT")]
    [InlineData("GET", "/page/state", "Host", "evil.example:PORT")]
    [InlineData("GET", "/page/live", "Host", "127.0.0.1.evil.example:PORT")]
    [InlineData("GET", "/page/state", "Host", "127.0.0.1:1")]
    [InlineData("GET", "/rehearsal/world", "Host", "evil.example:PORT")]
    [InlineData("POST", "/page/story", "Origin", "http://evil.example")]
    [InlineData("POST", "/rehearsal/bot", "Origin", "null")]
    [InlineData("POST", "/rehearsal/people/Zoé/dms", "Origin", "https://127.0.0.1:PORT")]
    public async Task A_page_from_elsewhere_reads_and_moves_nothing(string method, string path, string header, string value)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.TryAddWithoutValidation(header, value.Replace("PORT", $"{_discord.Port}", StringComparison.Ordinal));
        using var answer = await _http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_page_is_also_at_home_under_the_name_localhost()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/page/state");
        request.Headers.Host = $"localhost:{_discord.Port}";
        using var answer = await _http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("mes-donnees.html", "text/html", true)]
    [InlineData("dessin.svg", "image/svg+xml", true)]
    [InlineData("invitation.ics", "text/calendar", true)]
    [InlineData("affiche.png", "image/png", false)]
    public async Task Files_are_downloads_unless_they_are_pictures(string name, string type, bool downloaded)
    {
        var id = _discord.World.NewId();
        _discord.World.Attachments[id] = new Attachment(id, name, type, Encoding.UTF8.GetBytes("<script>alert(1)</script>"), "");

        foreach (var door in new[] { "/page/files", "/attachments" })
        {
            using var answer = await _http.GetAsync(new Uri($"{door}/1/{id}/{name}", UriKind.Relative));

            Assert.Equal(downloaded, answer.Content.Headers.ContentDisposition?.DispositionType == "attachment");
            Assert.Equal(("default-src 'none'; sandbox", "nosniff"), (Header(answer, "Content-Security-Policy"), Header(answer, "X-Content-Type-Options")));
        }
    }

    [Fact]
    public async Task Everybody_has_a_face_of_their_own_and_it_stays_the_same()
    {
        var faces = new Dictionary<string, string>();
        foreach (var person in _discord.World.Users) faces[person.Username] = await _http.GetStringAsync(new Uri($"/page/faces/{person.Id}.svg", UriKind.Relative));
        await using var other = await RehearsalDiscord.StartAsync();
        using var again = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{other.Port}") };

        Assert.Equal(faces.Count, faces.Values.Distinct().Count());
        Assert.All(faces.Values, face => Assert.DoesNotContain("style", face, StringComparison.Ordinal));
        foreach (var person in other.World.Users) Assert.Equal(faces[person.Username], await again.GetStringAsync(new Uri($"/page/faces/{person.Id}.svg", UriKind.Relative)));
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        string.Join(',', answer.Headers.TryGetValues(name, out var values) ? values : answer.Content.Headers.GetValues(name));
}
