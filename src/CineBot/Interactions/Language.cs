namespace CineBot.Interactions;

/// <summary>The two languages of the bot, equals of each other.</summary>
internal enum Language
{
    French,
    English,
}
