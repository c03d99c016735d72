using CineBot.Features.Calls.Days;
using CineBot.Interactions;

namespace CineBot.Features.Calls.Proposing;

/// <summary>The one form that a call begins with: what and whom, when, where, on what terms, a word.</summary>
internal static class CallForm
{
    public const string Path = "call.form";

    public const int LongestWhat = 300, LongestWhere = 100;

    public static Form Build(CallKind kind) => new(Path, new Text($"call.form.title.{CallRow.Name(kind)}"), What(kind), When(null), Where(null), Terms([]), Words(null)) { Ids = [CallRow.Name(kind)] };

    public static TextField When(string? value) => new("when", "call.form.when") { Required = false, MaxLength = ShootDates.LongestWords, Hint = "call.form.when_hint", Value = value };

    public static TextField Where(string? value) => new("where", "call.form.where") { Required = false, MaxLength = LongestWhere, Hint = "call.form.where_hint", Value = value };

    public static MenuField Terms(IReadOnlyList<string> chosen) =>
        new("terms", "call.form.on_terms", [.. CallWords.Terms.Select(terms => new Choice(new Text($"call.form.terms.{terms}"), terms))]) { Chosen = chosen };

    public static TextField Words(string? value) => new("words", "call.form.words") { Required = false, MaxLength = Call.LongestWords, Tall = true, Hint = "call.form.words_hint", Value = value };

    private static TextField What(CallKind kind) => new("what", "call.form.what") { MaxLength = LongestWhat, Tall = true, Hint = new($"call.form.what_hint.{CallRow.Name(kind)}") };
}
