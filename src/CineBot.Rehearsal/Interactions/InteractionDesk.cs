using System.Text.Json.Nodes;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Interactions;

/// <summary>Passes on what people do and keeps count of the answers: three seconds for the first, fifteen minutes for the rest, on wire time.</summary>
internal sealed class InteractionDesk(VirtualWorld world)
{
    public static readonly TimeSpan FirstAnswer = TimeSpan.FromSeconds(3);
    public static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);
    private readonly Dictionary<ulong, LiveInteraction> _byId = [];
    private readonly Dictionary<string, LiveInteraction> _byToken = [];
    private long _tokens;

    /// <summary>How far the ids of interactions lie from wire time, as when a host's clock is wrong.</summary>
    public TimeSpan SnowflakeSkew { get; set; }

    public VirtualWorld World => world;

    /// <summary>Heard under the world's lock, before the bot is told.</summary>
    public event Action<LiveInteraction>? Begun;

    public ulong NewId() => world.NewWireId(SnowflakeSkew);

    public string NewToken() => $"aW50ZXJhY3Rpb246{Interlocked.Increment(ref _tokens):D12}{new string('x', 60)}";

    /// <summary>Tells the bot, and starts its three seconds.</summary>
    public LiveInteraction Send(LiveInteraction interaction)
    {
        lock (world.Gate)
        {
            _byId[interaction.Id] = interaction;
            _byToken[interaction.Token] = interaction;
            Begun?.Invoke(interaction);
            Deliver(interaction);
        }

        _ = GiveUpAsync(interaction);
        return interaction;
    }

    /// <summary>The same frame once more, as happens on the real wire.</summary>
    public void Deliver(LiveInteraction interaction)
    {
        var guild = interaction.Payload.Id("guild_id") is { } id ? world.FindGuild(id) : null;
        world.Tell("INTERACTION_CREATE", interaction.Payload, guild is { HasBot: true } ? guild : null, Intent.None);
    }

    /// <summary>All that this person did, in order.</summary>
    public IEnumerable<LiveInteraction> Of(User person) => _byId.Values.Where(interaction => interaction.Person == person).OrderBy(interaction => interaction.Id);

    public LiveInteraction? Find(ulong id) => _byId.GetValueOrDefault(id);

    public LiveInteraction? FindByToken(string token) => _byToken.GetValueOrDefault(token);

    public bool IsTooLate(LiveInteraction interaction) => world.Clocks.Wire.GetUtcNow() - interaction.CreatedAt > FirstAnswer;

    public bool HasExpired(LiveInteraction interaction) => world.Clocks.Wire.GetUtcNow() - interaction.CreatedAt > TokenLife;

    /// <summary>What the person sees when nothing came in time.</summary>
    private async Task GiveUpAsync(LiveInteraction interaction)
    {
        await Task.Delay(FirstAnswer, world.Clocks.Wire);
        lock (world.Gate)
        {
            if (interaction.AnswerType is null) interaction.Failure ??= LiveInteraction.NoAnswer;
            world.Changed.Raise();
        }

        await Task.Delay(TokenLife - FirstAnswer, world.Clocks.Wire);
        lock (world.Gate)
        {
            if (interaction.IsThinking) interaction.Failure ??= LiveInteraction.NoAnswer;
            world.Changed.Raise();
        }
    }

    public static JsonObject Describe(LiveInteraction interaction)
    {
        var json = new JsonObject
        {
            ["id"] = interaction.Id.Text(),
            ["type"] = (int)interaction.Kind,
            ["channel_id"] = interaction.Channel.Id.Text(),
        };
        if (interaction.Payload.Text("guild_id") is { } guild) json["guild_id"] = guild;
        if (interaction.Original is not { } original) return json;
        json["response_message_id"] = original.Id.Text();
        json["response_message_loading"] = original.IsThinking;
        json["response_message_ephemeral"] = original.VisibleTo is not null;
        return json;
    }
}
