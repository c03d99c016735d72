using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CineBot.Rehearsal;

namespace CineBot.EndToEnd.Probe;

/// <summary>Sends the requests of a probe's file to the loopback again, and says in what its answers are of another shape than Discord's.</summary>
internal sealed partial class ProbeReplay : IDisposable
{
    private readonly HttpClient _http = new();
    private readonly JsonNode _file;
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly TimeSpan _since;
    private readonly string _root;

    public ProbeReplay(JsonNode file, RehearsalDiscord discord)
    {
        (_file, _root) = (file, discord.ApiBaseUrl);
        _http.DefaultRequestHeaders.Authorization = new("Bot", discord.BotToken);
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("DiscordBot (https://example.org, 1)");
        _since = discord.World.Now - file["recorded_at"]!.GetValue<DateTimeOffset>();
        Meet("application", discord.ApplicationId);
        Meet("self", discord.World.Bot.Id);
        Meet("guild", discord.World.Guilds[0].Id);
        Meet("channel", discord.World.Channel("recommandations").Id);
        if (file["voice"] is not null) Meet("voice", discord.World.Channel("Salle 1").Id);
    }

    public async Task<IReadOnlyList<string>> DifferencesAsync(CancellationToken cancellation)
    {
        var differences = new List<string>();
        foreach (var exchange in _file["exchanges"]!.AsArray())
        {
            // Limits and outages of one evening are no rules.
            if (exchange!["status"]!.GetValue<int>() is 429 or >= 500) continue;
            differences.AddRange(await CompareAsync(exchange, cancellation));
        }

        return differences;
    }

    public void Dispose() => _http.Dispose();

    private async Task<IEnumerable<string>> CompareAsync(JsonNode exchange, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(new(exchange["method"]!.GetValue<string>()), _root + Ours(exchange["route"]!.GetValue<string>()));
        if (exchange["body"] is { } body) request.Content = new StringContent(Ours(body.ToJsonString()), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var response = await _http.SendAsync(request, cancellation);
        var words = await response.Content.ReadAsStringAsync(cancellation);
        var answer = words.Length == 0 ? null : JsonNode.Parse(words);
        Learn(exchange["answer"], answer);
        var route = $"{request.Method} {Id().Replace(exchange["route"]!.GetValue<string>(), "*")}";
        var differences = Status(exchange, (int)response.StatusCode).Concat(Code(exchange["answer"], answer)).Concat(Shape.Of(exchange["answer"]).Differences(Shape.Of(answer)));
        return [.. differences.Select(difference => $"{route}: {difference}")];
    }

    private static IEnumerable<string> Status(JsonNode recorded, int status) =>
        recorded["status"]!.GetValue<int>() == status ? [] : [$"status {recorded["status"]}, the rehearsal {status}"];

    private static IEnumerable<string> Code(JsonNode? recorded, JsonNode? answer) =>
        recorded is JsonObject && recorded["code"]?.ToJsonString() is var one && answer is JsonObject && answer["code"]?.ToJsonString() is var other && one != other
            ? [$"code {one}, the rehearsal {other}"]
            : [];

    private void Meet(string name, ulong ours) => _ids[_file[name]!.GetValue<string>()] = ours.ToString(CultureInfo.InvariantCulture);

    // New ids are met at the same place of both answers; those of lists may come in another order, and are met elsewhere.
    private void Learn(JsonNode? recorded, JsonNode? answer)
    {
        if (recorded is not JsonObject theirs || answer is not JsonObject ours) return;
        foreach (var (name, value) in theirs)
        {
            if (value is JsonValue one && ours[name] is JsonValue other && one.TryGetValue<string>(out var id) && Id().Match(id).Length == id.Length && id.Length > 0 && other.TryGetValue<string>(out var here))
                _ids.TryAdd(id, here);
            else Learn(value, ours[name]);
        }
    }

    private string Ours(string text) =>
        Instant().Replace(Id().Replace(text, id => _ids.GetValueOrDefault(id.Value, id.Value)), match =>
            (DateTimeOffset.Parse(match.Value, CultureInfo.InvariantCulture) + _since).ToString("O", CultureInfo.InvariantCulture));

    [GeneratedRegex("[0-9]{17,20}")]
    private static partial Regex Id();

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})")]
    private static partial Regex Instant();
}
