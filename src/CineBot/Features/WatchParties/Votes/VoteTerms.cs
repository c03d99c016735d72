using System.Globalization;
using CineBot.Interactions;
using NodaTime;

namespace CineBot.Features.WatchParties.Votes;

/// <summary>How long a vote is to last and by which rules: what whoever opens it is asked, each with what most people would answer.</summary>
internal sealed record VoteTerms(Duration Nominations, Duration Voting, VoteMethod Method, TieRule Tie, long? Quorum)
{
    private static readonly string[] Hours = ["6", "12", "24", "48", "72", "168"];

    public static IReadOnlyList<Field> Fields { get; } =
    [
        Length("nominations", "film-vote.form.nominations", "48"),
        Length("voting", "film-vote.form.voting", "24"),
        new MenuField("method", "film-vote.form.method", Choice("approval", "film-vote.form.approval"), Choice("ranked", "film-vote.form.ranked")) { Chosen = ["approval"] },
        new MenuField("tie", "film-vote.form.tie", Choice("earliest", "film-vote.form.earliest"), Choice("draw", "film-vote.form.draw")) { Chosen = ["earliest"] },
        new TextField("quorum", "film-vote.form.quorum") { Required = false, MaxLength = 4, Hint = "film-vote.form.quorum_hint" },
    ];

    /// <summary>A menu of how long something stays open.</summary>
    public static MenuField Length(string name, string label, string chosen) =>
        new(name, label, [.. Hours.Select(hours => new Choice(new Text($"choosing.hours.{hours}"), hours))]) { Chosen = [chosen] };

    /// <exception cref="Refusal">The quorum is no number of people.</exception>
    public static VoteTerms Read(Request request) => new(
        Hour(request, "nominations"),
        Hour(request, "voting"),
        Enum.Parse<VoteMethod>(request.Words("method") ?? "approval", ignoreCase: true),
        Enum.Parse<TieRule>(request.Words("tie") ?? "earliest", ignoreCase: true),
        request.Words("quorum") is { } words ? People(words) : null);

    public static Duration Hour(Request request, string field) =>
        Duration.FromHours(int.TryParse(request.Words(field), NumberStyles.None, CultureInfo.InvariantCulture, out var hours) ? Math.Clamp(hours, 1, 168) : 24);

    /// <summary>On the quarter of an hour that follows, so that what is announced is easily said.</summary>
    public static Instant Quarter(Instant instant)
    {
        var quarter = Duration.FromMinutes(15).BclCompatibleTicks;
        var ticks = instant.ToUnixTimeTicks();
        return Instant.FromUnixTimeTicks((ticks + quarter - 1) / quarter * quarter);
    }

    private static long People(string words) =>
        Snowflake.TryParse(words, out var people) && people <= FilmVote.MostVoters ? people : throw new Refusal("film-vote.no_quorum", words, FilmWords.Place(FilmVote.MostVoters));

    private static Choice Choice(string value, string label) => new(new Text(label), value);
}
