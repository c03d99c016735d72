using System.Text.Json.Nodes;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Control;

/// <summary>Acts for somebody; each answer is what they then have before them, deferred answers awaited.</summary>
internal static class Acting
{
    private const string Person = "/rehearsal/people/{person}";

    public static IReadOnlyList<ControlRoute> Routes { get; } =
    [
        On("slash", "run a command: channel, command, options {name: value}", call =>
            call.Persona.SlashAsync(call.Channel, call.Wanted("command"), call.Values("options"))),
        On("autocomplete", "what is offered while typing: channel, command, option, typed, options", call =>
            call.Persona.AutocompleteAsync(call.Channel, call.Wanted("command"), call.Wanted("option"), call.Body.Text("typed") ?? "", call.Values("options"))),
        On("click", "press a button: message, button (label or custom_id)", call => call.Persona.ClickAsync(call.Message, call.Wanted("button"))),
        On("select", "choose: message, select (placeholder or custom_id), values", call =>
            call.Persona.SelectAsync(call.Message, call.Wanted("select"), [.. call.Body.Texts("values")])),
        On("submit", "send the form that an interaction opened: interaction, values {label or custom_id: value}", call =>
            call.Persona.SubmitAsync(Opened(call), call.Values("values"))),
        On("message-menu", "a command of a message's menu: message, command", call => call.Persona.MessageMenuAsync(call.Message, call.Wanted("command"))),
        On("user-menu", "a command of a person's menu: channel, target, command", call =>
            call.Persona.UserMenuAsync(call.Channel, call.Discord.World.Person(call.Wanted("target")), call.Wanted("command"))),
        ControlRoute.Of("POST", $"{Person}/say", "write a message: channel, content, reply_to", call => Seen.Of(call.Persona.Say(call.Channel, call.Wanted("content"), call.ReplyTo))),
        ControlRoute.Of("POST", $"{Person}/dms", "close or open one's messages: closed", call => Done(call, () => call.Persona.CloseDms(call.Body.Flag("closed") ?? true))),
        ControlRoute.Of("POST", $"{Person}/locale", "change one's language: locale", call => Done(call, () => call.Persona.User.Locale = call.Wanted("locale"))),
        ControlRoute.Of("POST", $"{Person}/leave", "leave a guild: guild (name)", call => Done(call, () => call.Persona.Leave(Guild(call)))),
        ControlRoute.Of("POST", $"{Person}/join", "join a guild: guild (name)", call => Done(call, () => call.Persona.Join(Guild(call)))),
        ControlRoute.Of("POST", $"{Person}/interest", "say that one means to come: event, interested", call => Done(call, () => Interest(call))),
    ];

    private static ControlRoute On(string act, string says, Func<ControlCall, Task<InteractionOutcome>> doing) =>
        new("POST", $"{Person}/{act}", says, async (call, cancellation) => Seen.Of(await doing(call).WaitAsync(cancellation)));

    private static OpenedModal Opened(ControlCall call)
    {
        var interaction = call.Discord.Interactions.Find(call.Wanted("interaction").AsId() ?? 0);
        return interaction?.Modal is { } modal ? new OpenedModal(interaction, modal) : throw new CannotAct("No form was opened there.", "no_form");
    }

    private static Guild Guild(ControlCall call) =>
        call.Discord.World.Guilds.Find(guild => guild.Name == call.Wanted("guild")) ?? throw new CannotAct("There is no such guild.");

    private static void Interest(ControlCall call)
    {
        var world = call.Discord.World;
        lock (world.Gate)
        {
            var found = world.Guilds.SelectMany(guild => guild.Events.Select(planned => (Guild: guild, Event: planned))).FirstOrDefault(one => one.Event.Id == call.Wanted("event").AsId());
            if (found.Event is null || !found.Guild.Members.ContainsKey(call.Persona.User.Id)) throw new CannotAct("There is no such event.", "unseen");
            world.Interest(found.Guild, found.Event, call.Persona.User, call.Body.Flag("interested") ?? true);
        }
    }

    private static JsonObject Done(ControlCall call, Action act)
    {
        act();
        call.Discord.Live.Refresh("people");
        return new JsonObject { ["done"] = true };
    }
}
