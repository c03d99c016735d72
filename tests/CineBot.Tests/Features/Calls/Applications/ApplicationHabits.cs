using CineBot.Features.Calls;
using CineBot.Features.Calls.Ages;
using CineBot.Features.Calls.Applications;
using CineBot.Features.Calls.Reminders;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Features.Calls.CallHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Applications;

/// <summary>What tests of applications do again and again; the shoot is on Saturday 31 October 2026 at nine in the morning, in Paris.</summary>
internal static class ApplicationHabits
{
    public static readonly LocalDateTime Saturday = new(2026, 10, 31, 9, 0);

    /// <summary>Whoever said that they are adults, once and long ago.</summary>
    private static readonly MemberId[] Adults = [Nora, Karim, Zoé, Maya, Chantal, .. Enumerable.Range(0, 200).Select(Extra)];

    /// <summary>A call for extras of Nora's.</summary>
    public static Task<Call> ExtrasAsync(this Club club, long seats, long newcomers = 0, LocalDateTime? at = null, Func<Call, Call>? change = null) =>
        club.ShootAsync(CallKind.Extras, [at ?? Saturday], change, new CallRole(1, null, "figurant·e", seats) { NewcomerSeats = newcomers });

    /// <summary>A call for cast of Nora's that says all that an offer needs.</summary>
    public static Task<Call> CastAsync(this Club club, long seats, Func<Call, Call>? change = null) =>
        club.ShootAsync(CallKind.Cast, [Saturday], call => change is null ? Ready(call) : change(Ready(call)), new CallRole(1, null, "gardienne du phare", seats));

    public static async Task<Call> ShootAsync(this Club club, CallKind kind, LocalDateTime[] days, Func<Call, Call>? change, params CallRole[] roles)
    {
        var shooting = days.Select((day, index) => CallDay.On(index + 1, Paris.AtStrictly(day))).ToList();
        var call = await club.StoreAsync(call => Changed(call with { Kind = kind, FirstDay = shooting[0].At, LastDay = shooting[^1].At }, change), roles);
        await club.WriteAsync(unit =>
        {
            CallDayStore.Set(unit, Server, call.Number, shooting);
            foreach (var adult in Adults) AgeStore.Set(unit, adult, AgeBracket.Adult);
        });
        await club.SaveAsync(call, CallAction.Publish);
        return call;
    }

    /// <summary>The call is kept as it now is, and all that follow it hear of it.</summary>
    public static Task<int> SaveAsync(this Club club, Call call, CallAction action, CallChange change = CallChange.None) =>
        club.WriteAsync(unit => club.Part<CallDesk>().Save(unit, call, action, change));

    public static Task<Answered> ComeAsync(this Club club, MemberId member, Call call) => club.PressAsync(member, "call.come", call.Number, 1);

    /// <summary>The form as it opens, sent with these words.</summary>
    public static async Task<Answered> ApplyAsync(this Club club, MemberId member, Call call, params (string Field, string Words)[] words) =>
        await club.FillAsync(member, (await club.PressAsync(member, "call.apply", call.Number, 1)).Form(), words);

    /// <summary>Cast who applied, whom Nora offers a seat.</summary>
    public static async Task<Answered> OfferAsync(this Club club, Call call, params MemberId[] members)
    {
        foreach (var member in members)
        {
            await club.ApplyAsync(member, call, ("name", "Prénom"));
            await club.PressAsync(Nora, "call.offer", call.Number, 1, member);
            club.Time.Advance(TimeSpan.FromSeconds(2));
        }

        return await club.PressAsync(Nora, "call.publish-answers", call.Number);
    }

    public static Task<Application?> ApplicationAsync(this Club club, Call call, MemberId member) => club.ReadAsync(unit => ApplicationStore.Find(unit, Server, call.Number, 1, member));

    public static async Task<ApplicationState?> StateAsync(this Club club, Call call, MemberId member) => (await club.ApplicationAsync(call, member))?.State;

    public static Task<long> InAsync(this Club club, Call call, ApplicationState state) => club.ReadAsync(unit => ApplicationCountStore.In(unit, Server, call.Number, state));

    public static async Task<CallRole> RoleAsync(this Club club, Call call) => Assert.Single(await club.RolesAsync(call.Number));

    /// <summary>Time passes, and what the hour brings to applications and to the outbox is done.</summary>
    public static async Task PassAsync(this Club club, TimeSpan time)
    {
        club.Time.Advance(time);
        await club.Part<ApplicationClock>().TickAsync(TestContext.Current.CancellationToken);
        await club.DeliverAsync();
    }

    /// <summary>The hands go to that hour of the place.</summary>
    public static Task PassToAsync(this Club club, LocalDateTime local) =>
        club.PassAsync((Paris.AtLeniently(local).ToInstant() - Instant.FromDateTimeOffset(club.Time.GetUtcNow())).ToTimeSpan());

    /// <summary>What waits for a person, by the keys of the texts.</summary>
    public static async Task<List<string>> MessagesAsync(this Club club, MemberId member)
    {
        await club.DeliverAsync();
        return [.. (await club.ReadAsync(unit => MessageStore.Waiting(unit, member, 50))).Select(message => message.Text.Key)];
    }

    /// <summary>The same, in words.</summary>
    public static async Task<string> MailAsync(this Club club, MemberId member)
    {
        await club.DeliverAsync();
        return club.Words(await club.PressAsync(member, "messages.open"));
    }

    private static Call Ready(Call call) => call with { Insurance = "yes", ImageRights = "festivals et en ligne, cinq ans", Meals = "provided" };

    private static Call Changed(Call call, Func<Call, Call>? change) => change is null ? call : change(call);
}
