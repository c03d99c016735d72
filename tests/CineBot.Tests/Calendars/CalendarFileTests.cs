using System.Text;
using CineBot.Calendars;
using CineBot.Tests.Discord;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CineBot.Tests.Calendars;

/// <summary>The letter of RFC 5545; that others understand it is tested with a reader by others.</summary>
public sealed class CalendarFileTests
{
    private static readonly ZonedDateTime Saturday = new LocalDateTime(2026, 12, 5, 21, 0).InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/Paris"]);
    private static readonly string[] Awkward = ["\\", ";", ",", "\n", "\r", "\r\n", "\u2028", "\0", "\u0007", "\t", "\"", ":", "é", "東", "👨‍👩‍👧‍👦", "\uD83D", "n", "N", " ", "BEGIN:VEVENT"];

    private static Gen<string> Words =>
        Gen.OneOf(ArbMap.Default.GeneratorFor<string>().Where(text => text is not null), Gen.Elements(Awkward).ListOf().Select(string.Concat));

    private static CalendarEvent Evening => new("1-12.party@cinebot", Instant.FromUtc(2026, 11, 22, 5, 0), Saturday, Duration.FromMinutes(90), "Cléo de 5 à 7");

    [Fact]
    public void No_line_is_longer_than_75_octets_nor_ends_otherwise_than_in_CRLF() => Fixed.Check(Words, words =>
        FileOf(words).Split("\r\n") is [.. var lines, ""] && lines.All(line => Encoding.UTF8.GetByteCount(line) <= 75 && line.All(letter => letter == '\t' || !char.IsControl(letter))));

    [Fact]
    public void No_character_is_cut_in_two() => Fixed.Check(Words, words =>
        Encoding.UTF8.GetString(new CalendarFile("-//CineBot//Tests//EN", Evening with { Description = words }).ToBytes()) == FileOf(words));

    [Fact]
    public void Words_come_back_when_unfolded_and_unescaped() => Fixed.Check(Words, words => Read(Property(FileOf(words), "DESCRIPTION")) == Kept(words));

    [Fact]
    public void Words_never_make_a_property_of_their_own() => Fixed.Check(Words, words => Names(FileOf(words)).SequenceEqual(Names(FileOf("plain"))));

    [Fact]
    public void The_same_event_gives_the_same_file() => Assert.Equal(FileOf("plain"), FileOf("plain"));

    [Fact]
    public void A_zone_with_summer_time_is_told_by_its_two_yearly_rules()
    {
        var file = FileOf("plain");

        Assert.Contains("TZID:Europe/Paris\r\n", file, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Europe/Paris:20261205T210000\r\nDTEND;TZID=Europe/Paris:20261205T223000\r\n", file, StringComparison.Ordinal);
        Assert.Contains("TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n", file, StringComparison.Ordinal);
        Assert.Contains("TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nTZNAME:CET\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n", file, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zone_whose_clocks_never_change_is_one_line_of_offset()
    {
        var file = new CalendarFile("-//CineBot//Tests//EN", Evening with { Start = Saturday.WithZone(DateTimeZoneProviders.Tzdb["Indian/Reunion"]) }).ToString();

        Assert.Contains("BEGIN:STANDARD\r\nDTSTART:19700101T040000\r\nTZOFFSETFROM:+0400\r\nTZOFFSETTO:+0400\r\nTZNAME:+04\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n", file, StringComparison.Ordinal);
        Assert.DoesNotContain("DAYLIGHT", file, StringComparison.Ordinal);
    }

    [Fact]
    public void UTC_needs_no_zone()
    {
        var file = new CalendarFile("-//CineBot//Tests//EN", Evening with { Start = Saturday.WithZone(DateTimeZone.Utc) }).ToString();

        Assert.Contains("DTSTART:20261205T200000Z\r\n", file, StringComparison.Ordinal);
        Assert.DoesNotContain("VTIMEZONE", file, StringComparison.Ordinal);
    }

    private static string FileOf(string words) => new CalendarFile("-//CineBot//Tests//EN", Evening with { Description = words }).ToString();

    private static string Property(string file, string name) =>
        file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n").Single(line => line.StartsWith($"{name}:", StringComparison.Ordinal))[(name.Length + 1)..];

    private static IEnumerable<string> Names(string file) =>
        file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':', ';')[0]);

    private static string Read(string value)
    {
        var read = new StringBuilder();
        for (var at = 0; at < value.Length; at++)
        {
            if (value[at] != '\\') read.Append(value[at]);
            else read.Append(value[++at] == 'n' ? '\n' : value[at]);
        }

        return read.ToString();
    }

    // What is left of somebody's words: well-formed, without control characters, every line break one and the same.
    private static string Kept(string words) =>
        string.Concat(words.EnumerateRunes().Select(rune => rune.ToString())).Replace("\r\n", "\n", StringComparison.Ordinal)
            .Aggregate(new StringBuilder(), (kept, letter) => letter is '\r' or '\u0085' or '\u2028' or '\u2029' ? kept.Append('\n') : char.IsControl(letter) && letter is not '\n' and not '\t' ? kept : kept.Append(letter))
            .ToString();
}
