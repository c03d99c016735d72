using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CineBot.Features.Films;
using CineBot.Features.Films.Import;
using CineBot.Tests.Infrastructure;
using CineBot.Verbs;

namespace CineBot.Tests.Features.Films.Import;

/// <summary>An operator's folder: a catalogue, files to import into it, and what the program said.</summary>
internal sealed class Shelf : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public Shelf() => File.WriteAllText(Config, JsonSerializer.Serialize(new { Storage = new { Path = _folder.File("cinebot.db") } }));

    public string Films => _folder.File("films.db");

    public string Said => _output.ToString();

    public string Complained => _error.ToString();

    public FilmCatalogue Catalogue => FilmCatalogue.Open(Films);

    private string Config => _folder.File("cinebot.json");

    public string PathOf(string name) => _folder.File(name);

    public string Put(string name, string text) => Put(name, Encoding.UTF8.GetBytes(text));

    public string Put(string name, byte[] content)
    {
        var path = _folder.File(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(content);
        return packed.ToArray();
    }

    /// <summary>What the program ends with when it is started with those words.</summary>
    public Task<int> RunAsync(params string[] words) => new CommandLine(new(TextReader.Null, _output, _error)).RunAsync([.. words, "--config", Config]);

    public async Task ImportAsync(string name, string text) => Assert.True(await RunAsync("films", "import", Put(name, text)) == 0, Complained);

    /// <summary>The import is refused with that sentence, and the catalogue is as it was.</summary>
    public async Task RefusedAsync(string sentence, params string[] words)
    {
        var before = Trace();
        Assert.Equal(78, await RunAsync(["films", "import", .. words]));
        Assert.Contains(sentence, Complained, StringComparison.Ordinal);
        Assert.Equal(before, Trace());
    }

    public Film Only(string typed) => Assert.Single(Catalogue.Search(typed, 25));

    public ImportSummary Import(IImportSource source, IImportProgress progress, CancellationToken cancellation) => new FilmImport(Films).Run(source, new(progress, cancellation));

    public void Dispose() => _folder.Dispose();

    // Nothing half-written beside it either.
    private string Trace() => string.Join(' ', Directory.EnumerateFiles(Path.GetDirectoryName(Films)!, "films.db*").Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).Order()
        .Select(file => $"{file} {File.GetLastWriteTimeUtc(file).Ticks} {new FileInfo(file).Length}"));
}
