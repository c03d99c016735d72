using CineBot.Discord;
using CineBot.Features.Recommendations;
using CineBot.Features.Recommendations.Tonight;
using CineBot.Interactions;
using CineBot.Tests.Discord;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Recommendations.Tonight;

public sealed class EveningTests
{
    private static Gen<Evening> Any =>
        from guests in Gen.ListOf(Gen.Choose(1, int.MaxValue))
        from position in Gen.Choose(1, 9999)
        from mood in Gen.Elements([null, .. Voice.AllMoods])
        from longest in Gen.Elements<long?>(null, 5, 600)
        select new Evening("zzzzzz") { Mood = mood, Longest = longest }.With(guests.Select(guest => new MemberId(long.MaxValue - guest)), Nora) with { Position = position };

    [Fact]
    public void An_evening_comes_back_from_its_button_as_it_went_and_always_fits_in_one() => Fixed.Check(Any, evening =>
    {
        var written = CustomId.Write("tonight.next", evening.Write());
        return written is not null && Same(Evening.Read(Pressed([.. CustomId.Parse(written)!.Ids])), evening);
    });

    [Theory]
    [InlineData()]
    [InlineData("bcdfgh")]
    [InlineData("bcdfgh", "0", "0.0")]
    [InlineData("bcdfgh", "-1", "0.0")]
    [InlineData("bcdfgh", "1", "99.0")]
    [InlineData("bcdfgh", "1", "0.99999999999999999999")]
    [InlineData("bcdfgh", "1", "0")]
    [InlineData("bcdfgh", "1", "0.0", "AAAA")]
    [InlineData("bcdfgh", "1", "0.0", "AAAAAAAAAAA")]
    [InlineData("bcdfgh", "1", "0.0", "not base64")]
    [InlineData("bcdfghbcdfgh", "1", "0.0")]
    public void Row_59_what_no_button_of_ours_carries_is_refused(params string[] ids)
    {
        Assert.Equal("common.outdated", Assert.Throws<Refusal>(() => Evening.Read(Pressed(ids))).Text.Key);
    }

    [Fact]
    public void Guests_are_others_each_once_and_five_at_most()
    {
        var evening = new Evening("bcdfgh") { Position = 7 }.With([Nora, Karim, Karim, Agnès, Chantal, Zoé, Maya, new(999)], Nora);

        Assert.Equal([Karim, Agnès, Chantal, Zoé, Maya], evening.Guests);
        Assert.Equal(1, evening.Position);
    }

    private static bool Same(Evening read, Evening evening) =>
        (read.Seed, read.Position, read.Mood, read.Longest) == (evening.Seed, evening.Position, evening.Mood, evening.Longest) && read.Guests.SequenceEqual(evening.Guests);

    private static Request Pressed(string[] ids) => new() { Id = new(1), At = Instant.FromUnixTimeSeconds(0), Kind = RequestKind.Press, Path = "tonight.next", Member = Nora, Ids = ids };
}
