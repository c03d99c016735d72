using System.Globalization;
using CineBot.Dates.Grammar;

namespace CineBot.Dates.Rules;

/// <summary>Numbers, in figures and in words.</summary>
internal static class NumberRules
{
    private static readonly string[] French =
    [
        "zero", "un|une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize",
        "dix-sept", "dix-huit", "dix-neuf",
    ];

    private static readonly string[] English =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
        "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] FrenchTens = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante"];
    private static readonly string[] EnglishTens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    public static void Write(Book book)
    {
        book.Number("figures", text => text.Length <= 4 ? Value(text) : null);
        book.Number("short", text => text.Length <= 2 ? Value(text) : null);
        book.Number("bare", text => text.Length <= 2 && (text.Length == 1 || text[0] != '0') ? Value(text) : null);
        book.Number("padded", text => text.Length == 2 && text[0] == '0' ? Value(text) : null);
        book.Number("minutes", text => text.Length == 2 && Value(text) < 60 ? Value(text) : null);
        book.Number("year", text => text.Length == 4 && text[0] is '1' or '2' ? Value(text) : null);
        book.Number("year2", text => text.Length is 2 or 4 ? Value(text) : null);
        book.Number("run", text => text.Length is 3 or 4 && Value(text) is var run && run % 100 < 60 && run / 100 <= 24 ? run : null);
        book.Number("seconds", text => text.Length is >= 9 and <= 11 ? long.Parse(text, CultureInfo.InvariantCulture) : null);
        for (var number = 0; number < 100; number++)
        {
            Word(book.French, "words-fr", InFrench(number), number);
            Word(book.English, "words-en", InEnglish(number), number);
        }

        foreach (var source in (string[])["figures", "words-fr", "words-en"]) book.Both("n", $"{{{source}}}", found => found.Number(source));
        book.English("n", "a|an", _ => 1);
        book.English("n", "a couple of", _ => 2);
    }

    private static int Value(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static void Word(Action<string, string, Func<Captures, object?>> add, string rule, string words, int number) => add(rule, words, _ => number);

    private static string InFrench(int number) => number switch
    {
        < 20 => French[number],
        >= 70 and < 80 => number == 71 ? "soixante et onze" : $"soixante {French[number - 60]}",
        80 => "quatre-vingt|quatre-vingts",
        > 80 => $"quatre-vingt {French[number - 80]}",
        _ when number % 10 == 0 => FrenchTens[number / 10],
        _ when number % 10 == 1 => $"{FrenchTens[number / 10]} et un|une",
        _ => $"{FrenchTens[number / 10]} {French[number % 10]}",
    };

    private static string InEnglish(int number) => number switch
    {
        < 20 => English[number],
        _ when number % 10 == 0 => EnglishTens[number / 10],
        _ => $"{EnglishTens[number / 10]} {English[number % 10]}",
    };
}
