using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Settings;

/// <summary>What the settings of servers keep about people.</summary>
internal sealed class SettingsData : IPersonalData
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        new("moderators", "member_id", Erasure.Delete, "data.moderators") { Read = ModeratorStore.RowsOf },
        new("moderator_capabilities", "member_id", Erasure.Delete, "data.moderator_capabilities") { Read = CapabilityStore.RowsOf },
        new("right_changes", "member_id", Erasure.Unname, "data.right_changes") { Read = RightChangeStore.About, WhyKept = "data.right_changes.kept" },
        new("right_changes", "changed_by_member_id", Erasure.Unname, "data.right_changes.by") { Read = RightChangeStore.By, WhyKept = "data.right_changes.kept" },
        new("limit_changes", "changed_by_member_id", Erasure.Unname, "data.limit_changes") { Read = LimitChangeStore.By, WhyKept = "data.limit_changes.kept" },
        new("setting_changes", "changed_by_member_id", Erasure.Unname, "data.setting_changes") { Read = SettingChangeStore.By, WhyKept = "data.setting_changes.kept" },
    ];

    public IEnumerable<MemberId> People(IReadUnit unit) =>
    [
        .. Everyone.By(member => ModeratorStore.Next(unit, member)),
        .. Everyone.By(member => CapabilityStore.Next(unit, member)),
        .. Everyone.By(member => RightChangeStore.NextAbout(unit, member)),
        .. Everyone.By(member => RightChangeStore.NextBy(unit, member)),
        .. Everyone.By(member => LimitChangeStore.Next(unit, member)),
        .. Everyone.By(member => SettingChangeStore.NextBy(unit, member)),
    ];

    public IReadOnlyList<CardRef> Erase(WriteUnit unit, MemberId member)
    {
        ModeratorStore.Delete(unit, member);
        CapabilityStore.Delete(unit, member);
        RightChangeStore.Unname(unit, member);
        LimitChangeStore.Unname(unit, member);
        SettingChangeStore.Unname(unit, member);
        return [];
    }
}
