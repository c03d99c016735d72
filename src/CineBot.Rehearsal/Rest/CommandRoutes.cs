using System.Text.Json.Nodes;
using CineBot.Rehearsal.Interactions;
using CineBot.Rehearsal.Strictness;

namespace CineBot.Rehearsal.Rest;

/// <summary>Registration of commands, for everywhere and for one guild.</summary>
internal sealed class CommandRoutes(Access access, CommandRegistry commands)
{
    public void Map(RouteTable routes)
    {
        foreach (var root in new[] { "/applications/{application_id}/commands", "/applications/{application_id}/guilds/{guild_id}/commands" })
        {
            routes.On("GET", root, request => RestAnswer.Ok(Written(commands.In(Place(request)))));
            routes.On("PUT", root, Replace);
            routes.On("POST", root, Create);
            routes.On("GET", $"{root}/{{command_id}}", request => RestAnswer.Ok(Find(request).DeepClone()));
            routes.On("PATCH", $"{root}/{{command_id}}", Change);
            routes.On("DELETE", $"{root}/{{command_id}}", Delete);
        }
    }

    private ulong Place(RestRequest request)
    {
        if (request.Id("application_id") != access.World.ApplicationId) throw new RestRefusal(403, 20012, "You are not authorized to perform this action on this application");
        return request.Path.ContainsKey("guild_id") ? access.Guild(request.Id("guild_id")).Id : CommandRegistry.Everywhere;
    }

    private JsonObject Find(RestRequest request) => commands.Find(Place(request), request.Id("command_id")) ?? throw RestRefusal.UnknownCommand();

    private RestAnswer Replace(RestRequest request)
    {
        RestRefusal.If(CommandRules.CheckCommands(request.Body));
        return RestAnswer.Ok(Written(commands.Replace(Place(request), request.Body!.AsArray().OfType<JsonObject>()) ?? throw TooMany()));
    }

    private RestAnswer Create(RestRequest request)
    {
        var before = commands.In(Place(request)).Count;
        RestRefusal.If(CommandRules.CheckCommand(request.Body));
        RestRefusal.If(CommandRules.CheckRoom(request.Object, commands.In(Place(request))));
        var command = commands.Put(Place(request), request.Object) ?? throw TooMany();
        return new RestAnswer(commands.In(Place(request)).Count > before ? 201 : 200, command.DeepClone());
    }

    private RestAnswer Change(RestRequest request)
    {
        RestRefusal.If(CommandRules.CheckEdit(request.Body, Find(request).Number("type") ?? 1));
        return RestAnswer.Ok(commands.Change(Place(request), Find(request), request.Object).DeepClone());
    }

    private RestAnswer Delete(RestRequest request)
    {
        commands.Remove(Place(request), Find(request));
        return RestAnswer.Nothing;
    }

    private static RestRefusal TooMany() => new(400, 30034, "Max number of daily application command creates has been reached (200)");

    private static JsonArray Written(IEnumerable<JsonObject> commands) => commands.Select(command => command.DeepClone()).AsArray();
}
