using CineBot.EndToEnd.OpenApi;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Rehearsal;
using CineBot.Rehearsal.World;
using CineBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CineBot.EndToEnd.Seam;

/// <summary>What a party asks of Discord's own list of events, done by the client against the strict loopback.</summary>
public sealed class EventBoardTests : IAsyncLifetime
{
    private RunningBot bot = null!;

    private RehearsalDiscord Discord => bot.Discord;

    private IEventBoard Board => bot.Parts.GetRequiredService<IEventBoard>();

    private Guild Glaneuses => Discord.World.Guilds[0];

    private GuildId Server => new((long)Glaneuses.Id);

    public async ValueTask InitializeAsync()
    {
        bot = await RunningBot.StartAsync();
        // The bot has read of its server.
        await Sleepers.HoldsAsync(() => bot.Parts.GetRequiredService<IServers>().Find(Server) is not null);
    }

    public async ValueTask DisposeAsync() => await bot.DisposeAsync();

    [Theory(Timeout = 120_000)]
    [InlineData("Salle 1", 2)]
    [InlineData("La scène", 1)]
    [InlineData(null, 3)]
    public async Task An_event_is_listed_where_it_takes_place_found_by_its_marker_begun_and_ended(string? channel, int kind)
    {
        var number = await Board.CreateAsync(Server, Listed(channel), default);
        var listed = Assert.Single(Glaneuses.Events);

        Assert.Equal((kind, "Séance : Cléo de 5 à 7"), (listed.EntityType, listed.Name.Replace('\u00A0', ' ')));
        Assert.EndsWith(" https://discord.com/channels/1/2/3", listed.Description, StringComparison.Ordinal);
        Assert.InRange(listed.Description!.Length, 900, 1000);
        Assert.Equal(number, await Board.FindAsync(Server, "https://discord.com/channels/1/2/3", default));
        Assert.Null(await Board.FindAsync(Server, "https://discord.com/channels/1/2/4", default));
        await Board.MarkAsync(Server, number, EventMark.Begun, default);
        await Board.MarkAsync(Server, number, EventMark.Over, default);
        Assert.Equal(ScheduledEvent.Completed, listed.Status);
        Assert.Equal(DeliveryFault.EventOver, await FaultAsync(() => Board.EditAsync(Server, number, Listed(channel), default)));
        Court.Approve(Discord);
    }

    [Fact(Timeout = 120_000)]
    public async Task An_event_moves_from_a_channel_to_a_place_and_back_and_is_called_off()
    {
        var number = await Board.CreateAsync(Server, Listed("Salle 1"), default);

        await Board.EditAsync(Server, number, Listed(null) with { Place = new string('x', 300) }, default);
        Assert.Equal((3, 100), (Glaneuses.Events[0].EntityType, Glaneuses.Events[0].Location!.Length));
        await Board.EditAsync(Server, number, Listed("Salle 1"), default);
        Assert.Equal((2, null), (Glaneuses.Events[0].EntityType, Glaneuses.Events[0].Location));
        await Board.MarkAsync(Server, number, EventMark.CalledOff, default);

        Assert.Equal(ScheduledEvent.Canceled, Glaneuses.Events[0].Status);
        Court.Approve(Discord);
    }

    [Fact(Timeout = 120_000)]
    public async Task What_keeps_an_event_from_the_list_is_told_apart()
    {
        var number = await Board.CreateAsync(Server, Listed("Salle 1"), default);
        lock (Discord.World.Gate) Glaneuses.Events.Clear();
        Assert.Equal(DeliveryFault.EventGone, await FaultAsync(() => Board.EditAsync(Server, number, Listed("Salle 1"), default)));

        lock (Discord.World.Gate) for (var other = 0UL; other < 100; other++) Glaneuses.Events.Add(new(other, Glaneuses.Id, Discord.World.Bot));
        Assert.Equal(DeliveryFault.EventsFull, await FaultAsync(() => Board.CreateAsync(Server, Listed("Salle 1"), default)));

        lock (Discord.World.Gate)
        {
            Glaneuses.Events.Clear();
            Glaneuses.RoleOf(Discord.World.Bot.Username).Permissions &= ~(Permission.CreateEvents | Permission.ManageEvents);
        }

        Assert.Equal(DeliveryFault.Forbidden, await FaultAsync(() => Board.CreateAsync(Server, Listed(null), default)));
    }

    private static async Task<DeliveryFault> FaultAsync(Func<Task> act) => (await Assert.ThrowsAsync<DeliveryFailure>(act)).Fault;

    private ListedEvent Listed(string? channel)
    {
        var start = Instant.FromDateTimeOffset(Discord.World.Now) + Duration.FromDays(3);
        return new(
            new("party.name", new Title("Cléo de 5 à 7", "Cléo from 5 to 7")), string.Concat(Enumerable.Repeat("Varda, Paris, un jour de juin. ", 60)),
            new("party.mirror.footer", new Uri("https://discord.com/channels/1/2/3")), "https://discord.com/channels/1/2/3", Language.French)
        {
            StartsAt = start,
            EndsAt = start + Duration.FromMinutes(90),
            Channel = channel is null ? null : new ChannelId((long)Discord.World.Channel(channel).Id),
            Place = "12 rue des Rosiers, Saint-Ouen",
        };
    }
}
