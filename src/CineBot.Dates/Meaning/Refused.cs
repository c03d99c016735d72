namespace CineBot.Dates.Meaning;

/// <summary>A refusal before its words and examples are known: the reader adds them.</summary>
internal static class Refused
{
    public static RefusedReading For(Obstacle obstacle) => new(obstacle, "", []);
}
