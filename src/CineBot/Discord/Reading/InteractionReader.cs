using System.Text.Json;
using CineBot.Interactions;
using NodaTime;

namespace CineBot.Discord.Reading;

/// <summary>
/// Makes a <see cref="Request"/> of an INTERACTION_CREATE. It is total: whatever is malformed or unknown becomes a request for
/// <see cref="ReceivedInteraction.Unknown"/>, and what cannot be answered at all is null.
/// </summary>
internal sealed class InteractionReader(CommandReader commands, CommunityClock clock)
{
    private const int MaxBytes = 1 << 20;
    private const int EphemeralFlag = 1 << 6;

    /// <summary>Null without a sound id, token or person, for a ping, and for what is no JSON of a bearable size and depth.</summary>
    public ReceivedInteraction? Read(ReadOnlyMemory<byte> data)
    {
        if (data.Length > MaxBytes) return null;
        try
        {
            using var document = JsonDocument.Parse(data, new() { MaxDepth = 64 });
            return Read(document.RootElement);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private ReceivedInteraction? Read(JsonElement? json)
    {
        if (json.Id("id") is not { } id || json.Text("token") is not { Length: > 0 } token || json.Id("application_id") is not { } application) return null;
        if ((InteractionType?)json.Number("type") is not { } type || type is InteractionType.Ping) return null;
        var asker = json.Field("member").Field("user") ?? json.Field("user");
        if (asker.Id("id") is not { } person) return null;

        var asked = Asker(json, asker, new(new(id), person, clock.Now)) with { Bot = new(application) };
        var request = asker.IsTrue("bot") ? null : Content(type, json.Field("data"), asked);
        return new(request ?? asked with { Kind = type is InteractionType.Autocomplete ? RequestKind.Search : RequestKind.Press }, new(application), token)
        {
            OnPrivateCard = (json.Field("message").Number("flags") & EphemeralFlag) == EphemeralFlag,
        };
    }

    private Request? Content(InteractionType type, JsonElement? data, Request asked) => type switch
    {
        InteractionType.Command => commands.Read(data, asked with { Kind = RequestKind.Command }),
        InteractionType.Autocomplete => commands.Read(data, asked with { Kind = RequestKind.Search }),
        InteractionType.Component => ComponentReader.Read(data, asked),
        InteractionType.ModalSubmit => FormReader.Read(data, asked),
        _ => null,
    };

    private static Request Asker(JsonElement? json, JsonElement? asker, Origin origin)
    {
        var member = json.Field("member");
        return new()
        {
            Id = origin.Id,
            At = origin.At,
            Kind = RequestKind.Press,
            Path = ReceivedInteraction.Unknown,
            Member = new(origin.Person),
            MemberName = member.Text("nick") ?? asker.Text("global_name") ?? asker.Text("username") ?? "",
            Roles = member.Items("roles").Select(role => role.Id()).OfType<long>().Select(role => new RoleId(role)).ToHashSet(),
            Permissions = PermissionBits.Read(member.Text("permissions")),
            BotPermissions = PermissionBits.Read(json.Text("app_permissions")),
            Guild = InstalledIn(json),
            Channel = new(json.Id("channel_id") ?? json.Field("channel").Id("id") ?? 0),
            Locale = json.Text("locale") ?? "",
        };
    }

    // A command that a person installed for themselves carries the server's id even where the bot is not.
    private static GuildId? InstalledIn(JsonElement? json) =>
        json.Id("guild_id") is { } guild && json.Field("member") is not null && json.Field("authorizing_integration_owners").Id("0") == guild ? new(guild) : null;

    private readonly record struct Origin(InteractionId Id, long Person, Instant At);
}
