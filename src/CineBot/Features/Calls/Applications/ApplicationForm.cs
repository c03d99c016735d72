using System.Globalization;
using CineBot.Interactions;

namespace CineBot.Features.Calls.Applications;

/// <summary>The form of a minute by which cast and crew apply: all of it is filled in already or may stay empty, so that it can be sent as it opens.</summary>
internal static class ApplicationForm
{
    private const string Name = "name", Days = "days", Phrase = "phrase", Link = "link", Answers = "answers";

    // Five parts in all, the introduction among them.
    private const int MostParts = 5;

    private const int LongestWhat = 30;

    /// <summary>Of one role, or of the call whose roles are to be chosen from.</summary>
    public static Text Title(Call call, CallRole? role) =>
        new("application.form.title", role is not null ? ApplicationWords.Short(role, LongestWhat) : CallFacts.Name(call) is string title ? ApplicationWords.Cut(title, LongestWhat) : CallFacts.Name(call));

    /// <summary>
    /// What the call needs comes first: the role where there are several, the days, the answers. Where the rest does not fit, the link goes into the phrase,
    /// and the name is the one that the person goes by already.
    /// </summary>
    public static Form Of(Call call, Text title, MenuField? roles, IReadOnlyList<CallDay> days, string name)
    {
        Field[] first = [.. roles is null ? [] : new Field[] { roles }], when = [.. days.Count > 1 ? new Field[] { DaysOf(call, days) } : []];
        Field[] last = [.. call.Questions is null ? [] : new Field[] { new TextField(Answers, "application.form.answers") { Required = false, MaxLength = Application.LongestAnswers, Tall = true } }];
        var room = MostParts - 1 - first.Length - when.Length - last.Length;
        Field[] named = room > 1 ? [new TextField(Name, "application.form.name") { MaxLength = Application.LongestName, Value = name }] : [];
        return new("call.applying", title, [.. first, .. named, .. when, .. Words(room), .. last])
        {
            Introduction = call.Questions is { } questions ? new Text("application.form.consent_questions", questions) : new Text("application.form.consent"),
        };
    }

    /// <summary>The application with what was filled in.</summary>
    /// <exception cref="Refusal">The link is none.</exception>
    public static Application Read(Request request, Application application, int daysOffered)
    {
        var days = (request.Fields.GetValueOrDefault(Days) ?? []).Select(day => long.Parse(day, CultureInfo.InvariantCulture)).Order().ToList();
        return application with
        {
            FirstName = request.Words(Name) ?? application.FirstName,
            Days = days.Count == daysOffered ? [] : days,
            Phrase = request.Words(Phrase),
            Link = request.Words(Link) is { } link ? Checked(link) : null,
            Answers = request.Words(Answers),
        };
    }

    private static IEnumerable<Field> Words(int room)
    {
        yield return new TextField(Phrase, room > 2 ? "application.form.phrase" : "application.form.phrase_link") { Required = false, MaxLength = Application.LongestPhrase, Tall = true };
        if (room > 2) yield return new TextField(Link, "application.form.link") { Required = false, MaxLength = Application.LongestLink, Hint = "application.form.link_hint" };
    }

    private static MenuField DaysOf(Call call, IReadOnlyList<CallDay> days)
    {
        var offered = days.Take(25).Select(day => new Choice(ApplicationWords.Label(day, call.Zone), ApplicationButtons.Id(day.Day))).ToArray();
        return new(Days, "application.form.days", offered) { Max = offered.Length, Chosen = [.. offered.Select(day => day.Value)] };
    }

    private static string Checked(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? link : throw new Refusal("application.form.no_link");
}
