using Microsoft.Extensions.Logging;

namespace CineBot.Features.Films.Import;

/// <summary>What lies beside the catalogue after an import that was killed: of no use to anybody, and as large as the import was.</summary>
internal static partial class Leftovers
{
    /// <summary>Removes them where no import is under way, whose files they would be.</summary>
    public static void Remove(string path, ILogger logger)
    {
        var files = Array.FindAll([LinesStore.Beside(path), CatalogueDraftStore.Beside(path)], File.Exists);
        if (files.Length == 0) return;
        try
        {
            using var turn = ImportTurn.TryTake(path);
            if (turn is null) return;
            foreach (var file in files) File.Delete(file);
            Log.Removed(logger, string.Join(", ", files));
        }
        catch (Exception fault) when (fault is StartFault or IOException or UnauthorizedAccessException)
        {
            Log.Kept(logger, fault, string.Join(", ", files));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "An import of films was cut short: what it left is removed ({Files})")]
        public static partial void Removed(ILogger logger, string files);

        [LoggerMessage(2, LogLevel.Warning, "An import of films was cut short, and what it left cannot be removed: delete {Files}")]
        public static partial void Kept(ILogger logger, Exception fault, string files);
    }
}
