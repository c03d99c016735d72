using CineBot.Interactions;
using CineBot.Interactions.Forms;
using CineBot.Storage;

namespace CineBot.Features.Calls.Directory;

/// <summary>Makes searches, and keeps the words of each for a day so that whoever made it, and nobody else, turns its pages.</summary>
internal sealed class SearchDesk(Database database, FormDesk kept, SearchReader reader, ResultCard card)
{
    public async Task<Card> BeginAsync(Request request, IReadOnlyDictionary<string, string> said, CancellationToken cancellation)
    {
        var query = await reader.ReadAsync(request, said, cancellation);
        var key = request.Id.ToString();
        await kept.NoteAsync(request, DirectoryCommands.Page, [key], said.ToDictionary(part => part.Key, part => (IReadOnlyList<string>)[part.Value]), cancellation);
        return await DrawAsync(request, query, key, 1, cancellation);
    }

    /// <exception cref="Refusal">It was somebody else's search, or is longer ago than a day.</exception>
    public async Task<Card> TurnAsync(Request request, string key, long page, CancellationToken cancellation)
    {
        var said = await SaidAsync(request, key, cancellation) ?? throw new Refusal("directory.outdated", new CommandName("directory"));
        return await DrawAsync(request, await reader.ReadAsync(request, said, cancellation), key, page, cancellation);
    }

    /// <summary>What was searched for under that key; null where it was somebody else's, or longer ago than a day.</summary>
    public async Task<IReadOnlyDictionary<string, string>?> SaidAsync(Request request, string key, CancellationToken cancellation) =>
        (await kept.FindAsync(request, DirectoryCommands.Page, [key], cancellation))?.Where(field => field.Value.Count > 0).ToDictionary(field => field.Key, field => field.Value[0]);

    private Task<Card> DrawAsync(Request request, DirectoryQuery query, string key, long page, CancellationToken cancellation)
    {
        var pages = new SearchPages(DirectoryCommands.Page, key) { Refine = new("directory.button.refine", "directory.refine", key) };
        return database.ReadAsync(unit => card.Draw(unit, query, request, pages, page), cancellation);
    }
}
