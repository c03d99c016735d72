using CineBot.Features.Charter.Notices;

namespace CineBot.Features.Charter.Allies;

/// <summary>What whoever chose an ally reads of their answer.</summary>
internal static class AllyBriefs
{
    public static Brief Accepted(MemberId ally) => new Brief("ally.accepted_told", ally);

    public static Brief Declined(MemberId ally) => new Brief("ally.declined_told", ally);

    public static Brief Left(MemberId ally) => new Brief("ally.left_told", ally);
}
