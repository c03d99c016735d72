using System.Globalization;
using CineBot.EndToEnd.Faults.Deliveries;
using CineBot.Rehearsal;

namespace CineBot.Benchmarks.Outgoing;

/// <summary>The long form of the reminders' tests: very many due at once, as many kills as one has patience for, and what Discord saw of it.</summary>
internal static class Deliveries
{
    public static async Task<int> RunAsync(int reminders, int kills, int seed, bool forgetting, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("cinebot-deliveries-");
        try
        {
            await using var discord = await RehearsalDiscord.StartAsync();
            var rounds = new DeliveryRounds(discord, Path.Combine(folder.FullName, "cinebot.db"), new Random(seed));
            await rounds.WriteDownAsync(reminders);
            await rounds.KillOftenAsync(kills, forgetting);
            await rounds.FinishAsync();
            return Tell(rounds, reminders, string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {reminders} reminders, {kills} kills, nonces {(forgetting ? "forgotten" : "remembered")}"), output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Tell(DeliveryRounds rounds, int reminders, string what, TextWriter output)
    {
        var times = rounds.Deliveries();
        var requests = rounds.Requests();
        var (lost, twice, more) = (times.Count(time => time == 0), times.Count(time => time == 2), times.Count(time => time > 2));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {lost} lost, {times.Count(time => time == 1)} once, {twice} twice, {more} more often"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{requests.Count} sendings in {(requests[^1].At - requests[0].At).TotalSeconds:0} s, {InOneSecond(requests)} in the fullest second, {requests.Count(request => request.Status == 429)} refused; none further than {Astray(rounds, reminders)} places from its usefulness"));
        return lost + more > 0 ? 1 : 0;
    }

    private static int InOneSecond(IReadOnlyList<RestExchange> requests)
    {
        var (most, from) = (0, 0);
        for (var to = 0; to < requests.Count; to++)
        {
            while (requests[to].At - requests[from].At >= TimeSpan.FromSeconds(1)) from++;
            most = Math.Max(most, to - from + 1);
        }

        return most;
    }

    private static int Astray(DeliveryRounds rounds, int reminders) =>
        rounds.Numbers().Distinct().Index().Max(arrived => Math.Abs(arrived.Index - DeliveryRounds.PlaceOf(arrived.Item, reminders)));
}
