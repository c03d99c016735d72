namespace CineBot.Rehearsal.World;

/// <summary>Whom a message mentions: as Discord writes it, and the people who would be notified.</summary>
internal sealed record Pings(IReadOnlySet<ulong> Users, IReadOnlySet<ulong> Roles, bool Everyone, IReadOnlySet<ulong> Notified)
{
    public static readonly Pings None = new(new HashSet<ulong>(), new HashSet<ulong>(), false, new HashSet<ulong>());
}
