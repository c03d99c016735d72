using System.Net;
using CineBot.Discord.Rest;

namespace CineBot.Tests.Discord.Rest;

public sealed class DenialsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 7, 12, 0, 0, TimeSpan.Zero);
    private static readonly ChannelId Recommendations = new(77);
    private static readonly Route Send = Route.InChannel(HttpMethod.Post, Recommendations, $"/messages");
    private static readonly Route Open = Route.InChannel(HttpMethod.Post, Recommendations, $"/threads");
    private readonly Denials _denials = new();

    [Fact]
    public void What_a_channel_denied_is_not_asked_again_for_twenty_minutes()
    {
        _denials.Note(Send, Refusal(ErrorCodes.MissingPermissions), Noon);

        Assert.Equal(ErrorCodes.MissingPermissions, _denials.Find(Send, Noon.AddMinutes(19))?.Code);
        Assert.Null(_denials.Find(Send, Noon.AddMinutes(20)));
        Assert.Null(_denials.Find(Open, Noon));
        Assert.Null(_denials.Find(Route.InChannel(HttpMethod.Post, new ChannelId(78), $"/messages"), Noon));
    }

    [Fact]
    public void After_three_refusals_within_an_hour_nothing_is_asked_there()
    {
        for (var minute = 0; minute < 3; minute++) _denials.Note(Send, Refusal(ErrorCodes.AnotherAuthor), Noon.AddMinutes(minute));

        Assert.NotNull(_denials.Find(Open, Noon.AddMinutes(59)));
        Assert.Null(_denials.Find(Open, Noon.AddMinutes(60)));
    }

    [Theory]
    [InlineData(ErrorCodes.AnotherAuthor)]
    [InlineData(ErrorCodes.ThreadLocked)]
    public void A_refusal_that_is_not_about_permission_denies_nothing_else(int code)
    {
        _denials.Note(Send, Refusal(code), Noon);

        Assert.Null(_denials.Find(Send, Noon));
    }

    [Fact]
    public void When_the_permissions_change_all_may_be_tried_again()
    {
        for (var minute = 0; minute < 3; minute++) _denials.Note(Send, Refusal(ErrorCodes.MissingAccess), Noon);

        _denials.Forget(Recommendations);

        Assert.Null(_denials.Find(Send, Noon));
    }

    /// <summary>Whoever insists every minute on two actions at once.</summary>
    [Fact]
    public void No_hour_holds_more_than_three_refusals()
    {
        var asked = new List<DateTimeOffset>();
        for (var minute = 0; minute < 600; minute++)
        {
            var now = Noon.AddMinutes(minute);
            foreach (var route in new[] { Send, Open })
            {
                if (_denials.Find(route, now) is not null) continue;
                asked.Add(now);
                _denials.Note(route, Refusal(ErrorCodes.MissingPermissions), now);
            }
        }

        Assert.All(asked, first => Assert.InRange(asked.Count(at => at >= first && at < first.AddHours(1)), 1, 3));
    }

    private static DiscordRefusal Refusal(int code) => new(code, HttpStatusCode.Forbidden, "No.");
}
