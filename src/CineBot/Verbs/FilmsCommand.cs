using System.CommandLine;

namespace CineBot.Verbs;

/// <summary>The words on the command line that concern the catalogue of films.</summary>
internal static class FilmsCommand
{
    public static Command Describe(Func<ParseResult, Options> optionsOf, Terminal terminal) => new("films", "the catalogue of films")
    {
        Import(optionsOf, terminal),
        Export(optionsOf, terminal),
    };

    private static Command Import(Func<ParseResult, Options> optionsOf, Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "a table of films (CSV or TSV), an answer of Wikidata to config/films.wikidata.rq, IMDb's title.basics.tsv(.gz), or a folder of IMDb's files" };
        var (akas, crew) = (Beside("--akas", "IMDb's title.akas, for French titles"), Beside("--crew", "IMDb's title.crew, for directors, with --names"));
        var (names, ratings) = (Beside("--names", "IMDb's name.basics, for directors, with --crew"), Beside("--ratings", "IMDb's title.ratings, for what is best known"));
        var verb = new Command("import", "add films to the catalogue, or bring them up to date, also while the bot runs") { file, akas, crew, names, ratings };
        verb.SetAction((asked, _) => FilmVerbs.ImportAsync(
            optionsOf(asked), asked.GetRequiredValue(file), new(asked.GetValue(akas), asked.GetValue(crew), asked.GetValue(names), asked.GetValue(ratings)), terminal));
        return verb;
    }

    private static Command Export(Func<ParseResult, Options> optionsOf, Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "a new file" };
        var verb = new Command("export", "write the whole catalogue as a table (CSV)") { file };
        verb.SetAction((asked, _) => FilmVerbs.ExportAsync(optionsOf(asked), asked.GetRequiredValue(file), terminal));
        return verb;
    }

    private static Option<string?> Beside(string name, string description) => new(name) { Description = description, HelpName = "FILE" };
}
