using CineBot.Features.Calls;
using CineBot.Features.Calls.Applications;
using CineBot.Features.Members;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Features.Calls.Applications;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Calls.CallHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Reminders;

public sealed class SilenceTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task After_five_days_the_owner_is_reminded_once_and_after_ten_the_person_is_free()
    {
        var call = await _club.CastAsync(1, call => call with { FirstDay = null, LastDay = null });
        foreach (var member in new[] { Karim, Zoé }) await _club.ApplyAsync(member, call, ("name", "x"));

        await _club.PassAsync(TimeSpan.FromDays(4.9));
        Assert.Empty(await _club.MessagesAsync(Nora));
        await _club.PassAsync(TimeSpan.FromDays(0.2));
        await _club.PassAsync(TimeSpan.FromDays(2));
        Assert.Equal(["application.reminder.unanswered"], await _club.MessagesAsync(Nora));
        Assert.Contains("2 candidatures à **La Digue** attendent", await _club.MailAsync(Nora));
        await _club.PassAsync(TimeSpan.FromDays(3));

        Assert.Equal(["application.news.unanswered"], await _club.MessagesAsync(Karim));
        Assert.Equal(ApplicationState.Released, await _club.StateAsync(call, Zoé));
        Assert.Single(await _club.MessagesAsync(Nora));
    }

    [Fact]
    public async Task Whoever_was_answered_is_neither_counted_nor_freed_and_a_refused_person_hears_nothing_more()
    {
        var call = await _club.CastAsync(2);
        await _club.OfferAsync(call, Karim);
        await _club.PressAsync(Karim, "call.accept", call.Number, 1);
        await _club.ApplyAsync(Zoé, call, ("name", "Zoé"));
        await _club.WriteAsync(unit => ApplicationStore.Set(unit, ApplicationStore.Find(unit, Server, call.Number, 1, Zoé)! with { Prepared = new(false, "dates") }));
        await _club.PressAsync(Nora, "call.publish-answers", call.Number);

        await _club.PassToAsync(ApplicationHabits.Saturday.PlusHours(-1));

        Assert.Equal(["application.news.declined.dates"], await _club.MessagesAsync(Zoé));
        Assert.DoesNotContain("application.reminder.unanswered", await _club.MessagesAsync(Nora));
        Assert.Equal(ApplicationState.Confirmed, await _club.StateAsync(call, Karim));
    }

    [Fact]
    public async Task Ninety_days_after_nothing_is_left_of_those_who_were_not_kept_and_all_of_those_who_came()
    {
        var call = await _club.CastAsync(9);
        await _club.OfferAsync(call, Karim, Zoé);
        await _club.PressAsync(Karim, "call.accept", call.Number, 1);
        await _club.PressAsync(Zoé, "call.withdraw", call.Number, 1);
        foreach (var (member, state) in new[] { (Maya, "declined"), (Chantal, "released"), (Extra(1), "expired") }) await _club.ApplyAsync(call, 1, member, state);
        await _club.WriteAsync(unit => unit.Execute("UPDATE applications SET closed_at = @now WHERE state IN ('declined', 'released', 'expired')", new { now = unit.Now }));

        await _club.PassAsync(TimeSpan.FromDays(89.9));
        Assert.Equal(5, await _club.CountAsync("applications"));
        await _club.PassAsync(TimeSpan.FromDays(0.2));

        Assert.Equal((1, 1), (await _club.CountAsync("applications"), await _club.CountAsync("terms_agreed")));
        Assert.Equal(ApplicationState.Confirmed, await _club.StateAsync(call, Karim));
        Assert.Null(await _club.StateAsync(call, Zoé));
    }

    [Fact]
    public async Task The_servers_that_the_bot_left_hear_nothing()
    {
        var call = await _club.CastAsync(1);
        await _club.ApplyAsync(Karim, call, ("name", "Karim"));
        await _club.WriteAsync(unit => unit.Execute("INSERT INTO guilds (guild_id, joined_at, left_at) VALUES (@guild, 0, @now) ON CONFLICT (guild_id) DO UPDATE SET left_at = excluded.left_at", new { guild = Server, now = unit.Now }));

        await _club.PassAsync(TimeSpan.FromDays(11));

        Assert.Equal(ApplicationState.Submitted, await _club.StateAsync(call, Karim));
    }

    [Fact]
    public async Task Where_private_messages_are_closed_it_waits_for_the_person_with_its_buttons()
    {
        await _club.WriteAsync(unit => MessageChoiceStore.Set(unit, Karim, [CallNews.Kind.Name]));
        _club.Delivery.Fail("post", DeliveryFault.PrivateChannelClosed);
        var call = await _club.CastAsync(1);
        await _club.OfferAsync(call, Karim);

        var mail = await _club.MailAsync(Karim);
        var waiting = Assert.Single(await _club.ReadAsync(unit => MessageStore.Waiting(unit, Karim, 5)));

        Assert.Contains("Une place est gardée pour toi", mail);
        Assert.Equal(["call.accept", "call.withdraw"], waiting.Buttons.Select(button => button.Path));
        Assert.Equal("application.coming", (await _club.PressAsync(Karim, waiting.Buttons[0])).Key());
    }
}
