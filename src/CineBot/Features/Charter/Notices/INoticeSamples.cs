namespace CineBot.Features.Charter.Notices;

/// <summary>Every letter that one part of the charter sends, written with made-up facts by the very code that sends it: so that they can be read before anybody gets one.</summary>
internal interface INoticeSamples
{
    IEnumerable<Notice> All();
}
