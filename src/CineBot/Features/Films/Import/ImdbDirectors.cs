using System.Globalization;
using System.Text;

namespace CineBot.Features.Films.Import;

/// <summary>Who directed the films: numbers from IMDb's title.crew, the names of those from name.basics.</summary>
internal sealed class ImdbDirectors(NumberSet films, NumberSet people, LinesStore lines)
{
    private const int MostDirectors = 8;

    public void ReadCrew(string path, Reading reading)
    {
        using var table = ImdbTable.Open(path, "tconst", "directors");
        reading.Walk(table.File, line =>
        {
            if (table.Split(line) is { } fault) return fault;
            if (ImdbTable.IdOf(table.Cell(line, 0), "tt"u8) is not { } film) return "does not begin with an id such as tt0055852";
            if (table.Cell(line, 1).IsEmpty || !films.Contains(film)) return null;
            var directors = Numbers(table.Cell(line, 1));
            if (directors.Count == 0) return "has no id such as nm0000001 among its directors";
            directors.ForEach(people.Add);
            lines.PutCrew(Encoding.Latin1.GetString(table.Cell(line, 0)), $"[{string.Join(',', directors.Select(number => number.ToString(CultureInfo.InvariantCulture)))}]");
            return null;
        });
    }

    public void ReadNames(string path, Reading reading)
    {
        using var table = ImdbTable.Open(path, "nconst", "primaryName");
        reading.Walk(table.File, line =>
        {
            if (table.Split(line) is { } fault) return fault;
            if (ImdbTable.IdOf(table.Cell(line, 0), "nm"u8) is not { } person) return "does not begin with an id such as nm0000001";
            if (!people.Contains(person)) return null;
            if (Cleaning.Utf8(table.Cell(line, 1)) is not { } raw) return Cleaning.NotUtf8;
            if (Cleaning.ListPart(raw) is { Length: > 0 and <= Cleaning.LongestText } name) lines.PutPerson(person, name);
            return null;
        });
    }

    private static List<long> Numbers(ReadOnlySpan<byte> ids)
    {
        var numbers = new List<long>();
        foreach (var range in ids.Split((byte)','))
            if (numbers.Count < MostDirectors && ImdbTable.IdOf(ids[range], "nm"u8) is { } number) numbers.Add(number);
        return numbers;
    }
}
