namespace CineBot.Discord.Reading;

/// <summary>What Discord calls the kinds of interactions.</summary>
internal enum InteractionType
{
    Ping = 1,
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    ModalSubmit = 5,
}
