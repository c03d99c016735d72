using CineBot.Features.Calls;
using CineBot.Features.Calls.Ages;
using CineBot.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CineBot.Tests.Features.Calls.Ages;

public sealed class AgeRulesTests
{
    private static readonly Call Open = new(Glaneuses.Server, 1, CallKind.Extras, CallState.Published, DateTimeZone.Utc, Glaneuses.Tournages, default) { Minors = CallWords.SixteenUp };
    private static readonly AgeBracket?[] TwoAdults = [AgeBracket.Adult, AgeBracket.Adult];

    [Fact]
    public void Adults_may_take_part_in_everything() =>
        Assert.Null(AgeRules.Obstacle(AgeBracket.Adult, Open with { Minors = CallWords.NoMinors, IsNight = true, Sensitive = ["nudity"] }, isOpenHere: false, []));

    [Fact]
    public void Sixteen_and_seventeen_may_where_the_server_and_the_call_say_so_and_two_adults_hold_it()
    {
        Assert.Null(AgeRules.Obstacle(AgeBracket.SixteenUp, Open, isOpenHere: true, TwoAdults));
        Assert.Equal("age.not_here", AgeRules.Obstacle(AgeBracket.SixteenUp, Open, isOpenHere: false, TwoAdults)!.Key);
        Assert.Equal("age.not_this_call", AgeRules.Obstacle(AgeBracket.SixteenUp, Open with { Minors = CallWords.NoMinors }, isOpenHere: true, TwoAdults)!.Key);
        Assert.Equal("age.no_second_adult", AgeRules.Obstacle(AgeBracket.SixteenUp, Open, isOpenHere: true, [AgeBracket.Adult])!.Key);
        Assert.Equal("age.no_second_adult", AgeRules.Obstacle(AgeBracket.SixteenUp, Open, isOpenHere: true, [AgeBracket.Adult, null])!.Key);
        Assert.Equal("age.no_second_adult", AgeRules.Obstacle(AgeBracket.SixteenUp, Open, isOpenHere: true, [AgeBracket.Adult, AgeBracket.SixteenUp])!.Key);
    }

    [Theory]
    [InlineData("nudity")]
    [InlineData("stunt")]
    [InlineData("alcohol")]
    public void A_shoot_with_such_scenes_is_never_open_to_them(string scene)
    {
        Assert.Equal("age.not_this_call", AgeRules.Obstacle(AgeBracket.SixteenUp, Open with { Sensitive = [scene] }, isOpenHere: true, TwoAdults)!.Key);
        Assert.True(AgeRules.IsFit(Open with { Sensitive = ["animals"] }));
    }

    [Fact]
    public void A_shoot_at_night_is_never_open_to_them() =>
        Assert.Equal("age.not_this_call", AgeRules.Obstacle(AgeBracket.SixteenUp, Open with { IsNight = true }, isOpenHere: true, TwoAdults)!.Key);

    [Fact]
    public void A_thread_never_leaves_a_minor_with_fewer_than_two_declared_adults()
    {
        var people = Gen.Elements<AgeBracket?>(AgeBracket.Adult, AgeBracket.SixteenUp, null).ListOf();

        Prop.ForAll(Arb.From(people), thread =>
        {
            var adults = thread.Count(bracket => bracket is AgeBracket.Adult);
            return AgeRules.MayShareThread([.. thread]) == (adults >= 2 || !thread.Contains(AgeBracket.SixteenUp));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
    }
}
