using CineBot.Features.Calls.Directory;
using CineBot.Features.Calls.Profiles;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Matching;

/// <summary>One wave: five people at most whose profile fits what a call lacks are told of it, in one unit with the hour of the next wave.</summary>
internal sealed class WaveRound(CallQuery queries, OwnHours hours, MatchNews news)
{
    public const int Size = 5;

    /// <summary>The next wave comes after so long; where everybody who fits sleeps, it is tried again sooner.</summary>
    public static readonly Duration Between = Duration.FromHours(6), WhileAsleep = Duration.FromMinutes(30);

    // Enough to find five who are awake among those who fit.
    private const long Looked = 60;

    public void Send(WriteUnit unit, DueWave due)
    {
        if (CallStore.Find(unit, due.Guild, due.Number) is not { State: CallState.Published } call || call.ClosesAt <= unit.Now || Lacking(unit, call) is not { Count: > 0 } roles)
        {
            WaveStore.End(unit, due.Guild, due.Number);
            return;
        }

        var fitting = roles.Select(role => Fitting(unit, call, role)).ToList();
        var told = InTurn(fitting).DistinctBy(match => match.Member).Where(match => hours.Holds(unit, call.Guild, match.Member, unit.Now)).Take(Size).ToList();
        foreach (var match in told) Tell(unit, call, due, match);
        var isAsleep = told.Count == 0 && fitting.Exists(matches => matches.Count > 0);
        WaveStore.Put(unit, told.Count == 0 ? due : due with { Wave = due.Wave + 1 }, unit.Now + (isAsleep ? WhileAsleep : Between));
    }

    /// <summary>The roles with a seat left, as long as fewer than twice the seats applied.</summary>
    private static List<CallRole> Lacking(IReadUnit unit, Call call) =>
        [.. CallQuery.Missing(unit, call).Where(role => WaveStore.CountApplied(unit, call.Guild, call.Number, role.Role) < 2 * role.Seats)];

    private List<Match> Fitting(WriteUnit unit, Call call, CallRole role)
    {
        var query = queries.Of(unit, call, role, call.Owner ?? call.CoOwner ?? default) with { IsForWave = true };
        return [.. DirectoryStore.Search(unit, query, unit.Now, Looked).First.Select(found => new Match(found.Member, query))];
    }

    // The first of each role, then the second of each.
    private static IEnumerable<Match> InTurn(List<List<Match>> roles) =>
        Enumerable.Range(0, roles.Max(matches => matches.Count)).SelectMany(turn => roles.Where(matches => turn < matches.Count).Select(matches => matches[turn]));

    private void Tell(WriteUnit unit, Call call, DueWave due, Match match)
    {
        var profile = ProfileStore.Find(unit, match.Member)!;
        AskedStore.Add(unit, call.Guild, call.Number, match.Member, due.Wave, match.Query.Slug);
        EntryStore.Pace(unit, match.Member, AskingPace.Of(unit, profile, unit.Now));
        news.Tell(unit, call, profile, match.Query);
    }

    private sealed record Match(MemberId Member, DirectoryQuery Query);
}
