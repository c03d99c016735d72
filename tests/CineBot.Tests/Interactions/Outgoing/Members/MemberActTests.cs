using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Interactions.Outgoing.Members;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Interactions.Outgoing.Members;

public sealed class MemberActTests : IAsyncLifetime
{
    private static readonly RoleId Welcomed = new(31), Own = new(32), High = new(33);
    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        _club.Acts.Asking.Add(Agnès);
        See(Permissions.ManageRoles | Permissions.BanMembers);
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Each_of_the_four_is_done_once_and_whoever_asked_hears_of_it()
    {
        await _club.WriteAsync(unit =>
        {
            Acts.Give(unit, ScratchActs.About, Nora, Welcomed);
            Acts.Take(unit, ScratchActs.About, Karim, Welcomed);
            Acts.Exclude(unit, ScratchActs.About, Chantal);
            Acts.LetBack(unit, ScratchActs.About, Zoé);
        });

        await TickAsync();
        await TickAsync();

        Assert.Equal([$"exclude {Chantal}", $"give {Welcomed} {Nora}", $"let back {Zoé}", $"take {Welcomed} {Karim}"], _club.Hand.Done.Order(StringComparer.Ordinal));
        Assert.Equal(["done Exclude", "done Give", "done LetBack", "done Take"], _club.Acts.Heard.Order(StringComparer.Ordinal));
        Assert.Empty(await LettersAsync());
    }

    [Fact]
    public async Task The_servers_log_shows_a_code_and_nothing_else()
    {
        await _club.WriteAsync(unit => Acts.Exclude(unit, ScratchActs.About, Chantal));
        await _club.WriteAsync(unit => Acts.Exclude(unit, ScratchActs.About, Karim));

        await TickAsync();

        Assert.All(_club.Hand.Reasons, reason => Assert.Matches("^CineBot [a-z2-7]{8}$", reason));
        Assert.Equal(2, _club.Hand.Reasons.Distinct().Count());
    }

    [Fact]
    public async Task What_is_undone_does_not_happen()
    {
        var failure = Assert.ThrowsAsync<InvalidOperationException>(() => _club.WriteAsync(unit =>
        {
            Acts.Exclude(unit, ScratchActs.About, Chantal);
            throw new InvalidOperationException("undone");
        }));
        await failure;

        await TickAsync();

        Assert.Empty(_club.Hand.Done);
    }

    /// <summary>A kill after Discord did it: done again, which is nothing more, and nothing is forgotten.</summary>
    [Fact]
    public async Task Killed_after_it_was_done_and_before_it_was_written_down_it_is_done_again()
    {
        await _club.WriteAsync(unit => Acts.Exclude(unit, ScratchActs.About, Chantal));
        _club.Hand.Afterwards = () => throw new OperationCanceledException();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _club.Part<MemberActWorker>().TickAsync(new CancellationToken(canceled: true)));
        _club.Hand.Afterwards = () => { };
        await _club.RestartAsync();

        await TickAsync();
        await TickAsync();

