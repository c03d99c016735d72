using System.Text;

namespace CineBot.Features.Films.Import;

/// <summary>The titles that films bear elsewhere, from IMDb's title.akas: the one of France, and what French speakers elsewhere call them.</summary>
internal sealed class ImdbTitles(NumberSet films, LinesStore lines)
{
    private const int MostAliases = 6;
    private readonly List<string> _aliases = [];
    private string _film = "";
    private string _french = "";
    private int _standing;

    public void Read(string path, Reading reading)
    {
        using var table = ImdbTable.Open(path, "titleId", "title", "region", "language", "types", "attributes", "isOriginalTitle");
        reading.Walk(table.File, line => Read(table, line));
        Keep();
    }

    private string? Read(ImdbTable table, ReadOnlySpan<byte> line)
    {
        if (table.Split(line) is { } fault) return fault;
        var isOfFrance = table.Cell(line, 2).SequenceEqual("FR"u8);
        if (!(isOfFrance || table.Cell(line, 3).SequenceEqual("fr"u8)) || table.Cell(line, 6).SequenceEqual("1"u8)) return null;
        if (ImdbTable.IdOf(table.Cell(line, 0), "tt"u8) is not { } film) return "does not begin with an id such as tt0055852";
        if (!films.Contains(film)) return null;
        if (Cleaning.Utf8(table.Cell(line, 1)) is not { } raw) return Cleaning.NotUtf8;
        if (Cleaning.Text(raw) is not { Length: > 0 and <= Cleaning.LongestText } title) return $"has no title, or one of more than {Cleaning.LongestText} characters";
        Take(Encoding.Latin1.GetString(table.Cell(line, 0)), title, isOfFrance ? Standing(table, line) : 0);
        return null;
    }

    // What is shown in France, then what has no remark beside it (« dubbed version », « festival », « dvd »), then any other. Under a working title it never was.
    private static int Standing(ImdbTable table, ReadOnlySpan<byte> line)
    {
        var types = table.Cell(line, 4);
        var remarks = table.Cell(line, 5);
        if (types.IndexOf("working"u8) >= 0 || remarks.IndexOf("working title"u8) >= 0) return 0;
        if (!remarks.IsEmpty) return 1;
        if (types.IsEmpty) return 2;
        return types.IndexOf("imdbDisplay"u8) >= 0 ? 3 : 1;
    }

    // The lines of one film follow each other.
    private void Take(string film, string title, int standing)
    {
        if (film != _film) Keep();
        _film = film;
        if (standing > _standing)
        {
            if (_french.Length > 0) _aliases.Add(_french);
            (_french, _standing) = (title, standing);
        }
        else
        {
            _aliases.Add(title);
        }
    }

    private void Keep()
    {
        var aliases = _aliases.Where(title => title != _french).Distinct().Take(MostAliases).Select(title => title.Replace(';', ','));
        if (_film.Length > 0) lines.PutTitles(_film, _french, string.Join(FilmRow.Separator, aliases));
        _aliases.Clear();
        (_film, _french, _standing) = ("", "", 0);
    }
}
