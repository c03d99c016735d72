using System.Globalization;
using CineBot.Features.Films;
using CineBot.Storage;

namespace CineBot.Verbs;

/// <summary>What an operator does with the database: look whether it is sound, copy it, put a copy back.</summary>
internal static class DatabaseVerbs
{
    /// <exception cref="StartFault">There is no database, it is not sound, or it comes from a newer version.</exception>
    public static async Task CheckAsync(Options options, Terminal terminal)
    {
        var file = DatabaseFile.Of(options.Storage);
        var state = Maintenance.Check(file);
        if (!state.IsSound) throw new StartFault([$"The database {file.Path} is damaged:", .. state.Problems]);
        if (state.Schema > Migration.All[^1].Number) throw StorageFaults.Newer(file.Path, state.Schema, Migration.All[^1].Number);
        await CheckAuditAsync(file, terminal);
        await terminal.Output.WriteLineAsync($"The database {file.Path} is sound: schema {state.Schema}, mark {state.Mark}.");
        await CheckFilmsAsync(Path.Combine(file.Folder, "films.db"), terminal);
    }

    private static async Task CheckFilmsAsync(string path, Terminal terminal)
    {
        var state = new CatalogueStore(path).Check();
        if (state?.Problems.Count > 0)
            throw new StartFault([$"The film catalogue {path} is damaged; nothing that people said is in it. Delete it, start the bot, which builds it anew from the films that ship, and import your own films again:", .. state.Problems]);
        await terminal.Output.WriteLineAsync(state is null
            ? $"There is no film catalogue {path} yet: it is built when the bot starts."
            : $"The film catalogue {path} is sound: {state.Films.ToString("N0", CultureInfo.InvariantCulture)} films.");
    }

    private static async Task CheckAuditAsync(DatabaseFile file, Terminal terminal)
    {
        var audit = Maintenance.CheckAudit(file);
        if (audit.Faults.Count > 0) throw new StartFault([.. audit.Faults]);
        foreach (var restart in audit.Restarts) await terminal.Output.WriteLineAsync(restart);
        if (audit.Rows > 0) await terminal.Output.WriteLineAsync($"The audit chains are whole: rows in all {audit.Rows}.");
    }

    /// <exception cref="StartFault">There is no database, it is not sound, or the copy cannot be written.</exception>
    public static Task BackUpAsync(Options options, string copy, Terminal terminal)
    {
        var file = DatabaseFile.Of(options.Storage);
        var state = Maintenance.BackUp(file, copy);
        return terminal.Output.WriteLineAsync($"The database {file.Path} was copied to {copy}: schema {state.Schema}, mark {state.Mark}.");
    }

    /// <exception cref="StartFault">The bot runs, or the copy cannot be restored; the database is as it was.</exception>
    public static async Task RestoreAsync(Options options, string copy, Terminal terminal)
    {
        var file = DatabaseFile.Of(options.Storage);
        var mended = new Mended(0, 0, []);
        var restored = await new Restoration(file, TimeProvider.System).RestoreAsync(
            copy,
            async incoming => mended = await CopyMending.RunAsync(incoming, file, CancellationToken.None));
        await terminal.Output.WriteLineAsync($"The database {file.Path} is now the copy {copy}: schema {restored.State.Schema}, mark {restored.State.Mark}.");
        if (mended.Erasures > 0) await terminal.Output.WriteLineAsync($"People who erased everything since were erased from it again: {mended.Erasures}.");
        if (mended.LetGo > 0) await terminal.Output.WriteLineAsync($"Messages whose time has passed since the copy was made, not sent any more: {mended.LetGo}.");
        foreach (var restart in mended.AuditRestarts) await terminal.Output.WriteLineAsync($"The copy lacks what the audit chain of server {restart.GuildId} said since: row {restart.Sequence} of it now tells so.");
        if (restored.Aside is { } aside) await terminal.Output.WriteLineAsync($"What was there before is kept in {aside}.");
    }
}
