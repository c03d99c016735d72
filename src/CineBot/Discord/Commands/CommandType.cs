namespace CineBot.Discord.Commands;

/// <summary>What Discord calls the kinds of commands: typed, or in the menu of a person or of a message.</summary>
internal enum CommandType
{
    Chat = 1,
    Person = 2,
    Message = 3,
}
