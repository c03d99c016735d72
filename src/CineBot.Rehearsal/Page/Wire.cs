using System.Text.Json.Nodes;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Page;

/// <summary>How JSON leaves for the page: files by an address of the page's own origin.</summary>
internal static class Wire
{
    public const string Files = "/page/files";

    public static string ForPage(this JsonNode json, VirtualWorld world) => json.Written().Replace(world.AttachmentsUrl, Files, StringComparison.Ordinal);
}
