using System.Globalization;
using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Repairs;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Measures;

/// <summary>The form in which a measure is proposed: only what its kind needs is asked.</summary>
internal sealed class MeasureForm(IEnumerable<ICharterArticles> articles)
{
    public const string Path = "moderation.proposing";
    public const int LongestFacts = 1000, LongestWhy = 600;

    private const int MostArticles = 25;

    public Form Build(IReadUnit unit, Case one, MeasureKind kind)
    {
        var known = articles.SelectMany(charter => charter.Of(unit, one.Guild)).Take(MostArticles).ToList();
        return new Form(Path, new Text($"measure.form.title.{MeasureRow.Name(kind)}"), [.. Fields(one, kind, known, AsksWhy(unit, one))])
        {
            Ids = [one.Code, MeasureRow.Name(kind)],
        };
    }

    /// <summary>Where no repair was tried, why is asked; where it is grave, none ever is.</summary>
    public static bool AsksWhy(IReadUnit unit, Case one) => !one.IsGrave && !RepairRules.WasTried(unit, one);

    private static IEnumerable<Field> Fields(Case one, MeasureKind kind, List<CharterArticle> known, bool asksWhy)
    {
        if (kind is MeasureKind.Role) yield return new PickerField("role", "measure.form.role", PickerKind.Roles);
        if (known.Count > 0) yield return new MenuField("article", "measure.form.article", [.. known.Select(article => new Choice(article.Name, Id(article.Number)))]) { Chosen = known.Exists(article => article.Number == one.Article) ? [Id(one.Article!.Value)] : [] };
        yield return new TextField("facts", "measure.form.facts") { MaxLength = LongestFacts, Tall = true, Hint = "measure.form.read_by_person" };
        if (kind is not MeasureKind.Reminder) yield return new TextField("until", "measure.form.until") { MaxLength = UntilReader.LongestWords, Hint = "measure.form.until_hint" };
        if (asksWhy) yield return new TextField("why", "measure.form.why") { MaxLength = LongestWhy, Tall = true, Hint = "measure.form.why_hint" };
    }

    private static string Id(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What somebody proposes, as the form said it.</summary>
internal sealed record Proposal(MeasureKind Kind, string Facts, NodaTime.Instant Until)
{
    public long? Article { get; init; }

    public string? Why { get; init; }

    public RoleId? Role { get; init; }
}
