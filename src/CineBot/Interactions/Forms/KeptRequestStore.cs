using System.Globalization;
using CineBot.Storage;

namespace CineBot.Interactions.Forms;

/// <summary>Requests that something stood in the way of, for 24 hours, each by the interaction that made it; they go on when it is out of the way.</summary>
internal static class KeptRequestStore
{
    /// <summary><paramref name="obstacle"/> names what stood in the way.</summary>
    public static void Keep(WriteUnit unit, Request request, string obstacle) => DraftStore.Keep(unit, Key(request, obstacle, request.Id), KeptRequest.Write(request));

    /// <summary>Puts other words in the place of those that were kept.</summary>
    public static void Change(WriteUnit unit, Request by, string obstacle, InteractionId made, Request changed) => DraftStore.Keep(unit, Key(by, obstacle, made), KeptRequest.Write(changed));

    /// <summary>The same person's request, made again now and here; null where it is kept no longer.</summary>
    public static Request? Find(IReadUnit unit, Request by, string obstacle, InteractionId made) =>
        DraftStore.Find(unit, Key(by, obstacle, made), by.At) is { } kept ? KeptRequest.Read(kept, by) : null;

    private static DraftKey Key(Request request, string obstacle, InteractionId made) =>
        new(request.Member, request.Guild, string.Create(CultureInfo.InvariantCulture, $"{obstacle}/{made.Value}"));
}
