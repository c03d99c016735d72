namespace CineBot.Logging;

/// <summary>The same text without the secrets in it.</summary>
internal delegate string Redact(string text);
