namespace CineBot.Features.Films.Import;

/// <summary>What an operator reads when a file cannot be imported: which one, why, and what to do; the catalogue is as it was.</summary>
internal static class ImportFault
{
    private const string Kept = "The catalogue is as it was.";

    public static StartFault Missing(string path) => new($"There is no file {path}. {Kept}");

    public static StartFault Folder(string path) => new($"{path} is a folder without IMDb's title.basics.tsv or title.basics.tsv.gz: name the file to read. {Kept}");

    public static StartFault Empty(string path) => new($"The file {path} is empty. {Kept}");

    public static StartFault Unreadable(string path, string why) => new($"The file {path} cannot be read: {why} {Kept}");

    public static StartFault CutShort(string path) => new($"The compressed file {path} is damaged or ends too early: fetch it again. {Kept}");

    public static StartFault Bomb(string path) => new($"The compressed file {path} unpacks to far more than a list of films would: it is not read any further. {Kept}");

    public static StartFault Wide(string path) => new($"The file {path} is in UTF-16: save it as UTF-8 (in a spreadsheet: “CSV UTF-8”). {Kept}");

    public static StartFault Headless(string path, string lacking) => new($"The first line of {path} must name its columns, and none of them is {lacking}. {Kept}");

    public static StartFault Useless(Reading reading) => new([.. reading.Named.Select(bad => bad.Sentence), $"Of {reading.Lines} lines none could be used. {Kept}"]);

    public static StartFault NotBasics(string path) => new($"{path} is IMDb's, but not title.basics: name that one, or the folder in which they all lie. {Kept}");

    public static StartFault Beside(string path) => new($"--akas, --crew, --names and --ratings go with IMDb's title.basics, and {path} is another table. {Kept}");

    public static StartFault HalfDirectors() => new($"Directors need both --crew and --names: title.crew has numbers, name.basics their names. {Kept}");

    public static StartFault NotWritable(string path, string why) => new($"The catalogue {path} cannot be written: {why} {Kept}");

    public static StartFault Busy(string path) => new($"Another import is writing the catalogue {path}: wait until it has ended. {Kept}");
}
