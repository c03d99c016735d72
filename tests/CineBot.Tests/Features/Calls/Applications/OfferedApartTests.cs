using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Applications;

/// <summary>A seat that is only offered holds its place and is not taken: whoever counts on somebody must be able to tell.</summary>
public sealed class OfferedApartTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("fr", "0 place prise sur 3 · 2 proposées", "1 place prise sur 3 · 1 proposée", "1 place sur 3 · 2 proposées", "2 places prises sur 3", "proposée")]
    [InlineData("en", "0 seats taken of 3 · 2 offered", "1 seat taken of 3 · 1 offered", "1 seat of 3 · 2 offered", "2 seats taken of 3", "offered")]
    public async Task It_is_counted_apart_until_somebody_says_yes(string locale, string offered, string one, string panel, string both, string word)
    {
        _club.Locale = locale;
        var call = await _club.CastAsync(3);
        await _club.OfferAsync(call, Karim, Zoé);

        Assert.Contains(offered, await ListAsync(call), StringComparison.Ordinal);
        Assert.Contains(panel, _club.Words(await _club.PressAsync(Nora, "call.panel", call.Number)), StringComparison.Ordinal);
        await _club.PressAsync(Karim, "call.accept", call.Number, 1);
        Assert.Contains(one, await ListAsync(call), StringComparison.Ordinal);
        await _club.PressAsync(Zoé, "call.accept", call.Number, 1);
        Assert.Contains(both, await ListAsync(call), StringComparison.Ordinal);
        Assert.DoesNotContain(word, _club.Words(await _club.PressAsync(Nora, "call.panel", call.Number)), StringComparison.Ordinal);
        Assert.Equal(1, (await _club.RoleAsync(call)).SeatsLeft);
    }

    private async Task<string> ListAsync(CineBot.Features.Calls.Call call) => _club.Words(await _club.PressAsync(Nora, "call.applicants", call.Number));
}
