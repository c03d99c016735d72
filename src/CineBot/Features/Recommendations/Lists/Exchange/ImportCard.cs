using System.Globalization;
using CineBot.Features.Films;
using CineBot.Interactions;

namespace CineBot.Features.Recommendations.Lists.Exchange;

/// <summary>Draws what was found in lists that were handed over, and asks which film a line means.</summary>
internal static class ImportCard
{
    private const int MostNamed = 8;

    public static Card Preview(PendingImport pending, ImportPlan plan, ListsRead? read = null) => new(
    [
        new Heading("import.title"),
        new Line(new("my-films.counts", new Listing(Counts(pending)))),
        .. Changes(plan),
        .. read is { Passed: > 0 } ? [new Note(new("import.passed", read.Passed))] : Array.Empty<Block>(),
        .. read is { Undated: > 0 } ? [new Note(new("import.undated", read.Undated))] : Array.Empty<Block>(),
        .. read?.Faults.Select(fault => new Note(fault)) ?? [],
        .. Unknown(pending.Unknown),
        new Note("import.private"),
        new Buttons([.. Buttons(pending, plan)]),
    ]);

    /// <summary>Which film the next line means; the candidates are those that the catalogue still holds.</summary>
    public static Card Question(PendingImport pending, OpenFilm open, IReadOnlyList<Choice> candidates)
    {
        var number = open.Number.ToString(CultureInfo.InvariantCulture);
        return new(
            new Heading("import.title"),
            new Line(new("import.which", Named(open.Line))),
            new Note(new("import.left", (long)pending.Open.Count)),
            new Menu("my-films.import-choose", "import.which_prompt", candidates, pending.Mark, number),
            new Buttons(new("import.button.none", "my-films.import-pass", pending.Mark, number), new Button("import.button.back", "my-films.import-look", pending.Mark)));
    }

    /// <summary>What came of it, and what is left.</summary>
    public static Card Done(PendingImport rest, ImportPlan plan) => new(
    [
        new Heading("import.title"),
        new Line(plan.IsEmpty ? "import.done_nothing" : new Text("import.done", new Listing([.. Added(plan)]))),
        .. Unknown(rest.Unknown),
        new Buttons([.. Left(rest), new("import.button.lists", "my-films.open-lists")]),
    ]);

    private static object[] Counts(PendingImport pending) =>
    [
        new Text("import.count.found", (long)pending.Found.Count),
        .. pending.Open.Count > 0 ? [new Text("import.count.open", (long)pending.Open.Count)] : Array.Empty<object>(),
        new Text("import.count.unknown", (long)pending.Unknown.Count),
    ];

    private static IEnumerable<Block> Changes(ImportPlan plan)
    {
        object[] added = [.. Added(plan)];
        if (added.Length > 0) yield return new Line(new("import.will", new Listing(added)));
        if (plan.Unchanged > 0) yield return new Note(new("import.unchanged", plan.Unchanged));
        if (plan.Verdicts > 0) yield return new Note("import.stars");
    }

    private static IEnumerable<object> Added(ImportPlan plan)
    {
        if (plan.Wishes.Count > 0) yield return new Text("my-films.count.wishes", (long)plan.Wishes.Count);
        if (plan.NewlySeen > 0) yield return new Text("my-films.count.seen", plan.NewlySeen);
        if (plan.Verdicts > 0) yield return new Text("import.count.verdicts", plan.Verdicts);
        if (plan.Fulfilled.Count > 0) yield return new Text("import.count.fulfilled", (long)plan.Fulfilled.Count);
    }

    private static IEnumerable<Block> Unknown(IReadOnlyList<ListedFilm> unknown)
    {
        if (unknown.Count == 0) yield break;
        object[] named = [.. unknown.Take(MostNamed).Select(Named)];
        yield return new Note(new("import.unknown", new Listing(unknown.Count > MostNamed ? [.. named, new Text("import.others", (long)(unknown.Count - MostNamed))] : named)));
    }

    private static Text Named(ListedFilm film) =>
        film.Year is { } year ? new("import.film", FilmLabel.Cut(film.Title, FilmLabel.LongestLength), year.ToString(CultureInfo.InvariantCulture)) : new("import.film_only", FilmLabel.Cut(film.Title, FilmLabel.LongestLength));

    private static IEnumerable<Button> Buttons(PendingImport pending, ImportPlan plan)
    {
        if (!plan.IsEmpty) yield return new(new("import.button.apply", (long)pending.Found.Count), "my-films.import-apply", pending.Mark) { Look = ButtonLook.Main };
        foreach (var button in Left(pending)) yield return button;
        yield return new("import.button.drop", "my-films.import-drop", pending.Mark);
    }

    private static IEnumerable<Button> Left(PendingImport pending)
    {
        if (pending.Open.Count > 0) yield return new(new("import.button.choose", (long)pending.Open.Count), "my-films.import-choose", pending.Mark);
        if (pending.Unknown.Count > 0) yield return new(new("import.button.unknown", (long)pending.Unknown.Count), "my-films.import-unknown", pending.Mark);
    }
}
