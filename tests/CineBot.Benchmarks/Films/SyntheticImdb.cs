using System.Globalization;
using System.IO.Compression;
using CineBot.Features.Films;

namespace CineBot.Benchmarks.Films;

/// <summary>Files in IMDb's form about films that never were: as many titles as wanted, every fourth line of title.basics an episode, and what goes beside it.</summary>
internal sealed class SyntheticImdb(DirectoryInfo folder, int titles)
{
    private const int People = 80_000;

    public string Folder => folder.FullName;

    public void Write()
    {
        using (var basics = Table("title.basics", "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres"))
        using (var akas = Table("title.akas", "titleId\tordering\ttitle\tregion\tlanguage\ttypes\tattributes\tisOriginalTitle"))
        using (var crew = Table("title.crew", "tconst\tdirectors\twriters"))
        using (var ratings = Table("title.ratings", "tconst\taverageRating\tnumVotes"))
            foreach (var entry in new SyntheticCatalogue(titles).Entries) Write(entry, basics, akas, crew, ratings);
        using var names = Table("name.basics", "nconst\tprimaryName\tbirthYear\tdeathYear\tprimaryProfession\tknownForTitles");
        for (var person = 1; person <= People; person++)
            names.WriteLine(Line($"nm{person:D7}\t{SyntheticCatalogue.Word(person % 2000)} {SyntheticCatalogue.Word(40_000 + person / 2)}\t\\N\t\\N\tdirector\ttt0000001"));
    }

    private static void Write(CatalogueEntry entry, TextWriter basics, TextWriter akas, TextWriter crew, TextWriter ratings)
    {
        var (rank, film) = (entry.Rank, entry.Film);
        var type = rank % 3 == 0 ? "short" : "movie";
        basics.WriteLine(Line($"tt{rank:D7}\t{type}\t{film.EnglishTitle}\t{film.OriginalTitle}\t0\t{film.Year}\t\\N\t{(rank % 3 == 0 ? 12 : 90)}\tDrama"));
        if (rank % 3 == 0) basics.WriteLine(Line($"tt{rank + 5_000_000:D7}\ttvEpisode\tEpisode {rank}\tEpisode {rank}\t0\t{film.Year}\t\\N\t42\tDrama"));
        akas.WriteLine(Line($"tt{rank:D7}\t1\t{film.OriginalTitle}\t\\N\t\\N\toriginal\t\\N\t1"));
        akas.WriteLine(Line($"tt{rank:D7}\t2\t{film.FrenchTitle}\tFR\t\\N\timdbDisplay\t\\N\t0"));
        akas.WriteLine(Line($"tt{rank:D7}\t3\t{film.OriginalTitle}\tDE\t\\N\timdbDisplay\t\\N\t0"));
        crew.WriteLine(Line($"tt{rank:D7}\tnm{1 + rank * 7919 % People:D7}\t\\N"));
        if (rank % 2 == 0) ratings.WriteLine(Line($"tt{rank:D7}\t7.1\t{2_000_000 / rank + 5}"));
    }

    private StreamWriter Table(string name, string header)
    {
        var writer = new StreamWriter(new GZipStream(File.Create(Path.Combine(folder.FullName, $"{name}.tsv.gz")), CompressionLevel.Fastest));
        writer.WriteLine(header);
        return writer;
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
