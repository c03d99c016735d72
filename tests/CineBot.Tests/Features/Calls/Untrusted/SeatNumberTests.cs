using CineBot.Features.Calls;
using CineBot.Tests.Features.Calls.Applications;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Untrusted;

/// <summary>A number of seats that is none: whoever types it is told so, keeps what they typed, and no call has it.</summary>
public sealed class SeatNumberTests
{
    public static TheoryData<string> Numbers => ["0", "-1", "501", "1000000000000", "9223372036854775808", "99999999999999999999999999"];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task It_is_refused_where_a_call_is_proposed(string number)
    {
        await using var club = await Club.OpenAsync();

        var answered = await club.ProposeCallAsync(what: $"La Digue : {number} figurants");

        Assert.Contains(answered.Reply.Buttons, button => button.Path == "form.reopen");
        Assert.Contains(number, club.Words(answered).Replace("\\", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal).Replace("\u202F", "", StringComparison.Ordinal));
        Assert.Equal((0, 0), (await club.CountAsync("calls"), await club.CountAsync("call_roles")));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task It_is_refused_where_a_role_is_corrected_in_each_of_its_fields(string number)
    {
        await using var club = await Club.OpenAsync();
        await club.PublishCallAsync();
        var before = await club.RolesAsync(1);

        foreach (var field in new[] { "seats", "newcomers" }.Where(field => (field, number) != ("newcomers", "0")))
        {
            var answered = await club.FillAsync(Nora, (await club.SendAsync(club.Press(Nora, "call.role", 1) with { Picked = ["1"] })).Form(), (field, number));
            Assert.Contains(answered.Key(), new[] { "call.wrong_number", "form.too_long" });
        }

        var listed = await club.FillAsync(Nora, (await club.PressAsync(Nora, "call.correct", 1, "what")).Form(), ("roles", $"{number} figurants"));
        Assert.Contains(listed.Reply.Buttons, button => button.Path == "form.reopen");
        Assert.Equal(before, await club.RolesAsync(1));
    }

    [Fact]
    public async Task No_row_takes_it_either()
    {
        await using var club = await Club.OpenAsync();
        var call = await club.ExtrasAsync(3);

        foreach (var seats in new long[] { 0, -1, 501, 1_000_000_000_000 })
            await Assert.ThrowsAnyAsync<Exception>(() => club.WriteAsync(unit => CallRoleStore.Set(unit, Server, call.Number, new(1, null, "figurant·e", seats))));

        Assert.Equal(3, (await club.RoleAsync(call)).Seats);
    }
}
