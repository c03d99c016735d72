using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Charter.CaseHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter.Cases;

public sealed class FileDigestTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.NameAsync(Inès, Paul, Léo);
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task A_file_keeps_its_name_its_size_and_its_digest_and_nothing_of_what_is_in_it()
    {
        await ReportAsync(_club.Attachments.Add("message", "insulte.png", "abc"));
        Assert.Equal(("insulte.png", 3, null, null), await FileAsync());

        await _club.TickAsync();

        Assert.Equal(("insulte.png", 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", null), await FileAsync());
        Assert.Null(await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT address FROM case_files")));
        var read = _club.Words(await _club.PressAsync(Inès, "moderation.open", (await _club.OnlyCaseAsync()).Code));
        Assert.Contains("insulte.png", read, StringComparison.Ordinal);
        Assert.Contains("ba7816bf", read, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("attachment.too_large", "large", "Trop gros")]
    [InlineData("attachment.gone", "gone", "Je n’ai pas pu le lire")]
    public async Task Where_it_cannot_be_read_the_case_says_that_there_is_no_digest(string refusal, string fault, string said)
    {
        await ReportAsync(Refused(refusal));

        await _club.TickAsync();

        Assert.Equal(("insulte.png", 3, null, fault), await FileAsync());
        Assert.Contains(said, _club.Words(await _club.PressAsync(Inès, "moderation.open", (await _club.OnlyCaseAsync()).Code)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_now_is_tried_again_for_as_long_as_its_address_holds()
    {
        await ReportAsync(Refused("attachment.unavailable"));
        await _club.TickAsync();
        Assert.Equal(("insulte.png", 3, null, null), await FileAsync());

        await _club.PassAsync(TimeSpan.FromHours(1));
        Assert.Equal(("insulte.png", 3, null, null), await FileAsync());
        await _club.PassAsync(TimeSpan.FromHours(20));

        Assert.Equal(("insulte.png", 3, null, "gone"), await FileAsync());
    }

    private IncomingFile Refused(string key)
    {
        var file = _club.Attachments.Add("message", "insulte.png", "abc");
        _club.Attachments.Refuse(file, key);
        return file;
    }

    private async Task ReportAsync(IncomingFile file)
    {
        var opened = await _club.MenuAsync(Nora, Sacha, Said, 4_000, file);
        await _club.FillAsync(Nora, opened.Form(), ("words", "Regardez l’image."), ("help", "talk"));
    }

    private async Task<(string, long, string?, string?)> FileAsync()
    {
        var one = await _club.OnlyCaseAsync();
        var file = (await _club.ReadAsync(unit => CaseEvidenceStore.Of(unit, one, 0, 1)))[0].Files[0];
        return (file.Name, file.Size, file.Digest, file.Fault);
    }
}
