using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.World;

/// <summary>A channel's exception to the permissions of one role or one member.</summary>
internal sealed record Overwrite(ulong Id, bool ForMember, Permission Allow, Permission Deny)
{
    public JsonObject ToJson() => new()
    {
        ["id"] = Id.Text(),
        ["type"] = ForMember ? 1 : 0,
        ["allow"] = Allow.Text(),
        ["deny"] = Deny.Text(),
    };
}
