using CineBot.Features.Charter.Reports;
using CineBot.Tests.Infrastructure;

namespace CineBot.Tests.Features.Charter.Reports;

public sealed class EmergencyNumbersTests
{
    private static readonly string Shipped = AppContext.BaseDirectory;

    [Fact]
    public void Only_France_has_numbers_and_each_has_its_source_and_the_day_it_was_checked()
    {
        var numbers = EmergencyNumbers.Read(Shipped, Shipped).For("FR");

        Assert.Equal(["17", "112", "114", "119", "3018", "01 87 20 30 90"], numbers.Select(number => number.Number));
        Assert.All(numbers, number => Assert.True(number.Source.Length > 0 && number.Checked > new DateOnly(2026, 1, 1)));
        Assert.All(["CA", "BE", "CH", "US", "ZZ"], country => Assert.Empty(EmergencyNumbers.Read(Shipped, Shipped).For(country)));
    }

    [Fact]
    public void An_operator_changes_adds_and_switches_off()
    {
        using var folder = new TestFolder();
        Write(folder, """
            { "numbers": [
              { "id": "fr-119", "off": true },
              { "id": "ca-911", "country": "CA", "number": "911", "fr": "urgences", "en": "emergencies", "source": "ville de Montréal", "checked": "2026-11-01" } ] }
            """);

        var numbers = EmergencyNumbers.Read(folder.Path, Shipped);

        Assert.DoesNotContain(numbers.For("FR"), number => number.Number == "119");
        Assert.Equal("911", Assert.Single(numbers.For("CA")).Number);
    }

    [Theory]
    [InlineData("""{ "numbers": [ { "id": "x", "country": "France", "number": "1", "fr": "a", "en": "a", "source": "s", "checked": "2026-11-01" } ] }""", "country")]
    [InlineData("""{ "numbers": [ { "id": "x", "country": "FR", "number": "1", "fr": "a", "en": "a", "checked": "2026-11-01" } ] }""", "source")]
    [InlineData("""{ "numbers": [ { "id": "x", "country": "FR", "number": "1", "fr": "a", "en": "a", "source": "s" } ] }""", "checked")]
    [InlineData("""{ "numbers": [ { "id": "x", "off": true }, { "id": "x", "off": true } ] }""", "twice")]
    [InlineData("""{ }""", "numbers")]
    [InlineData("""not at all""", "line 1")]
    public void A_file_that_does_not_hold_stops_the_start_with_a_sentence(string content, string said)
    {
        using var folder = new TestFolder();
        Write(folder, content);

        var fault = Assert.Throws<StartFault>(() => EmergencyNumbers.Read(folder.Path, Shipped));

        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
    }

    private static void Write(TestFolder folder, string content)
    {
        Directory.CreateDirectory(folder.File("config"));
        File.WriteAllText(folder.File("config/emergency.json"), content);
    }
}
