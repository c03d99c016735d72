using System.Globalization;
using System.Runtime.InteropServices;
using CineBot.Features.Films;
using CineBot.Features.Films.Import;
using CineBot.Logging;
using CineBot.Storage;

namespace CineBot.Verbs;

/// <summary>What an operator does with the catalogue of films: bring more into it, take it out as a table. The bot may run meanwhile.</summary>
internal static class FilmVerbs
{
    /// <summary>What shells say of a program that was interrupted.</summary>
    public const int Interrupted = 130;

    /// <exception cref="StartFault">Nothing could be imported; the catalogue is as it was.</exception>
    public static async Task<int> ImportAsync(Options options, string file, BesideBasics beside, Terminal terminal)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            await ImportAsync(options, FilmSources.Of(file, beside), terminal, stop.Token);
            return 0;
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("The import was stopped: the catalogue is as it was.");
            return Interrupted;
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    public static async Task ImportAsync(Options options, IImportSource source, Terminal terminal, CancellationToken cancellation)
    {
        foreach (var notice in source.Notices) await terminal.Output.WriteLineAsync(PlainLine.Of(notice));
        var time = TimeProvider.System;
        var (began, path) = (time.GetTimestamp(), PathOf(options));
        var done = new FilmImport(path).Run(source, new(new ImportProgress(terminal, time), cancellation));
        foreach (var bad in done.Named) await terminal.Error.WriteLineAsync(PlainLine.Of(bad.Sentence));
        if (done.Bad > done.Named.Count) await terminal.Error.WriteLineAsync(Words($"… and {done.Bad - done.Named.Count:N0} more lines that could not be used."));
        await terminal.Output.WriteLineAsync(Words(
            $"{done.Brought.Used:N0} films of {done.Lines:N0} lines were imported in {time.GetElapsedTime(began).TotalSeconds:F1} s; passed over for what they are: {done.Brought.PassedOver:N0}; not usable: {done.Bad:N0}."));
        await terminal.Output.WriteLineAsync(Words($"The catalogue {path} now has {done.Films:N0} films; a bot that runs reads it from the next question on."));
    }

    /// <exception cref="StartFault">The file is there already, or cannot be written.</exception>
    public static async Task ExportAsync(Options options, string file, Terminal terminal)
    {
        if (Path.Exists(file)) throw new StartFault($"There is something at {file} already: name a file that does not exist yet.");
        var count = 0L;
        try
        {
            await using var written = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
            count = FilmExport.Write(FilmCatalogue.Open(PathOf(options)).All(), written);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StartFault($"The file {file} cannot be written: {fault.Message}");
        }

        await terminal.Output.WriteLineAsync(Words($"{count:N0} films are in {file}."));
    }

    private static string PathOf(Options options) => Path.Combine(DatabaseFile.Of(options.Storage).Folder, "films.db");

    private static string Words(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
