using System.Globalization;
using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Hearings;

/// <summary>What everybody said, side by side under the same question, for the moderators of the case.</summary>
internal static class HeardCard
{
    /// <summary>So many answers of the longest fill a page.</summary>
    private const int PageSize = 2;

    public static Card Draw(IReadUnit unit, Case one, long page)
    {
        var pages = Pages(unit, one);
        var shown = (int)Math.Clamp(page, 1, pages.Count);
        return new([new Heading(new("hearing.heard.title", one.Code)), .. pages[shown - 1], new Note(new("case.page", (long)shown, (long)pages.Count)), new Buttons([.. Turning(one, shown, pages.Count), new Button("case.button.back", "moderation.open", one.Code)])]);
    }

    private static List<Block[]> Pages(IReadUnit unit, Case one)
    {
        var voices = HearingVoiceStore.Of(unit, one);
        var pages = new List<Block[]>();
        for (var question = 0; question < (one.IsGrave ? 1 : 3); question++)
            pages.AddRange(voices.Chunk(PageSize).Select(some => Page(one, some, question)));
        return pages.Count > 0 ? pages : [[new Line("hearing.heard.nobody")]];
    }

    private static Block[] Page(Case one, HearingVoice[] voices, int question) =>
    [
        new Line(new("hearing.heard.question", HearingWords.Answers(one, voices[0])[question].Question)),
        .. voices.SelectMany(voice => Said(voice, HearingWords.Answers(one, voice)[question].Words)),
    ];

    private static IEnumerable<Block> Said(HearingVoice voice, string? words)
    {
        yield return new Line(new("hearing.heard.who", voice.Member is { } member ? member : new Text("case.erased"), new Text($"hearing.part.{CasePartyStore.Name(voice.Part)}")));
        if (voice.State is VoiceState.Answered && !string.IsNullOrEmpty(words)) yield return new Quote(words);
        else yield return new Note(voice.State is VoiceState.Answered ? "hearing.no_word" : $"hearing.heard.{voice.State.ToString().ToLowerInvariant()}");
    }

    private static IEnumerable<Button> Turning(Case one, int page, int pages)
    {
        if (page > 1) yield return new("case.button.before", "moderation.heard", one.Code, Id(page - 1));
        if (page < pages) yield return new("case.button.after", "moderation.heard", one.Code, Id(page + 1));
    }

    private static string Id(int page) => page.ToString(CultureInfo.InvariantCulture);
}
