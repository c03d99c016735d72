using System.Text.Json;
using System.Text.Json.Serialization;
using CineBot.Interactions;
using CineBot.Interactions.Forms;
using CineBot.Storage;

namespace CineBot.Features.Recommendations.Lists.Exchange;

/// <summary>A line whose film is known.</summary>
internal sealed record FoundFilm(string Film, ListedFilm Line);

/// <summary>A line that may mean several films.</summary>
internal sealed record OpenFilm(int Number, ListedFilm Line, IReadOnlyList<string> Candidates);

/// <summary>Lists that a person looks at before they are theirs here, kept for a day as what they handed over; nothing of it is written before they say so.</summary>
internal sealed record PendingImport(string Mark, IReadOnlyList<FoundFilm> Found, IReadOnlyList<OpenFilm> Open, IReadOnlyList<ListedFilm> Unknown)
{
    private const string Form = "my-films.import", Lists = "lists";

    private static readonly JsonSerializerOptions Small = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public static PendingImport Of(string mark, IReadOnlyList<FilmMatch> matches) => new(
        mark,
        [.. matches.Where(match => match.Film is not null).Select(match => new FoundFilm(match.Film!.Value.Value, match.Line))],
        [.. matches.Where(match => match is { Film: null, Candidates.Count: > 0 }).Select((match, index) => new OpenFilm(index + 1, match.Line, [.. match.Candidates.Select(film => film.Value)]))],
        [.. matches.Where(match => match is { Film: null, Candidates.Count: 0 }).Select(match => match.Line)]);

    /// <exception cref="Refusal">Nothing is kept any more, or something else since.</exception>
    public static PendingImport Find(IReadUnit unit, Request request)
    {
        var kept = DraftStore.Find(unit, Key(request), request.At)?.GetValueOrDefault(Lists) is [var written] ? JsonSerializer.Deserialize<PendingImport>(written, Small) : null;
        return kept is not null && request.Ids is [var mark, ..] && mark == kept.Mark
            ? kept
            : throw new Refusal(new Text("import.gone"), new Button("my-films.button.import", "my-films.import"));
    }

    public void Keep(WriteUnit unit, Request request) =>
        DraftStore.Keep(unit, Key(request), new Dictionary<string, IReadOnlyList<string>> { [Lists] = [JsonSerializer.Serialize(this, Small)] });

    public static void Forget(WriteUnit unit, Request request) => DraftStore.Forget(unit, Key(request));

    /// <summary>The person says which film a line means, or that it is none of them.</summary>
    public PendingImport Answer(long number, string? film)
    {
        if (Open.FirstOrDefault(open => open.Number == number) is not { } answered) return this;
        var rest = this with { Open = [.. Open.Where(open => open != answered)] };
        if (film is null) return rest with { Unknown = [.. Unknown, answered.Line] };
        return answered.Candidates.Contains(film) ? rest with { Found = [.. Found, new(film, answered.Line)] } : this;
    }

    // Lists belong to the person, wherever they handed them over.
    private static DraftKey Key(Request request) => new(request.Member, null, Form);
}
