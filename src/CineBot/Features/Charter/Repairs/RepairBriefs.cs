using CineBot.Features.Charter.Notices;
using CineBot.Interactions;
using NodaTime;

namespace CineBot.Features.Charter.Repairs;

/// <summary>What those who take part in a repair read while it goes on, and whoever reported at its end.</summary>
internal static class RepairBriefs
{
    public static Brief YourTurn() => new Brief("repair.your_turn");

    public static Brief ComesToNothing() => new Brief("repair.comes_to_nothing");

    /// <summary>To whoever accompanied a conversation.</summary>
    public static Brief Facilitated() => new Brief("repair.facilitated");

    public static Brief ReportClosed(string code) => new Brief("repair.report_closed", code);

    /// <summary>The conversation begins, with those others.</summary>
    public static Brief Begins(Listing others, bool isRelayed) => isRelayed ? new Brief("repair.begins_by_bot", others) : new Brief("repair.begins", others);

    public static Brief ThreadOpened(ChannelId thread) => new Brief("repair.thread.opened", thread);

    public static Brief GoesOnByBot() => new Brief("repair.goes_on_by_bot");

    /// <summary>What one of them wrote to the others.</summary>
    public static Brief Word(MemberId from, string words) => new Brief("repair.word", from, words);

    public static Brief Promised(string words, Instant until) => new Brief("repair.promise_told", words, until);

    public static Brief LookBack() => new Brief("repair.look_back");
}
