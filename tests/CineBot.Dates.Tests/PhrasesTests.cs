namespace CineBot.Dates.Tests;

/// <summary>Phrases as members would type them, by kind, each with what it is read as.</summary>
public sealed class PhrasesTests
{
    [Theory]
    [MemberData(nameof(French))]
    public void What_people_type_in_French_is_read_as_they_mean_it(string text, string expected) => Assert.Equal(expected, Compact.Of(Said.InFrench(text)));

    public static TheoryData<string, string> French() => Rows("french");

    [Theory]
    [MemberData(nameof(English))]
    public void What_people_type_in_English_is_read_as_they_mean_it(string text, string expected) => Assert.Equal(expected, Compact.Of(Said.InEnglish(text)));

    public static TheoryData<string, string> English() => Rows("english");

    private static TheoryData<string, string> Rows(string language)
    {
        using var stream = typeof(PhrasesTests).Assembly.GetManifestResourceStream($"CineBot.Dates.Tests.Phrases.{language}.txt")!;
        using var reader = new StreamReader(stream);
        var (rows, expected) = (new TheoryData<string, string>(), "");
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("= ", StringComparison.Ordinal)) expected = line[2..];
            else if (line.Length > 0 && !line.StartsWith('#')) rows.Add(line, expected);
        }

        return rows;
    }
}
