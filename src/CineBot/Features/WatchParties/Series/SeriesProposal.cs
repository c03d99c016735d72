using System.Globalization;
using CineBot.Features.Films;
using CineBot.Interactions;
using CineBot.Interactions.Forms;

namespace CineBot.Features.WatchParties.Series;

/// <summary>Proposes parties that come again, by the command or by its form; what cannot be understood yet, or contradicts itself, is kept and asked about.</summary>
internal sealed class SeriesProposal(ProposalReader reader, RepeatReader repeats, FormDesk forms, SeriesDrafts drafts) : IOtherProposal, ICommandSet
{
    public Option Option => new("repeat", OptionKind.Text) { Max = ProposalReader.LongestDate, Search = repeats.OfferAsync };

    public void Describe(CommandMap map)
    {
        map.Press("series.correct", Access.Member, Answer.Form, async (request, cancellation) => Reply.Open(await drafts.BuildAsync(request, cancellation)));
        map.Form(SeriesForm.Path, Access.Member.If(Gates.Parties), Answer.Private, PostAsync, drafts.BuildAsync);
    }

    public async Task<Reply> OpenAsync(Request request, CancellationToken cancellation)
    {
        if (request.Words("film") is null)
        {
            await KeepAsync(request, [], null, cancellation);
            return Reply.Open(await drafts.BuildAsync(request, cancellation));
        }

        try
        {
            return await ReadAsync(request, cancellation);
        }
        catch (Refusal refusal)
        {
            throw new Refusal(refusal.Text, [.. await WaysAsync(request, refusal, cancellation)]);
        }
    }

    /// <summary>Where the words for one date, or for what repeats, come again.</summary>
    public async Task<Button?> InsteadAsync(Request request, CancellationToken cancellation)
    {
        var typed = request.Words("repeat") ?? request.Words("when");
        if (typed is null || (request.Words("repeat") is null && !await repeats.ComesAgainAsync(request, typed, cancellation))) return null;
        await KeepAsync(request, [], typed, cancellation);
        return Reopen("series.button.again");
    }

    // What the form holds is kept by whoever refuses it; the readings of its words are ways out here too.
    private async Task<Reply> PostAsync(Request request, CancellationToken cancellation)
    {
        try
        {
            return await ReadAsync(request, cancellation);
        }
        catch (Refusal refusal) when (refusal.Text.Key == "series.which")
        {
            throw new Refusal(refusal.Text, [.. await ChoicesAsync(request, cancellation)]);
        }
    }

    private async Task<Reply> ReadAsync(Request request, CancellationToken cancellation)
    {
        var recurrence = await repeats.ReadAsync(request, request.Words("repeat") ?? throw new Refusal("series.not_again"), cancellation);
        if (request.Words("film") is not { } given) throw new Refusal("series.no_film");
        var film = await reader.Films.FindAsync(request, given, cancellation) ?? NamedFilm.Of(request.InGuild, given);
        return await drafts.KeepAsync(request, recurrence, new(film, new WhenSaid.Which("series.not_again", []), reader.Places.Read(request), ProposalReader.Number(request, "seats", Party.MostSeats), null), cancellation);
    }

    // Each reading of words that have two is a way out of its own, and so is a single date beside what repeats.
    private async Task<List<Button>> WaysAsync(Request request, Refusal refusal, CancellationToken cancellation)
    {
        await KeepAsync(request, [], null, cancellation);
        var ways = await ChoicesAsync(request, cancellation);
        ways.Add(Reopen(refusal.Text.Key == "series.two_dates" ? "series.button.again" : "form.correct"));
        if (refusal.Text.Key != "series.two_dates") return ways;
        await forms.NoteAsync(request, ProposalForm.Path, [], await drafts.Given.OfAsync(request, ["film", "when", "where", "seats"], cancellation), cancellation);
        return [.. ways, new("party.button.once", "form.reopen", ProposalForm.Path)];
    }

    private async Task<List<Button>> ChoicesAsync(Request request, CancellationToken cancellation)
    {
        var ways = new List<Button>();
        foreach (var (label, words) in await repeats.ChoicesAsync(request, cancellation))
        {
            var index = ways.Count.ToString(CultureInfo.InvariantCulture);
            await KeepAsync(request, [index], words, cancellation);
            ways.Add(new(label, "form.reopen", SeriesForm.Path, index));
        }

        return ways;
    }

    private async Task KeepAsync(Request request, IReadOnlyList<string> ids, string? repeat, CancellationToken cancellation)
    {
        var given = request.Kind is RequestKind.Form ? new(request.Fields) : await drafts.Given.OfAsync(request, SeriesForm.Kept, cancellation);
        if (repeat is not null) given["repeat"] = [repeat];
        await forms.NoteAsync(request, SeriesForm.Path, ids, given, cancellation);
    }

    private static Button Reopen(string label) => new(label, "form.reopen", SeriesForm.Path) { Look = ButtonLook.Main };
}
