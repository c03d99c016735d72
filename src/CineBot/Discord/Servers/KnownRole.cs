using CineBot.Interactions;

namespace CineBot.Discord.Servers;

/// <summary>A role as Discord told it: its rank among the others, what it allows in Discord's bits, and whether an application or a subscription rules over it.</summary>
internal sealed record KnownRole(string Name, int Position, ulong Bits, bool IsManaged = false)
{
    public RoleView View(long id, ulong inChannels) => new(new(id), Name, Position, PermissionBits.Read(Bits), IsManaged) { InChannels = PermissionBits.Read(inChannels) };
}
