using NodaTime;

namespace CineBot.Interactions;

/// <summary>A rule says no: the person is told so privately, with the way to go on and, where there is one, its button.</summary>
internal sealed class Refusal(Text text, params Button[] waysOut) : Exception(text.Key)
{
    public Refusal(string key, params object[] args)
        : this(new Text(key, args))
    {
    }

    public Text Text { get; } = text;

    /// <summary>False where correcting what was typed would not help: it is kept all the same, and a way out leads back to it.</summary>
    public bool IsCorrectable { get; init; } = true;

    /// <summary>Set where nothing but waiting helps: from then on it would pass.</summary>
    public Instant? GoOnAt { get; init; }

    public IReadOnlyList<Button> WaysOut { get; } = waysOut;
}
