using CineBot.Interactions;
using CineBot.Storage;
using CineBot.Tests.Infrastructure;

namespace CineBot.Tests.Storage;

public sealed class ConnectionStateTests
{
    [Fact]
    public async Task What_the_connection_saved_is_there_after_a_restart_until_it_is_removed()
    {
        await using var template = await TemplateDatabase.OpenAsync();
        await State().SaveAsync("session", "first", CancellationToken.None);
        await State().SaveAsync("session", "second", CancellationToken.None);

        await template.ReopenAsync();

        Assert.Equal("second", await State().FindAsync("session", CancellationToken.None));
        Assert.Null(await State().FindAsync("Session", CancellationToken.None));
        await State().RemoveAsync("session", CancellationToken.None);
        await State().RemoveAsync("session", CancellationToken.None);
        Assert.Null(await State().FindAsync("session", CancellationToken.None));

        IConnectionState State() => new ConnectionState(template.Database);
    }
}
