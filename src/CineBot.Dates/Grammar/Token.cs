namespace CineBot.Dates.Grammar;

/// <summary>A word, a number or a sign of the text: folded, with its place in what was typed (<paramref name="To"/> excluded).</summary>
internal readonly record struct Token(string Text, TokenKind Kind, int From, int To);

/// <summary>What a token is made of.</summary>
internal enum TokenKind
{
    Word,
    Number,
    Sign,
}
