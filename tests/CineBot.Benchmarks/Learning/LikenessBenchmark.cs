using System.Globalization;

namespace CineBot.Benchmarks.Learning;

/// <summary>
/// Of each person in made-up communities one like is hidden, and ten films are proposed: by likeness, by popularity, by chance. It says how often the hidden film
/// is among them, and what the reckoning costs as a community grows.
/// <para>
/// Hidden likes follow fame as likes do, so that plain hits flatter whoever proposes what is famous. Therefore they are also told third by third of the films,
/// the best liked first, with the trials in each, and once more with each film counted once, however many hid it; and of the films that are proposed it says how many are
/// of each third, beside the likes themselves: 33/33/33 would be blind to fame, 100/0/0 a list of favourites.
/// </para>
/// <para>
/// In a small community the lesser liked two thirds have fewer than three people each: nothing can be learnt of those films there, nor may it.
/// </para>
/// </summary>
internal static class LikenessBenchmark
{
    private const int SmallestLearnt = 100;
    private const int SmallestFair = 300;
    private const int SmallestWhole = 1_000;
    private const double MostBeyondLikes = 0.1;
    private static readonly int[] Sizes = [30, 100, 300, 1_000, 3_000];

    /// <summary>
    /// 0 where, from a hundred people on, likeness finds more than popularity and popularity more than chance; from three hundred on what is proposed is hardly better
    /// known than what people like; and from a thousand on every third is found, where tastes are narrow.
    /// </summary>
    public static int Run(int seed, TextWriter output)
    {
        output.WriteLine($"seed {seed}, {HiddenTastes.Films} films, one hidden like a person, {Trial.Proposed} proposals; in %, where three figures stand the best liked third of the films, the middle, the least liked");
        var isHeld = true;
        foreach (var palette in new[] { HiddenTastes.Broad, HiddenTastes.Narrow })
        {
            output.WriteLine();
            output.WriteLine($"{palette.Name} tastes: {palette.Kinds} among the films, {palette.EachPerson} at most a person");
            output.WriteLine("people x communities | hits: likeness, popularity, chance | each film once | hits by third: likeness, popularity | trials by third | proposals by third: likeness, popularity | proposed | pairs | reckoned in ms | asked in µs");
            foreach (var size in Sizes)
            {
                var trial = new Trial(palette, size, seed);
                output.WriteLine(Line(size, trial));
                isHeld &= IsHeld(palette, size, trial);
            }
        }

        output.WriteLine();
        output.WriteLine(isHeld ? "held: likeness beats popularity, popularity beats chance, and what is proposed is no better known than what people like" : "NOT held");
        return isHeld ? 0 : 1;
    }

    private static bool IsHeld(Palette palette, int size, Trial trial)
    {
        var (likeness, popularity) = (trial.Likeness, trial.Popularity);
        var isBetter = likeness.Rate > popularity.Rate && popularity.Rate > trial.Chance && likeness.FilmRate > popularity.FilmRate;
        var (proposals, likes) = likeness.ShareOf(0);
        return (size < SmallestLearnt || isBetter)
            && (size < SmallestFair || proposals < likes + MostBeyondLikes)
            && (size < SmallestWhole || palette != HiddenTastes.Narrow || Enumerable.Range(0, Finds.Thirds).All(third => likeness.RateOf(third) > 2 * trial.Chance));
    }

    private static string Line(int size, Trial trial)
    {
        var (likeness, popularity) = (trial.Likeness, trial.Popularity);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{size,6} x {trial.Communities,-3} | {100 * likeness.Rate,5:F1} {100 * popularity.Rate,5:F1} {100 * trial.Chance,4:F1} | {100 * likeness.FilmRate,5:F1} {100 * popularity.FilmRate,5:F1} | {likeness.Rates(),15} {popularity.Rates(),12} | {likeness.Trials(),13} | {likeness.Shares(),15} {popularity.Shares(),13} | {likeness.Proposals,4:F1} | {trial.Pairs,6} | {trial.Reckoned.TotalMilliseconds / trial.Communities,7:F1} | {trial.Answered.TotalMicroseconds / likeness.Asked,6:F0}");
    }
}
