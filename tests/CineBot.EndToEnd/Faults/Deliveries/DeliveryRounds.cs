using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CineBot.EndToEnd.Story;
using CineBot.Interactions.Outgoing;
using CineBot.Rehearsal;
using CineBot.Rehearsal.World;
using CineBot.Storage;
using NodaTime;

namespace CineBot.EndToEnd.Faults.Deliveries;

/// <summary>Many reminders that are due at once, the bot's own process that is killed while it sends them, and what arrived of each.</summary>
internal sealed partial class DeliveryRounds(RehearsalDiscord discord, string database, Random chance)
{
    /// <summary>Discord takes five messages in five seconds in one channel.</summary>
    private const int InOneChannel = 5;

    private const string Posting = "POST /channels/{channel_id}/messages";

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "CineBot.dll");

    private int _reminders;

    /// <summary>Writes them down while no bot runs: all due now, each of use until another moment.</summary>
    public async Task WriteDownAsync(int reminders)
    {
        _reminders = reminders;
        var guild = discord.World.Channel("recommandations").Guild!;
        var channels = Enumerable.Range(0, (reminders + InOneChannel - 1) / InOneChannel).Select(number => discord.World.AddChannel(guild, $"salon-{number}")).ToList();
        await using var written = Database.Open(new(database), TimeProvider.System);
        foreach (var part in Enumerable.Range(0, reminders).Chunk(500))
        {
            await written.WriteAsync(
                unit =>
                {
                    foreach (var number in part) WriteDown(unit, new((long)guild.Id), new((long)channels[number / InOneChannel].Id), number);
                    return part.Length;
                },
                CancellationToken.None);
        }
    }

    /// <summary>Starts the bot and kills it after so many more have arrived; true when all of them have.</summary>
    public async Task<bool> KillAsync(int after)
    {
        var enough = Math.Min(_reminders, Arrived() + after);
        using var bot = Start();
        await Task.WhenAny(discord.World.WaitForAsync(_ => Arrived() >= enough), bot.WaitForExitAsync());
        bot.Kill();
        await bot.WaitForExitAsync();
        return Arrived() == _reminders;
    }

    /// <summary>As many kills as asked for, at moments of chance.</summary>
    public async Task KillOftenAsync(int kills, bool forgetting)
    {
        for (var kill = 0; kill < kills; kill++)
        {
            if (await KillAsync(1 + chance.Next(Math.Max(1, 2 * _reminders / (kills + 1))))) return;
            if (forgetting) discord.Faults.Rest.ForgetNonces();
        }
    }

    /// <summary>Lets the bot send the rest, and ends it when it has written down that it did.</summary>
    public async Task FinishAsync()
    {
        using var bot = Start();
        await discord.World.WaitForAsync(_ => Arrived() == _reminders);
        while (Contents.Unsettled(database) > 0) await Task.Yield();
        Process.Start("kill", ["-TERM", bot.Id.ToString(CultureInfo.InvariantCulture)]).Dispose();
        await bot.WaitForExitAsync();
    }

    /// <summary>How often each arrived, by its number.</summary>
    public IReadOnlyList<int> Deliveries()
    {
        var times = new int[_reminders];
        foreach (var number in Numbers()) times[number]++;
        return times;
    }

    /// <summary>The order in which they arrived.</summary>
    public IReadOnlyList<int> Numbers()
    {
        lock (discord.World.Gate)
        {
            return
            [
                .. discord.World.Messages.Where(message => message.Author == discord.World.Bot).OrderBy(message => message.Id)
                    .Select(message => Numbered().Match(message.Text)).Where(match => match.Success)
                    .Select(match => int.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)),
            ];
        }
    }

    public IReadOnlyList<RestExchange> Requests() => discord.Transcript.To(Posting);

    /// <summary>The place of a reminder in the order of usefulness.</summary>
    public static int PlaceOf(int number, int reminders) => (int)(number * 7919L % reminders);

    private int Arrived() => Numbers().Distinct().Count();

    private void WriteDown(WriteUnit unit, GuildId guild, ChannelId channel, int number)
    {
        var card = new CardRef(guild, "recommendation", 1_000_000 + number);
        CardBook.Place(unit, card, new Sending.Posted(channel, new(1), null));
        var usefulUntil = unit.Now + Duration.FromHours(24) + Duration.FromSeconds(PlaceOf(number, _reminders));
        OutboxStore.Add(unit, new(guild, OutboxAction.Remark, unit.Now, usefulUntil) { Card = card, Text = new("recommendation.wished", $"Rappel {number}"), Urgency = Urgency.Timely });
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Program])
        {
            WorkingDirectory = Path.GetDirectoryName(database)!,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("CINEBOT_", StringComparison.OrdinalIgnoreCase)).ToArray()) start.Environment.Remove(name);
        start.Environment["CINEBOT_Discord__Token"] = discord.BotToken;
        start.Environment["CINEBOT_Discord__ApiBaseUrl"] = discord.ApiBaseUrl;
        start.Environment["CINEBOT_Storage__Path"] = database;
        var bot = Process.Start(start)!;
        bot.BeginOutputReadLine();
        bot.BeginErrorReadLine();
        return bot;
    }

    [GeneratedRegex("Rappel (?<number>[0-9]+)")]
    private static partial Regex Numbered();
}
