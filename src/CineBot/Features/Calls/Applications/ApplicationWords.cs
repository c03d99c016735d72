using CineBot.Dates;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;
using Language = CineBot.Interactions.Language;

namespace CineBot.Features.Calls.Applications;

/// <summary>How applications are spoken of.</summary>
internal static class ApplicationWords
{
    private static readonly char[] Spaces = [' ', '\n', '\r', '\t'];

    /// <summary>The name that the person goes by.</summary>
    public static object Name(Application application) => application.FirstName is { Length: > 0 } name ? (object)name : new Text("common.somebody");

    /// <summary>The role of an application, in the words of its call.</summary>
    public static object Role(IReadUnit unit, Application application) =>
        CallRoleStore.Find(unit, application.Guild, application.Number, application.Role) is { } role ? CallFacts.Name(role) : new Text("call.role.untitled");

    /// <summary>What is said of the seats of a role, for its owners: those that are only offered are counted apart.</summary>
    public static Text WithOffers(Text seats, long offered) => offered == 0 ? seats : new("application.seats_offered", offered, seats);

    /// <summary>What both sides agree to before the shoot: said with each offer, and again with each yes.</summary>
    public static Text Terms(Call call) => call.Terms switch
    {
        CallWords.Volunteer => "application.terms.volunteer",
        CallWords.Expenses => "application.terms.expenses",
        _ => call.Amount is { } amount ? new Text("application.terms.paid_amount", amount) : "application.terms.paid",
    };

    /// <summary>The days on which somebody comes; null where the call has none yet.</summary>
    public static Listing? Days(IReadUnit unit, Call call, Application application)
    {
        var days = CallDayStore.Of(unit, call.Guild, call.Number).Where(day => !day.IsRain && application.ComesOn(day.Day)).Select(Kept).ToArray();
        return days.Length == 0 ? null : new(days);
    }

    /// <summary>A day as it may be kept in a message: its hour as each reader's clock shows it, or the day alone.</summary>
    public static object Kept(CallDay day) => day.Hour is null
        ? new Title(DatePrinter.Say(day.Date, DayWords.Of(Language.French)), DatePrinter.Say(day.Date, DayWords.Of(Language.English)))
        : day.At;

    /// <summary>A day as one of several to choose from, by the clocks of the place.</summary>
    public static Title Label(CallDay day, DateTimeZone zone) => new(DayWords.Typed(day, zone, Language.French), DayWords.Typed(day, zone, Language.English));

    /// <summary>As the person themselves reads it: what the owners keep at hand is theirs.</summary>
    public static Text OwnState(Application application) => application.State is ApplicationState.Shortlisted ? "application.state.seen" : State(application);

    /// <summary>As the owners read it.</summary>
    public static Text State(Application application, Instant? now = null) => application switch
    {
        { State: ApplicationState.Offered, OfferedUntil: { } until } => new Text("application.state.offered", until),
        { IsComing: true } when now is { } today && application.IsUnsure(today) => "application.state.to_confirm",
        _ => new($"application.state.{ApplicationRow.Name(application.State)}"),
    };

    /// <summary>A role where there is little room.</summary>
    public static object Short(CallRole role, int length) =>
        role.Name is { } name ? new Title(Cut(name.French, length), Cut(name.English, length)) : Cut(role.Label, length);

    /// <summary>Somebody's words at most so long, cut between words where there is room to.</summary>
    public static string Cut(string words, int length)
    {
        if (words.Length <= length) return words;
        var end = char.IsHighSurrogate(words[length - 2]) ? length - 2 : length - 1;
        var space = char.IsWhiteSpace(words[end]) ? end : words.LastIndexOfAny(Spaces, end - 1);
        return words[..(space >= length / 2 ? space : end)].TrimEnd() + "…";
    }
}
