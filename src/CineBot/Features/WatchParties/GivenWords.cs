using System.Globalization;
using CineBot.Features.Films;
using CineBot.Interactions;

namespace CineBot.Features.WatchParties;

/// <summary>What was given to the command, in words for a form: what was picked from a list travels as a code that nobody should have to read.</summary>
internal sealed class GivenWords(ProposalReader reader)
{
    /// <summary>The values of those options that were given, by their names.</summary>
    public async Task<Dictionary<string, IReadOnlyList<string>>> OfAsync(Request request, IEnumerable<string> names, CancellationToken cancellation)
    {
        var words = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var name in names.Where(request.Options.ContainsKey)) words[name] = [await OfAsync(request, name, cancellation)];
        return words;
    }

    private async Task<string> OfAsync(Request request, string name, CancellationToken cancellation) => (name, Convert.ToString(request.Options[name], CultureInfo.InvariantCulture) ?? "") switch
    {
        ("film", var given) when FilmId.TryParse(given, out _) => await reader.Films.FindAsync(request, given, cancellation) is { } film ? ProposalReader.Label(film, request.Language) : given,
        ("when", var given) => WhenReader.Words(given, request.Language),
        ("where", var given) => reader.Places.Shown(request.InGuild, PartyPlace.Parse(given)) ?? given,
        (_, var given) => given,
    };
}
