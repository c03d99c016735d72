using CineBot.Interactions;
using CineBot.Interactions.Forms;
using CineBot.Storage;

namespace CineBot.Features.Charter;

/// <summary>A charter that a moderator looks at before publishing it, kept for a day as what they handed over.</summary>
internal static class PreparedCharter
{
    private const string Form = "charter-prepared", French = "french", English = "english";

    public static void Keep(WriteUnit unit, Request request, CharterWording wording)
    {
        var values = new Dictionary<string, IReadOnlyList<string>>();
        if (wording.French is { } french) values[French] = [french.Source];
        if (wording.English is { } english) values[English] = [english.Source];
        DraftStore.Keep(unit, Key(request), values);
    }

    /// <exception cref="Refusal">Nothing is kept any more.</exception>
    public static CharterWording Find(IReadUnit unit, Request request)
    {
        var kept = DraftStore.Find(unit, Key(request), request.At) ?? throw new Refusal("charter.publish.gone", new CommandName("charter.publish"));
        return new(Read(kept, French), Read(kept, English));
    }

    public static void Forget(WriteUnit unit, Request request) => DraftStore.Forget(unit, Key(request));

    private static CharterText? Read(IReadOnlyDictionary<string, IReadOnlyList<string>> kept, string language) =>
        kept.TryGetValue(language, out var sources) && sources is [var source] ? CharterReader.Read(source).Text : null;

    private static DraftKey Key(Request request) => new(request.Member, request.Guild, Form);
}
