using System.Globalization;
using CineBot.Interactions;

namespace CineBot.Features.Charter.Reports;

/// <summary>The emergency numbers that ship, with the operator's own over them: what theirs says of an id stands in its place, or switches it off.</summary>
internal sealed class EmergencyNumbers
{
    private readonly IReadOnlyList<EmergencyNumber> _numbers;

    private EmergencyNumbers(IReadOnlyList<EmergencyNumber> numbers) => _numbers = numbers;

    /// <exception cref="StartFault">One of the files is none of emergency numbers: a sentence for each fault.</exception>
    public static EmergencyNumbers Read(string currentDirectory, string programDirectory)
    {
        var places = new[] { Path.Combine(programDirectory, EmergencyFile.Place), Path.Combine(currentDirectory, EmergencyFile.Place) };
        var entries = places.Distinct().Where(File.Exists).SelectMany(place => EmergencyFile.Read(place).Numbers!).ToList();
        return new([.. entries.GroupBy(entry => entry.Id).Select(same => same.Last()).Where(entry => !entry.Off).Select(NumberOf)]);
    }

    public IReadOnlyList<EmergencyNumber> For(string country) => [.. _numbers.Where(number => number.Country == country)];

    /// <summary>What stands above everything else where something is urgent or grave: the country's numbers, or that it has its own, which the reader knows.</summary>
    public IReadOnlyList<Block> Draw(string country)
    {
        var numbers = For(country);
        return
        [
            new Heading("report.emergency.title"),
            .. numbers.Count == 0 ? [new Line("report.emergency.own_country")] : numbers.Select(number => new Line(new("report.emergency.number", number.Number, number.What))),
            .. numbers.GroupBy(number => (number.Source, number.Checked)).Select(same =>
                new Note(new("report.emergency.source", new Listing([.. same.Select(number => number.Number)]), same.Key.Source, Day(same.Key.Checked)))),
            new Line("report.emergency.not_us"),
        ];
    }

    private static Title Day(DateOnly day) => new(day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("fr-FR")), day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB")));

    private static EmergencyNumber NumberOf(EmergencyFile.Entry entry) => new(entry.Country!, entry.Number!, new(entry.Fr!, entry.En!), entry.Source!, entry.Checked!.Value);
}
