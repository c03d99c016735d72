using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Charter.Reports;

/// <summary>Whoever reports one of the bot's own cards means what a member wrote there: it is taken as that member's words, where they are one person's.</summary>
internal sealed class ReportedCards(IEnumerable<ICardSource> sources)
{
    private readonly Dictionary<string, ICardSource> _sources = sources.ToDictionary(source => source.Kind, StringComparer.Ordinal);

    /// <summary>The message as it was taken, where it shows no such card.</summary>
    public ReportSnapshot Behind(IReadUnit unit, Request request, ReportSnapshot taken) =>
        taken.Author == request.Bot && CardBook.At(unit, request.InGuild, taken.Message) is { } card && _sources.TryGetValue(card.Kind, out var source) && source.WordsOn(unit, card) is { } own
            ? taken with { Author = own.Author, IsMachine = false, Words = own.Words, Files = [] }
            : taken;
}
