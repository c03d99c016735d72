using CineBot.Logging;

namespace CineBot.Tests.Logging;

public sealed class PlainLineTests
{
    [Theory]
    [InlineData("Cléo de 5 à 7, « œuvre » d’Agnès 🎬", "Cléo de 5 à 7, « œuvre » d’Agnès 🎬")]
    [InlineData("one\r\ntwo\tthree", "one\\r\\ntwo\\tthree")]
    [InlineData("\u001b[31mred\u001b[0m", "\\u001b[31mred\\u001b[0m")]
    [InlineData("@\u202Eenoyreve", "@\\u202eenoyreve")]
    [InlineData("a\u2028b\u2029c\u0000d\u009be", "a\\u2028b\\u2029c\\u0000d\\u009be")]
    public void A_terminal_obeys_nothing_in_it(string text, string line) => Assert.Equal(line, PlainLine.Of(text));
}
