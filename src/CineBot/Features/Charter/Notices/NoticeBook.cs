using System.Text;
using CineBot.Interactions;
using NodaTime;

namespace CineBot.Features.Charter.Notices;

/// <summary>Every letter, and every shorter word, that the bot can send about a case, in one text per language, so that they are read whole before anybody gets one.</summary>
internal sealed class NoticeBook(IEnumerable<INoticeSamples> samples, IPlainWords words)
{
    private static readonly NoticeFrame Frame = new("Les Glaneuses", "Odile Marchand, odile@example.org", "K7QF-3MX", Instant.FromUtc(2026, 9, 1, 18, 0));

    public IReadOnlyList<Notice> Notices { get; } = [.. samples.SelectMany(part => part.All())];

    public IReadOnlyList<Brief> Briefs { get; } = [.. samples.SelectMany(part => part.Briefs())];

    public string Write(Language language)
    {
        var book = new StringBuilder();
        foreach (var notice in Notices) Write(book, notice, language);
        foreach (var brief in Briefs) book.Append("--- ").Append(brief.Key).Append(" ---\n").Append(Write(brief, language)).Append("\n\n");
        return book.ToString();
    }

    /// <summary>One of them as its person reads it.</summary>
    public string Write(Notice notice, Language language)
    {
        var page = new StringBuilder();
        Write(page, notice, language);
        return page.ToString();
    }

    public string Write(Brief brief, Language language) => words.Plain(brief.Text, language);

    private void Write(StringBuilder book, Notice notice, Language language)
    {
        var letter = Frame.Letter(notice);
        book.Append("=== ").Append(notice.Kind).Append(" ===\n\n").Append(words.Plain(NoticeLetter.TitleOf(letter), language)).Append("\n\n");
        foreach (var paragraph in NoticeLetter.ParagraphsOf(letter)) book.Append(words.Plain(paragraph, language)).Append("\n\n");
        foreach (var way in Frame.Ways(notice)) book.Append("[ ").Append(words.Plain(way.Label, language)).Append(" ]  ");
        book.Append("\n\n\n");
    }
}
