using CineBot.Benchmarks;

// One line a benchmark: its name on the command line, what it runs.
var benchmarks = new Dictionary<string, Action<TextWriter>>
{
    ["film-search"] = FilmSearchBenchmark.Run,
};

if (args is [var name, ..] && benchmarks.TryGetValue(name, out var run))
{
    run(Console.Out);
    return 0;
}

Console.Error.WriteLine($"Which benchmark? {string.Join(", ", benchmarks.Keys)}");
return 64;
