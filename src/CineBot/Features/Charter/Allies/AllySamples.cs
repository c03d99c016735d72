using CineBot.Features.Charter.Notices;

namespace CineBot.Features.Charter.Allies;

/// <summary>The letter to an ally, with a made-up word.</summary>
internal sealed class AllySamples : INoticeSamples
{
    public IEnumerable<Notice> All() => [AllyLetter.Asked("A7QF-3MX", new(102), "Tu étais là mardi, et je te fais confiance.")];

    public IEnumerable<Brief> Briefs() => [AllyBriefs.Accepted(new(103)), AllyBriefs.Declined(new(103)), AllyBriefs.Left(new(103))];
}
