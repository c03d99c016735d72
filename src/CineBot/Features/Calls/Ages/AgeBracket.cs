namespace CineBot.Features.Calls.Ages;

/// <summary>What people say of their age, which nobody checks; who is younger than sixteen is kept nowhere.</summary>
internal enum AgeBracket
{
    Adult,
    SixteenUp,
}
