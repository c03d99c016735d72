namespace CineBot.Configuration;

/// <summary>Reads the secret by which Discord knows the bot; no fault ever shows it.</summary>
internal static class TokenSource
{
    /// <exception cref="StartFault">There is none, its file is missing or open to others, or it is no token.</exception>
    public static string Read(DiscordOptions options)
    {
        var text = options.TokenFile.Length > 0 ? SecretFile.Read(options.TokenFile, "the bot's token") : options.Token;
        var token = text.Trim();
        if (token.Length == 0) throw new StartFault(
            "The bot has no token: set CINEBOT_Discord__Token, or CINEBOT_Discord__TokenFile to a file that holds it.");
        if (token.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)))
            throw new StartFault("The bot's token holds a space or a line break: copy it again, without the word Bot before it.");
        if (!IsShapedLikeOne(token))
            throw new StartFault("The bot's token is not one of Discord's: three parts of letters and digits, parted by dots. Copy it whole from the portal, page Bot.");
        return token;
    }

    // Asking Discord about something that cannot be a token would count among the invalid requests of this address.
    private static bool IsShapedLikeOne(string token) => token.Split('.') is { Length: 3 } parts && parts.All(part => part.Length > 0 && part.All(IsTokenCharacter));

    private static bool IsTokenCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_';
}
