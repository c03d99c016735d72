using System.Globalization;
using CineBot.Interactions;

namespace CineBot.Features.Calls.Applications;

/// <summary>The form of a minute by which cast and crew apply: all of it is filled in already or may stay empty, so that it can be sent as it opens.</summary>
internal static class ApplicationForm
{
    private const string Name = "name", Days = "days", Phrase = "phrase", Link = "link", Answers = "answers";

    /// <summary>A form holds five parts: with days and questions, the link goes into the phrase.</summary>
    public static Form Of(Call call, CallRole role, IReadOnlyList<CallDay> days, string name)
    {
        var fields = new List<Field> { new TextField(Name, "application.form.name") { MaxLength = Application.LongestName, Value = name } };
        if (days.Count > 1) fields.Add(DaysOf(call, days));
        var isTight = days.Count > 1 && call.Questions is not null;
        fields.Add(new TextField(Phrase, isTight ? "application.form.phrase_link" : "application.form.phrase") { Required = false, MaxLength = Application.LongestPhrase, Tall = true });
        if (!isTight) fields.Add(new TextField(Link, "application.form.link") { Required = false, MaxLength = Application.LongestLink, Hint = "application.form.link_hint" });
        if (call.Questions is not null) fields.Add(new TextField(Answers, "application.form.answers") { Required = false, MaxLength = Application.LongestAnswers, Tall = true });
        return new("call.applying", new Text("application.form.title", ApplicationWords.Short(role, 30)), [.. fields])
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
            FirstName = request.Words(Name),
            Days = days.Count == daysOffered ? [] : days,
            Phrase = request.Words(Phrase),
            Link = request.Words(Link) is { } link ? Checked(link) : null,
            Answers = request.Words(Answers),
        };
    }

    private static MenuField DaysOf(Call call, IReadOnlyList<CallDay> days)
    {
        var offered = days.Take(25).Select(day => new Choice(ApplicationWords.Label(day, call.Zone), ApplicationButtons.Id(day.Day))).ToArray();
        return new(Days, "application.form.days", offered) { Max = offered.Length, Chosen = [.. offered.Select(day => day.Value)] };
    }

    private static string Checked(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? link : throw new Refusal("application.form.no_link");
}
