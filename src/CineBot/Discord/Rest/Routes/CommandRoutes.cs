using System.Text.Json.Nodes;
using CineBot.Discord.Payloads;
using CineBot.Discord.Rest.Bodies;

namespace CineBot.Discord.Rest.Routes;

/// <summary>The commands that the bot offers everywhere.</summary>
internal sealed class CommandRoutes(RestClient client)
{
    public Task<JsonArray> ListAsync(AppId application, CancellationToken cancellation) =>
        client.SendAsync(new(Global(HttpMethod.Get, application)), RestJson.Default.JsonArray, cancellation);

    /// <summary>Replaces all commands by these, and returns them as Discord keeps them. New names count against a daily quota.</summary>
    /// <exception cref="DiscordRefusal"><see cref="RefusalKind.CommandQuota"/>: the earlier commands stay.</exception>
    public Task<JsonArray> ReplaceAsync(AppId application, JsonArray commands, CancellationToken cancellation)
    {
        var request = new RestRequest(Global(HttpMethod.Put, application)) { Body = HttpBody.Json(json => commands.WriteTo(json)) };
        return client.SendAsync(request, RestJson.Default.JsonArray, cancellation);
    }

    private static Route Global(HttpMethod method, AppId application) => Route.Of(method, $"applications/{application}/commands");
}
