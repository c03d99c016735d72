namespace CineBot.Configuration;

/// <summary>Reads the key to TMDB: its API Read Access Token, which travels in a header and never in an address; no fault ever shows it.</summary>
internal static class TmdbKey
{
    private const int Shortest = 20;
    private const int Longest = 2_000;

    /// <summary>Null where the operator gave none: TMDB is off.</summary>
    /// <exception cref="StartFault">It is no such key, or its file is missing or open to others.</exception>
    public static string? Read(TmdbOptions options)
    {
        var key = (options.TokenFile.Length > 0 ? SecretFile.Read(options.TokenFile, "the key to TMDB") : options.Token).Trim();
        if (key.Length == 0 && options.TokenFile.Length == 0) return null;
        if (key.Split('.') is [{ Length: > 0 }, { Length: > 0 }, { Length: > 0 }] && key.Length is >= Shortest and <= Longest && key.All(IsKeyCharacter)) return key;
        throw new StartFault("The key to TMDB is not its API Read Access Token: copy the long one, three parts parted by dots, from the API page of your account there.");
    }

    private static bool IsKeyCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.';
}
