namespace CineBot.Features.Places;

/// <summary>A département, canton, region or country by which towns of one name are told apart: how a label shows it, and what people may call it, folded.</summary>
internal sealed record Area(string Key, string French, string English, IReadOnlyList<string> Names)
{
    public bool IsCalled(string folded) => Names.Contains(folded);
}
