using CineBot.Storage;
using CineBot.Tests.Infrastructure;
using NodaTime;

namespace CineBot.Tests.Storage;

public sealed class ErasureLogTests : IDisposable
{
    private static readonly MemberId Sacha = new(112);
    private static readonly Instant Monday = Instant.FromUtc(2026, 10, 5, 7, 0);
    private readonly TestFolder _folder = new();
    private readonly DatabaseFile _file;
    private readonly ErasureLog _log;

    public ErasureLogTests()
    {
        _file = new(_folder.File("cinebot.db"));
        _log = new(_file);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nothing_lies_beside_the_database_before_the_first_erasure()
    {
        Assert.Empty(_log.Read());
        Assert.False(File.Exists(_file.Key));
        Assert.False(File.Exists(_file.Erasures));
    }

    [Fact]
    public void A_person_has_one_pseudonym_that_does_not_tell_who_and_only_the_bots_user_reads_its_key()
    {
        var pseudonym = _log.PseudonymOf(Sacha);

        Assert.Equal(64, pseudonym.Length);
        Assert.Equal(pseudonym, new ErasureLog(_file).PseudonymOf(Sacha));
        Assert.NotEqual(pseudonym, _log.PseudonymOf(new(113)));
        Assert.NotEqual(pseudonym, new ErasureLog(new(_folder.File("other.db"))).PseudonymOf(Sacha));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead, File.GetUnixFileMode(_file.Key));
    }

    [Fact]
    public void What_was_written_is_read_back_and_the_same_line_is_written_once()
    {
        var first = new ErasureEntry(_log.PseudonymOf(Sacha), Monday);
        var second = new ErasureEntry(_log.PseudonymOf(new(113)), Monday + Duration.FromMilliseconds(1));

        foreach (var entry in new[] { first, second, first }) _log.Append(entry);

        Assert.Equal([first, second], new ErasureLog(_file).Read());
    }

    [Fact]
    public void A_line_cut_short_is_passed_over_and_spoils_no_other()
    {
        var entry = new ErasureEntry(_log.PseudonymOf(Sacha), Monday);
        File.WriteAllText(_file.Erasures, entry.Pseudonym[..20]);

        _log.Append(entry);

        Assert.Equal([entry], _log.Read());
    }

    [Fact]
    public void A_missing_key_is_not_replaced_where_there_are_erasures()
    {
        _log.Append(new(_log.PseudonymOf(Sacha), Monday));
        File.Delete(_file.Key);

        Assert.Throws<StartFault>(() => _log.PseudonymOf(Sacha));
    }
}
