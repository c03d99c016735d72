namespace CineBot.Features.Charter.Notices;

/// <summary>Everything that one part of the charter says to people who are not there, written with made-up facts by the very code that sends it: so that it can be read before anybody gets it.</summary>
internal interface INoticeSamples
{
    /// <summary>The letters.</summary>
    IEnumerable<Notice> All();

    /// <summary>What is shorter than a letter.</summary>
    IEnumerable<Brief> Briefs() => [];
}
