using System.Globalization;
using System.Text.RegularExpressions;
using CineBot.EndToEnd.Publish;

namespace CineBot.EndToEnd.Faults;

/// <summary>The faults that this program promises to outlive are numbered; each has a test that carries its number.</summary>
public sealed partial class RowsTests
{
    private static readonly int[] Promised = [.. Enumerable.Range(1, 33), 36, 37, 38, 43, 44, 45, 46, 47, 48, 49, 53, 54, 59, 60];

    [Fact]
    public void Every_promised_fault_is_the_number_of_a_test()
    {
        var carried = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Faults.cs", SearchOption.AllDirectories))
            .SelectMany(file => Numbered().Matches(File.ReadAllText(file)))
            .Select(match => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture))
            .ToHashSet();

        Assert.Empty(Promised.Except(carried));
    }

    [GeneratedRegex(@"(Fact|Theory)[^;{}]*?(void|Task) Row_(?<number>[1-9][0-9]?)_")]
    private static partial Regex Numbered();
}
