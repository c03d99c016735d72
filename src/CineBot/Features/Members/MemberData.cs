using CineBot.Interactions;

namespace CineBot.Features.Members;

/// <summary>What is kept about people as such.</summary>
internal sealed class MemberData : IPersonalData
{
    public IReadOnlyList<PersonalTable> Tables { get; } = [new("members", "member_id", Erasure.Delete, "what you set for yourself")];
}
