using CineBot.Features.Calls;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls;

/// <summary>What tests of calls do again and again; by the club's clock it is Monday 5 October 2026, nine in the morning in Paris.</summary>
internal static class CallHabits
{
    public static readonly DateTimeZone Paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    /// <summary>A published call that stands nowhere, with these roles, in the database alone.</summary>
    public static async Task<Call> StoreAsync(this Club club, Func<Call, Call>? change = null, params CallRole[] roles)
    {
        Call? stored = null;
        await club.WriteAsync(unit =>
        {
            var call = new Call(Server, CallStore.NextNumber(unit, Server), CallKind.Extras, CallState.Published, Paris, Tournages, unit.Now) { Owner = Nora, Title = "La Digue", PublishedAt = unit.Now };
            stored = change?.Invoke(call) ?? call;
            CallStore.Add(unit, stored);
            foreach (var role in roles) CallRoleStore.Set(unit, Server, stored.Number, role);
        });
        return stored!;
    }

    /// <summary>A call of Nora's, filled into the one form and read back.</summary>
    public static async Task<Answered> ProposeCallAsync(
        this Club club, string kind = "extras", string what = "La Digue : 12 figurants", string when = "14 novembre", string where = "Saint-Ouen (93)", string terms = "volunteer", string words = "")
    {
        var opened = await club.AskAsync(Nora, $"film-shoot.{kind}");
        return await club.FillAsync(Nora, opened.Form(), ("what", what), ("when", when), ("where", where), ("terms", terms), ("words", words));
    }

    /// <summary>The same, published and posted.</summary>
    public static async Task<long> PublishCallAsync(this Club club, string kind = "extras", string what = "La Digue : 12 figurants", string when = "14 novembre", string terms = "volunteer")
    {
        var preview = await club.ProposeCallAsync(kind, what, when, terms: terms);
        var publish = preview.Button("call.publish");
        await club.PressAsync(Nora, publish);
        await club.DeliverAsync();
        return long.Parse(publish.Ids[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    public static Task<int> ChooseCallsAsync(this Club club, ChannelId channel) => club.WriteAsync(unit => ChannelStore.Choose(unit, Server, ChannelPurpose.Announcements, channel));

    public static Task<IReadOnlyList<CallDay>> DaysAsync(this Club club, long number) => club.ReadAsync(unit => CallDayStore.Of(unit, Server, number));

    public static Task<Call> CallAsync(this Club club, long number) => club.ReadAsync(unit => CallStore.Find(unit, Server, number)!);

    public static Task<IReadOnlyList<CallRole>> RolesAsync(this Club club, long number) => club.ReadAsync(unit => CallRoleStore.Of(unit, Server, number));

    /// <summary>An application as the database keeps it.</summary>
    public static Task<int> ApplyAsync(this Club club, Call call, long role, MemberId member, string state, bool isNewcomer = false) => club.WriteAsync(unit => unit.Execute(
        """
        INSERT INTO applications (guild_id, number, role, member_id, state, queue, offered_until, is_newcomer, submitted_at)
        VALUES (@guild, @number, @role, @member, @state, @queue, @until, @isNewcomer, @now)
        """,
        new { guild = call.Guild, number = call.Number, role, member, state, queue = member.Value, until = state == "offered" ? unit.Now : (Instant?)null, isNewcomer = isNewcomer ? 1L : 0L, now = unit.Now }));

    /// <summary>What waits for the person once everything is delivered, for nobody here chose private messages.</summary>
    public static async Task<IReadOnlyList<WaitingMessage>> WaitingAsync(this Club club, MemberId member)
    {
        await club.DeliverAsync();
        return await club.ReadAsync(unit => MessageStore.Waiting(unit, member, 50));
    }

    public static MemberId Extra(int number) => new(6000 + number);
}
