using System.Text.Json.Nodes;
using CineBot.Rehearsal.Interactions;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.People;

/// <summary>
/// Acts for one person with what Discord's application would let them do: registered commands, visible messages, opened forms.
/// Each act returns when something final stands before them; the <c>Start…</c> twins return at once.
/// </summary>
internal sealed class Persona(RehearsalDiscord discord, User user)
{
    private readonly CommandLine _commands = new(discord);
    private readonly ComponentHand _components = new(discord);

    public User User => user;

    private VirtualWorld World => discord.World;

    /// <summary>Runs a slash command by its path (« tournage figurants ») in the base language or the person's own.</summary>
    public Task<InteractionOutcome> SlashAsync(Channel channel, string command, params (string Name, object Value)[] options) =>
        StartSlash(channel, command, options).SettledAsync();

    public Task<InteractionOutcome> SlashAsync(string channel, string command, params (string Name, object Value)[] options) =>
        SlashAsync(World.Channel(channel), command, options);

    public InteractionOutcome StartSlash(Channel channel, string command, params (string Name, object Value)[] options) =>
        Send(() => _commands.Slash(user, channel, command, options));

    /// <summary>What is offered while typing into an option; the others may be filled already.</summary>
    public Task<InteractionOutcome> AutocompleteAsync(Channel channel, string command, string option, string typed, params (string Name, object Value)[] filled) =>
        Send(() => _commands.Autocomplete(user, channel, command, option, typed, filled)).SettledAsync();

    public Task<InteractionOutcome> AutocompleteAsync(string channel, string command, string option, string typed, params (string Name, object Value)[] filled) =>
        AutocompleteAsync(World.Channel(channel), command, option, typed, filled);

    /// <summary>Runs a command of a message's menu.</summary>
    public Task<InteractionOutcome> MessageMenuAsync(Message message, string command) =>
        Send(() => _commands.OnMessage(user, message, command)).SettledAsync();

    /// <summary>Runs a command of a person's menu.</summary>
    public Task<InteractionOutcome> UserMenuAsync(Channel channel, User target, string command) =>
        Send(() => _commands.OnUser(user, channel, target, command)).SettledAsync();

    /// <summary>Presses a button, named by its label or its custom_id.</summary>
    public Task<InteractionOutcome> ClickAsync(Message message, string button) => StartClick(message, button).SettledAsync();

    public InteractionOutcome StartClick(Message message, string button) => Send(() => _components.Click(user, message, button));

    /// <summary>Chooses from a select, named by its placeholder or its custom_id; values or labels of options, or ids.</summary>
    public Task<InteractionOutcome> SelectAsync(Message message, string select, params string[] values) =>
        Send(() => _components.Select(user, message, select, values)).SettledAsync();

    /// <summary>Sends a form off; fields by label or custom_id, those left out keep what stood in them.</summary>
    public Task<InteractionOutcome> SubmitAsync(OpenedModal modal, params (string Field, object Value)[] values) =>
        StartSubmit(modal, values).SettledAsync();

    public InteractionOutcome StartSubmit(OpenedModal modal, params (string Field, object Value)[] values) =>
        Send(() => new ModalHand(discord).Submit(user, modal, values));

    /// <summary>For hostile tests: an interaction of theirs with any data, not checked against what is registered or visible.</summary>
    public InteractionOutcome Forge(InteractionKind kind, Channel channel, JsonObject data, Message? source = null, Action<JsonObject>? tamper = null) => Send(() =>
    {
        var forged = InteractionPayload.Prepare(discord.Interactions, kind, user, channel, data, source);
        tamper?.Invoke(forged.Payload);
        return forged;
    });

    /// <summary>Writes an ordinary message.</summary>
    public Message Say(Channel channel, string content, Message? replyTo = null)
    {
        lock (World.Gate)
        {
            Demand(channel, channel.IsThread ? Permission.SendMessagesInThreads : Permission.SendMessages);
            if (channel.Thread is { Locked: true }) Demand(channel, Permission.ManageThreads);
            var message = new Message(World.NewId(), channel, user, World.Now) { Content = content, ReplyTo = replyTo };
            return World.Post(message, null, MentionParser.AllKinds);
        }
    }

    /// <summary>The conversation with the bot, from which commands may be run as well.</summary>
    public Channel Conversation
    {
        get { lock (World.Gate) return World.Conversation(user); }
    }

    /// <summary>What they see in a channel; ephemeral answers to others are not among it.</summary>
    public IReadOnlyList<Message> Read(Channel channel) => World.Read(user, channel);

    public IReadOnlyList<Message> Read(string channel) => Read(World.Channel(channel));

    public bool Sees(Channel channel)
    {
        lock (World.Gate) return channel.IsSeenBy(user.Id);
    }

    public void CloseDms(bool closed = true) => user.DmsClosed = closed;

    public void Leave(Guild guild) => World.Leave(guild, user);

    public void Join(Guild guild)
    {
        if (guild.Bans.Contains(user.Id)) throw new CannotAct($"{user.DisplayName} is banned from {guild}.", "banned");
        World.AddMember(guild, user);
    }

    private InteractionOutcome Send(Func<LiveInteraction> prepare)
    {
        LiveInteraction interaction;
        lock (World.Gate) interaction = prepare();
        return new InteractionOutcome(World, discord.Interactions.Send(interaction));
    }

    private void Demand(Channel channel, Permission permission)
    {
        if (!channel.IsSeenBy(user.Id)) throw new CannotAct($"{user.DisplayName} does not see {channel}.", "unseen");
        if (channel.Guild is { } guild && !Authority.In(guild, user.Id, channel).HasFlag(permission))
            throw new CannotAct($"{user.DisplayName} may not write in {channel}.", "read_only");
    }
}
