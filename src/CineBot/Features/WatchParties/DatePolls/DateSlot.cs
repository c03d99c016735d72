namespace CineBot.Features.WatchParties.DatePolls;

/// <summary>A date that people answer to, by its number in the poll; one that is not offered any more keeps what was answered to it, in case it comes back.</summary>
internal sealed record DateSlot(long Number, PartyTime Time, bool IsOffered);

/// <summary>The slots that suit one person, by number; none of them where it is empty.</summary>
internal sealed record DateAnswer(MemberId Member, IReadOnlyList<long> Slots);
