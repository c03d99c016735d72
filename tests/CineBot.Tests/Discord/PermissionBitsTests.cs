using CineBot.Discord;
using CineBot.Interactions;

namespace CineBot.Tests.Discord;

public sealed class PermissionBitsTests
{
    [Fact]
    public void Each_permission_goes_there_and_back() =>
        Assert.All(Enum.GetValues<Permissions>(), one => Assert.Equal(one, PermissionBits.Read(PermissionBits.Write(one))));

    [Fact]
    public void The_right_to_manage_a_server_is_bit_five() => Assert.Equal("32", PermissionBits.Write(Permissions.ManageServer));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-8")]
    [InlineData("8 ")]
    [InlineData("99999999999999999999999")]
    public void Digits_that_are_none_give_nothing(string? digits) => Assert.Equal(Permissions.None, PermissionBits.Read(digits));

    [Fact]
    public void Permissions_that_we_do_not_know_are_ignored() => Assert.Equal(Permissions.Administrator, PermissionBits.Read("9223372036854775816"));
}
