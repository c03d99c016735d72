using CineBot.Storage;

namespace CineBot.Tests.Storage;

public sealed class SqliteFaultsTests
{
    [Theory]
    [InlineData("3.6.23", false)]
    [InlineData("3.7.0", true)]
    [InlineData("3.44.5", true)]
    [InlineData("3.44.6", false)]
    [InlineData("3.45.0", true)]
    [InlineData("3.50.4", true)]
    [InlineData("3.50.7", false)]
    [InlineData("3.51.2", true)]
    [InlineData("3.51.3", false)]
    [InlineData("3.53.0", false)]
    public void The_fault_of_the_log_holds_in_the_versions_that_SQLite_names(string version, bool holds) =>
        Assert.Equal(holds, SqliteFaults.Find(Version.Parse(version)) is not null);
}
