using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.World;

/// <summary>Something that happened and that an application may be told of: a dispatch, with the intent that it needs.</summary>
internal sealed record WorldEvent(string Type, JsonObject Payload, Guild? Guild, Intent Needs, Channel? Channel = null, Message? Message = null);
