using CineBot.Dates.Rules;

namespace CineBot.Dates.Tests;

public sealed class RulebookTests
{
    [Fact]
    public void Every_rule_that_a_pattern_names_is_written() => Assert.Empty(Rulebook.Empty);
}
