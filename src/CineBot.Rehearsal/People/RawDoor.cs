using System.Text.Json.Nodes;
using CineBot.Rehearsal.Interactions;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.People;

/// <summary>For hostile tests: an interaction as it stands, checked by nobody; an id seen before is delivered a second time.</summary>
internal sealed class RawDoor(RehearsalDiscord discord)
{
    public InteractionOutcome Send(JsonObject payload)
    {
        lock (discord.World.Gate)
        {
            if (discord.Interactions.Find(payload.Id("id") ?? 0) is not { } known) return new InteractionOutcome(discord.World, discord.Interactions.Send(Read(payload)));
            discord.Interactions.Deliver(known);
            return new InteractionOutcome(discord.World, known);
        }
    }

    private LiveInteraction Read(JsonObject payload)
    {
        var own = payload.DeepClone().AsObject();
        own["id"] ??= discord.Interactions.NewId().Text();
        own["token"] ??= discord.Interactions.NewToken();
        own["application_id"] ??= discord.ApplicationId.Text();
        own["version"] ??= 1;
        own["entitlements"] ??= new JsonArray();
        var channel = discord.World.FindChannel(own.Id("channel_id")) ?? new Channel(own.Id("channel_id") ?? 0, ChannelKind.Text, "nowhere");
        return new LiveInteraction(own.Id("id") ?? 0, own.Text("token") ?? "", (InteractionKind)(own.Number("type") ?? 2), PersonOf(own), channel)
        {
            Source = channel.Find(own.Object("message").Id("id") ?? 0),
            CreatedAt = discord.World.Clocks.Wire.GetUtcNow(),
            HappenedAt = discord.World.Now,
            Payload = own,
        };
    }

    private User PersonOf(JsonObject payload)
    {
        var user = payload.Object("member").Object("user") ?? payload.Object("user");
        return discord.World.FindUser(user.Id("id")) ?? new User(user.Id("id") ?? 0, user.Text("username") ?? "nobody", user.Text("username") ?? "nobody", "fr");
    }
}
