namespace CineBot.Features.Films.Sources;

/// <summary>What a source said: without an answer nothing is known; an answer without content says that there is no such film.</summary>
internal readonly record struct Told<T>(bool IsAnswer, T? Content)
    where T : class
{
    public static Told<T> None => new(true, null);
}
