namespace CineBot.Interactions;

/// <summary>Short names for what went wrong, that a person can read out and an operator finds in the log.</summary>
internal static class Reference
{
    // No vowel, so that no word comes out; no 0, 1 or l, so that it can be read aloud.
    private const string Alphabet = "23456789bcdfghjkmnpqrstvwxz";

    /// <summary>Six characters of the interaction's id; two failures share one about once in 400 million.</summary>
    public static string Of(InteractionId interaction) =>
        string.Create(6, (ulong)interaction.Value, static (reference, id) =>
        {
            // The low bits of a snowflake are a counter and repeat; multiplying by an odd constant brings its time into play.
            var rest = (id * 0x9E3779B97F4A7C15UL) >> 20;
            for (var i = 0; i < reference.Length; i++, rest /= (ulong)Alphabet.Length) reference[i] = Alphabet[(int)(rest % (ulong)Alphabet.Length)];
        });
}