        Assert.Equal($"exclude {Chantal}", _club.Hand.Done[^1]);
        Assert.InRange(_club.Hand.Done.Count, 1, 2);
        Assert.Equal(["done Exclude"], _club.Acts.Heard);
    }

    [Fact]
    public async Task The_later_wish_takes_the_place_of_the_earlier()
    {
        _club.Hand.Answer = () => DeliveryFault.Unavailable;
        await _club.WriteAsync(unit => Acts.Exclude(unit, ScratchActs.About, Chantal));
        await _club.WriteAsync(unit => Acts.Give(unit, ScratchActs.About, Chantal, Welcomed));
        await TickAsync();
        await _club.WriteAsync(unit => Acts.LetBack(unit, ScratchActs.About, Chantal));
        _club.Hand.Answer = () => null;

        await TickAfterAsync(TimeSpan.FromMinutes(6));

        Assert.Equal([$"give {Welcomed} {Chantal}", $"let back {Chantal}"], _club.Hand.Done.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("fr", "Je n’ai pas encore pu exclure <@104> du serveur", "« Bannir des membres »")]
    [InlineData("en-GB", "I could not exclude <@104> from the server yet", "“Ban Members”")]
    public async Task A_missing_permission_is_told_once_in_private_with_where_to_grant_it_and_it_is_done_when_granted(string locale, string what, string permission)
    {
        _club.Locale = locale;
        See(Permissions.ManageRoles);
        await _club.WriteAsync(unit => Acts.Exclude(unit, ScratchActs.About, Chantal));

        for (var i = 0; i < 5; i++) await TickAfterAsync(TimeSpan.FromMinutes(2));
        var letter = Assert.Single(await LettersAsync()).Replace('\u00a0', ' ');

        Assert.Contains(what, letter, StringComparison.Ordinal);
        Assert.Contains(permission, letter, StringComparison.Ordinal);
        Assert.Empty(_club.Hand.Done);
        Assert.Empty(_club.Delivery.Calls);
        See(Permissions.BanMembers);
        await TickAfterAsync(TimeSpan.FromMinutes(2));
        Assert.Equal([$"exclude {Chantal}"], _club.Hand.Done);
    }

    [Fact]
    public async Task A_role_above_the_bots_own_waits_until_it_stands_below()
    {
        await _club.WriteAsync(unit => Acts.Give(unit, ScratchActs.About, Nora, High));
        await TickAsync();
        Assert.Contains("mon rôle est placé trop bas", Assert.Single(await LettersAsync()), StringComparison.Ordinal);
        Assert.Empty(_club.Hand.Done);

        See(Permissions.ManageRoles, highest: 2);
        await TickAfterAsync(TimeSpan.FromMinutes(2));

        Assert.Equal([$"give {High} {Nora}"], _club.Hand.Done);
    }

    /// <summary>The bot sees its permission, and Discord refuses all the same: the person stands above it. It is not asked again and again.</summary>
    [Fact]
    public async Task A_person_above_the_bot_is_tried_again_every_hour_and_no_more()
    {
        var asked = 0;
        _club.Hand.Answer = () => { asked++; return DeliveryFault.Forbidden; };
        await _club.WriteAsync(unit => Acts.Exclude(unit, ScratchActs.About, Chantal));

        for (var i = 0; i < 60; i++) await TickAfterAsync(TimeSpan.FromMinutes(2));

        Assert.InRange(asked, 2, 3);
        Assert.Single(await LettersAsync());
    }

    [Theory]
    [InlineData(nameof(Permissions.ManageMessages))]
    [InlineData(nameof(Permissions.Administrator))]
    [InlineData(nameof(Permissions.MentionEveryone))]
    [InlineData(nameof(Permissions.KickMembers))]
    public async Task A_role_that_became_dangerous_is_not_given_and_still_taken(string gained)
    {
        await _club.WriteAsync(unit =>
        {
            Acts.Give(unit, ScratchActs.About, Nora, Welcomed);
            Acts.Take(unit, ScratchActs.About, Karim, Welcomed);
        });
        See(Permissions.ManageRoles, welcomed: Enum.Parse<Permissions>(gained));

        await TickAsync();

        Assert.Equal([$"take {Welcomed} {Karim}"], _club.Hand.Done);
        Assert.Contains("Dangerous Give", _club.Acts.Heard);
        Assert.Contains("un tel rôle ne passe jamais par moi", Assert.Single(await LettersAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_left_gets_no_role_and_has_none_to_lose()
    {
        _club.Hand.Answer = () => DeliveryFault.MemberGone;
        await _club.WriteAsync(unit =>
        {
            Acts.Give(unit, ScratchActs.About, Nora, Welcomed);
            Acts.Take(unit, ScratchActs.About, Karim, Welcomed);
        });

        await TickAsync();

        Assert.Equal(["Gone Give", "done Take"], _club.Acts.Heard.Order(StringComparer.Ordinal));
        Assert.Contains("n’est plus sur le serveur", Assert.Single(await LettersAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_excludes_the_owner()
    {
        await _club.WriteAsync(unit => Acts.Exclude(unit, ScratchActs.About, Agnès));

        await TickAsync();

        Assert.Empty(_club.Hand.Done);
        Assert.Equal(["Owner Exclude"], _club.Acts.Heard);
    }

    [Fact]
    public async Task After_a_month_of_trying_it_is_given_up_and_said()
    {
        See(Permissions.None);
        await _club.WriteAsync(unit => Acts.Exclude(unit, ScratchActs.About, Chantal));
        await TickAsync();

        await TickAfterAsync(TimeSpan.FromDays(31));
        See(Permissions.BanMembers);
        await TickAfterAsync(TimeSpan.FromHours(2));

        Assert.Empty(_club.Hand.Done);
        Assert.Equal(["Late Exclude"], _club.Acts.Heard);
    }

    [Fact]
    public async Task An_outage_is_told_to_nobody_and_passes()
    {
        _club.Hand.Answer = () => DeliveryFault.Ambiguous;
        await _club.WriteAsync(unit => Acts.Exclude(unit, ScratchActs.About, Chantal));
        await TickAsync();
        _club.Seen = null;
        await TickAfterAsync(TimeSpan.FromMinutes(6));
        Assert.Empty(await LettersAsync());

        See(Permissions.BanMembers);
        _club.Hand.Answer = () => null;
        await TickAfterAsync(TimeSpan.FromMinutes(6));

        Assert.Equal([$"exclude {Chantal}"], _club.Hand.Done);
    }

    [Fact]
    public async Task An_older_copy_that_is_put_back_does_nothing_to_anybody()
    {
        await _club.WriteAsync(unit => Acts.Exclude(unit, ScratchActs.About, Chantal));

        await _club.WriteAsync(unit => MemberActStore.Restored(unit));
        await TickAsync();

        Assert.Empty(_club.Hand.Done);
    }

    [Fact]
    public async Task What_was_done_is_forgotten_after_a_week()
    {
        await _club.WriteAsync(unit => Acts.Exclude(unit, ScratchActs.About, Chantal));
        await TickAsync();
        await TickAfterAsync(TimeSpan.FromDays(8));
        Assert.Equal(1, await _club.CountAsync("member_acts"));

        await _club.WriteAsync(unit => Acts.Exclude(unit, ScratchActs.About, Karim));
        await TickAsync();

        Assert.Equal([Karim], await _club.ReadAsync(unit => unit.Query<MemberId>("SELECT member_id FROM member_acts")));
    }

    /// <summary>What was decided is not undone by erasing oneself, nor is anybody told of them any more.</summary>
    [Fact]
    public async Task Who_erased_everything_is_given_nothing_and_what_was_decided_is_done_and_forgotten()
    {
        See(Permissions.None);
        await _club.WriteAsync(unit =>
        {
            Acts.Give(unit, ScratchActs.About, Chantal, Welcomed);
            Acts.Exclude(unit, ScratchActs.About, Chantal);
        });

        await _club.WriteAsync(unit => _club.Part<MemberActData>().Erase(unit, Chantal));
        await TickAsync();
        Assert.Empty(await LettersAsync());
        See(Permissions.ManageRoles | Permissions.BanMembers);
        await TickAfterAsync(TimeSpan.FromMinutes(2));

        Assert.Equal([$"exclude {Chantal}"], _club.Hand.Done);
        Assert.Equal(0, await _club.CountAsync("member_acts"));
    }

    private MemberActs Acts => _club.Part<MemberActs>();

    private Task TickAsync() => _club.Part<MemberActWorker>().TickAsync(TestContext.Current.CancellationToken);

    private Task TickAfterAsync(TimeSpan pause)
    {
        _club.Time.Advance(pause);
        return TickAsync();
    }

    private async Task<IReadOnlyList<string>> LettersAsync()
    {
        await _club.DeliverAsync();
        if (await _club.CountAsync("messages") == 0) return [];
        var shown = _club.Words(await _club.PressAsync(Agnès, "messages.open"));
        return shown.Split("Je n’ai pas", StringSplitOptions.None) is [_, .. var rest] && rest.Length > 0 ? [.. rest.Select(one => "Je n’ai pas" + one)] : [shown];
    }

    private void See(Permissions own, int highest = 9, Permissions welcomed = Permissions.None) => _club.Seen = View with
    {
        Roles = [new(High, "Bureau", highest, Permissions.None, false), new(Own, "CineBot", 5, own, true), new(Welcomed, "Accueil", 1, welcomed, false)],
        BotRoles = new HashSet<RoleId> { Own },
        BotPermissions = own,
    };
}
