using System.Globalization;
using CineBot.Benchmarks;
using CineBot.Benchmarks.Calls;
using CineBot.Benchmarks.Films;
using CineBot.Benchmarks.Learning;
using CineBot.Benchmarks.Outgoing;
using CineBot.Benchmarks.Storage;

// One line a benchmark: its words on the command line, what it runs.
return args switch
{
    ["film-search"] => FilmSearch.Run(Console.Out),
    ["films-import"] => FilmsImport.Run(Console.Out),
    [Child.Word, .. var words] => await Child.BeAsync(words),
    ["date-reader"] => Run(DateReaderBenchmark.Run),
    ["places"] => Run(PlaceSearchBenchmark.Run),
    ["casting"] => CastingProof.Run(Console.Out),
    ["likeness", var seed] => LikenessBenchmark.Run(Number(seed), Console.Out),
    ["writes"] => await Writes.RunAsync(Console.Out),
    ["kills", var count, var seed] => await Kills.RunAsync(Number(count), Number(seed), Console.Out),
    ["directory"] => await DirectorySearches.RunAsync(Console.Out),
    ["reminders"] => await Reminders.RunAsync(Console.Out),
    ["deliveries", var count, var kills, var seed] => await Deliveries.RunAsync(Number(count), Number(kills), Number(seed), forgetting: false, Console.Out),
    ["deliveries", var count, var kills, var seed, "forget"] => await Deliveries.RunAsync(Number(count), Number(kills), Number(seed), forgetting: true, Console.Out),
    [Kills.Program, var path] => await Kills.BeKilledAsync(path),
    _ => Usage(),
};

static int Run(Action<TextWriter> benchmark)
{
    benchmark(Console.Out);
    return 0;
}

static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);

static int Usage()
{
    Console.Error.WriteLine("""
        Which benchmark?
          film-search         find films as people type them, among a thousand and a million
          films-import        import a hundred thousand and a million titles in IMDb's form: time, memory, and the memory of searching them
          date-reader         read a million texts as dates, random ones and real ones with a slip
          places              offer places while they are typed, beside a walk through all of their names
          casting             read a million texts as « quoi et qui », and hold each reading against its rules
          likeness SEED       find a hidden like in made-up communities: by likeness, by popularity and by chance, and what the reckoning costs
          writes              durable writes per second: grouped, and one transaction each, in the same run
          kills COUNT SEED    kill a writing program COUNT times, and look for what it had confirmed
          directory           pages of the directory among 100,000 profiles, with and without a long past
          reminders           look for what is due and take it up, with a thousand and a million reminders to come
          deliveries COUNT KILLS SEED [forget]
                              COUNT reminders due at once, the bot killed KILLS times while it sends them; with « forget », Discord forgets every nonce at a kill
        """);
    return 64;
}
