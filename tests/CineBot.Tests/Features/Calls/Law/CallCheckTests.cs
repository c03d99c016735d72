using CineBot.Features.Calls;
using CineBot.Features.Calls.Law;
using CineBot.Features.Calls.Screening;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Law;

public sealed class CallCheckTests : IAsyncLifetime
{
    private static readonly CallRole Extra = new(1, "figurant", "figurant·e", 3);

    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("Appelle-moi au 06 12 34 56 78", "phone")]
    [InlineData("On se retrouve 12 rue des Lilas", "address")]
    [InlineData("Envoie ton RIB", "bank")]
    [InlineData("Frais d’inscription : 20 €", "payment")]
    public async Task What_nobody_should_read_in_public_is_for_a_moderator(string words, string code)
    {
        var finding = Assert.Single(await FindAsync(call => call with { Words = words }));

        Assert.Equal((code, true), (finding.Code, finding.IsHeld));
        Assert.Equal($"law.hit.{code}", finding.Why.Key);
        Assert.Contains(finding.Words!, words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_public_text_is_looked_at()
    {
        const string phone = "06 12 34 56 78";
        Func<Call, Call>[] places =
        [
            call => call with { Title = phone }, call => call with { Pitch = phone }, call => call with { Genre = phone }, call => call with { Amount = phone }, call => call with { PlaceWords = phone },
            call => call with { Hours = phone }, call => call with { ImageRights = phone }, call => call with { Accessibility = phone }, call => call with { Bring = phone }, call => call with { Questions = phone },
        ];

        foreach (var place in places) Assert.Equal("phone", Assert.Single(await FindAsync(place)).Code);
        Assert.Equal("phone", Assert.Single(await FindAsync(call => call, Extra with { Label = phone })).Code);
        Assert.Equal(["criterion", "phone"], (await FindAsync(call => call, Extra with { Criteria = phone })).Select(finding => finding.Code).Order());
    }

    [Fact]
    public async Task A_criterion_needs_its_reason()
    {
        Assert.Equal(["criterion", "physical"], (await FindAsync(call => call, Extra with { Criteria = "cheveux longs" })).Select(finding => finding.Code).Order());
        Assert.Empty(await FindAsync(call => call, Extra with { Criteria = "cheveux longs", CriteriaReason = "elle les coupe dans la scène" }));
        Assert.Equal("physical", Assert.Single(await FindAsync(call => call with { Words = "cheveux longs" }, Extra with { Criteria = "sait nager", CriteriaReason = "scène à la mer" })).Code);
    }

    [Fact]
    public async Task A_question_about_health_is_said_and_a_wounding_word_gets_another_way_to_say_it()
    {
        Assert.Equal("intimate", Assert.Single(await FindAsync(call => call with { Questions = "As-tu une maladie ?" })).Code);
        var wounding = Assert.Single(await FindAsync(call => call with { Words = "des gens moches" }));
        Assert.Equal(("demeaning", false), (wounding.Code, wounding.IsHeld));
    }

    [Fact]
    public async Task Insurance_nights_and_what_is_not_for_minors_are_said_and_hold_nothing()
    {
        var findings = await FindAsync(call => call with { Insurance = CallWords.Uninsured, IsNight = true, Minors = CallWords.SixteenUp });

        Assert.Empty(new[] { "minors", "night", "uninsured" }.Except(findings.Where(finding => !finding.IsHeld).Select(finding => finding.Code)));
    }

    [Fact]
    public void A_day_of_more_than_ten_hours_is_said()
    {
        var call = new Call(Server, 1, CallKind.Extras, CallState.Draft, DateTimeZone.Utc, Tournages, default);
        var day = new CallDay(1, new(2026, 12, 5), new(8, 0), Instant.FromUtc(2026, 12, 5, 8, 0));

        Assert.Equal("long", Assert.Single(Find(day with { Until = day.At + Duration.FromMinutes(601) })).Code);
        Assert.Empty(Find(day with { Until = day.At + Duration.FromHours(10) }));
        Assert.Empty(Find(day with { Until = day.At + Duration.FromHours(12), IsRain = true }));
        Assert.Empty(Find(day));

        IEnumerable<CallFinding> Find(CallDay one) => new ShootCheck().Find(null!, new CallSheet(call, [], [one]));
    }

    [Fact]
    public async Task A_call_with_a_telephone_is_not_read_before_a_moderator_has()
    {
        var preview = await _club.ProposeCallAsync(words: "Appelle-moi au 06 12 34 56 78");

        Assert.Contains("ressemble à un numéro de téléphone", _club.Words(preview), StringComparison.Ordinal);
        await _club.PressAsync(Nora, preview.Button("call.publish"));
        Assert.NotEqual(CallState.Published, (await _club.CallAsync(1)).State);
    }

    private async Task<IReadOnlyList<CallFinding>> FindAsync(Func<Call, Call> change, params CallRole[] roles)
    {
        var call = await _club.StoreAsync(change, roles.Length == 0 ? [Extra] : roles);
        return await _club.ReadAsync(unit => _club.Part<CallScreening>().Of(unit, CallSheet.Of(unit, call)));
    }
}
