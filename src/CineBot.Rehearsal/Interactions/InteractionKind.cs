namespace CineBot.Rehearsal.Interactions;

/// <summary>Discord's interaction types.</summary>
internal enum InteractionKind
{
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    ModalSubmit = 5,
}
