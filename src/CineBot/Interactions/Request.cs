using CineBot.Interactions.Limiting;
using NodaTime;

namespace CineBot.Interactions;

/// <summary>
/// One thing that a person asks of the bot: a command, a press, a form, a search while typing.
/// Everything in it but who, where and when is untrusted input.
/// </summary>
internal sealed record Request
{
    public required InteractionId Id { get; init; }

    /// <summary>Community time at receipt.</summary>
    public required Instant At { get; init; }

    public required RequestKind Kind { get; init; }

    /// <summary>The canonical English path of the handler, such as <c>film-shoot.extras</c>.</summary>
    public required string Path { get; init; }

    public required MemberId Member { get; init; }

    /// <summary>How the person is shown in this server; somebody's words.</summary>
    public string MemberName { get; init; } = "";

    public IReadOnlySet<RoleId> Roles { get; init; } = new HashSet<RoleId>();

    public Permissions Permissions { get; init; }

    /// <summary>What the bot itself may do in <see cref="Channel"/>.</summary>
    public Permissions BotPermissions { get; init; }

    /// <summary>The server, only where the bot is installed in it: null in a private conversation and for a command that a person brought into a foreign server.</summary>
    public GuildId? Guild { get; init; }

    /// <summary>
    /// Set where something told in private is pressed elsewhere than in the server it is about: <see cref="Guild"/> is that server all the same,
    /// and nothing is known of what the person or the bot may do there.
    /// </summary>
    public bool IsElsewhere { get; init; }

    public ChannelId Channel { get; init; }

    /// <summary>The language that the person's application states, such as <c>fr</c> or <c>en-GB</c>.</summary>
    public string Locale { get; init; } = "";

    /// <summary>The reader's language; set by the dispatcher before the handler runs.</summary>
    public Language Language { get; init; }

    /// <summary>The server's language, in which everything public is written; set by the dispatcher.</summary>
    public Language ServerLanguage { get; init; }

    /// <summary>The ids carried by the button, menu or form.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>The options of a command by canonical name: text, <see cref="long"/>, <see cref="bool"/>, <see cref="MemberId"/>, <see cref="ChannelId"/>, <see cref="RoleId"/> or <see cref="IncomingFile"/>.</summary>
    public IReadOnlyDictionary<string, object> Options { get; init; } = new Dictionary<string, object>();

    /// <summary>What was picked in a menu or picker.</summary>
    public IReadOnlyList<string> Picked { get; init; } = [];

    /// <summary>What was filled into a form, by field: one value for a text, any number for a menu.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fields { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public IReadOnlyList<IncomingFile> Files { get; init; } = [];

    /// <summary>The option being typed, for <see cref="RequestKind.Search"/>; what is typed so far is its value in <see cref="Options"/>.</summary>
    public string? Typing { get; init; }

    /// <summary>The interaction that opened the form being submitted: a form counts once.</summary>
    public InteractionId? Opener { get; init; }

    /// <summary>What the request had to pass at the door; set by the dispatcher, and looked at again in the unit that writes.</summary>
    public IReadOnlyList<IAccessCondition> Conditions { get; init; } = [];

    /// <summary>Counts what the request says to others, in the unit that writes; set by the dispatcher.</summary>
    public Tally? Tally { get; init; }

    /// <summary>The message or person that a context menu was opened on.</summary>
    public Subject? Subject { get; init; }

    /// <summary>Those among the people that it names who are programs: other bots, webhooks, this bot.</summary>
    public IReadOnlySet<MemberId> Machines { get; init; } = new HashSet<MemberId>();

    /// <summary>This bot, as others see it in a server.</summary>
    public MemberId Bot { get; init; }

    /// <summary>The server of a request that only a server's member may make.</summary>
    /// <exception cref="Refusal">The request comes from elsewhere.</exception>
    public GuildId InGuild => Guild ?? throw new Refusal("common.server_only");

    /// <summary>The text given for an option or filled into a field, trimmed; null when absent or blank.</summary>
    public string? Words(string name)
    {
        var given = Options.TryGetValue(name, out var option) ? option as string : Fields.TryGetValue(name, out var values) && values is [var first, ..] ? first : null;
        return string.IsNullOrWhiteSpace(given) ? null : given.Trim();
    }

    /// <summary>A number carried by the button, menu or form.</summary>
    /// <exception cref="Refusal">There is none: the card is not one of ours, or too old.</exception>
    public long Number(int index) =>
        index < Ids.Count && Snowflake.TryParse(Ids[index], out var number) ? number : throw new Refusal("common.outdated", new CommandName("help"));
}

/// <summary>The ways in which a person asks.</summary>
internal enum RequestKind
{
    Command,
    Press,
    Form,
    Search,
}

/// <summary>What a context menu was opened on: a message, or a person.</summary>
internal sealed record Subject(MemberId Author, MessageId? Message, ChannelId? Channel, string? Words)
{
    /// <summary>When the message was written.</summary>
    public Instant? At { get; init; }

    /// <summary>What is attached to the message.</summary>
    public IReadOnlyList<IncomingFile> Files { get; init; } = [];
}
