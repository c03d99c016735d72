using CineBot.Interactions;

namespace CineBot.Features.Calls.Proposing;

/// <summary>One part of a call as its owners correct it: a draft or an announced call alike.</summary>
internal sealed class PartForm(CallFacts facts, Lazy<IPlainWords> plain)
{
    public const string Path = "call.part";

    public const string What = "what", When = "when", Where = "where", Terms = "terms";

    public static IReadOnlyList<string> All { get; } = [What, When, Where, Terms];

    /// <summary>
    /// Lists the parts; the pick opens the form of one. Discord shows it as picked until the message changes, and a pick taken back, after a form that was
    /// put away, makes it fresh again.
    /// </summary>
    public static Menu Menu(Call call) => new("call.correct", "call.correct_prompt", [.. All.Select(part => new Choice(new Text($"call.part_choice.{part}"), part))], CallCard.Id(call)) { Min = 0 };

    public static string[] Ids(Call call, string part) => [CallCard.Id(call), part];

    /// <exception cref="Refusal">There is no such part.</exception>
    public Form Build(CallSheet sheet, string part, Language language) => new(Path, new Text($"call.part_title.{part}"), [.. Fields(sheet, part, language)]) { Ids = Ids(sheet.Call, part) };

    private IEnumerable<Field> Fields(CallSheet sheet, string part, Language language) => part switch
    {
        What =>
        [
            new TextField("title", "call.form.name") { MaxLength = Call.LongestTitle, Value = sheet.Call.Title },
            new TextField("roles", "call.form.roles") { MaxLength = CastingWords.LongestRoles, Tall = true, Hint = "call.form.roles_hint", Value = CastingWords.Typed(sheet.Roles, language) },
        ],
        When => [CallForm.When(string.Join(", ", sheet.Days.Where(day => !day.IsRain).Select(day => DayWords.Typed(day, sheet.Call.Zone, language))))],
        Where => [CallForm.Where(facts.Place(sheet.Call) is { } place ? plain.Value.Plain(place, language) : null)],
        Terms =>
        [
            CallForm.Terms([sheet.Call.Terms]),
            new TextField("amount", "call.form.amount") { Required = false, MaxLength = Call.LongestLine, Hint = "call.form.amount_hint", Value = sheet.Call.Amount },
            CallForm.Words(sheet.Call.Words),
        ],
        _ => throw new Refusal("common.outdated", new CommandName("help")),
    };
}
