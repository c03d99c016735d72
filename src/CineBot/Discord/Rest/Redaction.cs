using System.Text.RegularExpressions;

namespace CineBot.Discord.Rest;

/// <summary>Takes secrets out of a text by their shape: bot tokens, keys in three parts, and the tokens in the paths of webhooks and interactions.</summary>
/// <remarks>By shape and not by value, so that it also holds for a token nobody knew of, and needs no secret to do its work.</remarks>
internal static class Redaction
{
    private static readonly Regex BotToken = new(
        @"[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly Regex Key = new(
        @"eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly Regex PathToken = new(
        @"(webhooks|interactions)(/|%2F)(\d+)(/|%2F)[^\s/?#""'<>]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The same text, each secret replaced by <c>[redacted]</c>; ids stay, so that a line can still be followed up.</summary>
    public static string Of(string text) =>
        Key.Replace(BotToken.Replace(PathToken.Replace(text, "$1/$3/[redacted]"), "[redacted]"), "[redacted]");
}
