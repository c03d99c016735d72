using System.Text.Json.Nodes;
using CineBot.Rehearsal.Interactions;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.People;

/// <summary>What somebody has before them after acting; it follows later edits and follow-ups.</summary>
internal sealed class InteractionOutcome(VirtualWorld world, LiveInteraction interaction)
{
    public LiveInteraction Interaction => interaction;

    /// <summary>The bot's answer, or the message that it changed.</summary>
    public Message? Message => interaction.Original is { Deleted: false } message ? message : null;

    public IReadOnlyList<Message> FollowUps
    {
        get { lock (world.Gate) return [.. interaction.FollowUps.Where(message => !message.Deleted)]; }
    }

    /// <summary>The form that opened.</summary>
    public OpenedModal? Modal => interaction.Modal is { } modal ? new OpenedModal(interaction, modal) : null;

    public IReadOnlyList<Choice> Choices =>
        [.. (interaction.Choices ?? []).OfType<JsonObject>().Select(choice => new Choice(choice.Text("name") ?? "", choice["value"]?.ToString() ?? ""))];

    /// <summary>« L’application ne répond plus », when it did not.</summary>
    public string? Failure => interaction.Failure;

    public bool WasDeferred => interaction.WasDeferred;

    public bool IsEphemeral => Message?.VisibleTo is not null;

    /// <summary>Everything there is to read: the answer, then the follow-ups; or the form's title; or the failure.</summary>
    public string Text => Failure ?? Modal?.Title ?? string.Join('\n', FollowUps.Prepend(Message).OfType<Message>().Select(message => message.Text));

    /// <summary>Completes when the outcome is as described; looks again after each change of the world.</summary>
    public async Task<InteractionOutcome> UntilAsync(Func<InteractionOutcome, bool> reached, CancellationToken cancellation = default)
    {
        await world.Changed.WaitForAsync(() => reached(this), cancellation);
        return this;
    }

    /// <summary>Completes at the first answer of any kind, « thinking » included.</summary>
    public Task<InteractionOutcome> AnsweredAsync(CancellationToken cancellation = default) =>
        UntilAsync(_ => interaction.AnswerType is not null || interaction.Failure is not null, cancellation);

    /// <summary>Completes when something final stands there: the answer, a form, choices, a deferred answer filled, a failure.</summary>
    public Task<InteractionOutcome> SettledAsync(CancellationToken cancellation = default) => UntilAsync(_ => interaction.IsSettled, cancellation);

    public override string ToString() => Text;
}

/// <summary>A line offered by autocomplete.</summary>
internal sealed record Choice(string Name, string Value);
