using CineBot.Features.Charter.Notices;
using CineBot.Interactions;
using NodaTime;

namespace CineBot.Features.Charter.Measures;

/// <summary>What those who judge a case read when their word or their hand is wanted; it names the case by its code, and nobody in it.</summary>
internal static class HandBriefs
{
    public static Brief WordAsked(string code) => new Brief("measure.word_asked", code);

    /// <summary>Where it is grave, to the others, among whom somebody manages the server.</summary>
    public static Brief WordAskedToo(string code) => new Brief("measure.word_asked_grave", code);

    public static Brief UndoByHand(string code) => new Brief("measure.undo_by_hand", code);

    /// <summary>A pause cannot begin: no role was chosen for it.</summary>
    public static Brief NoRole(string code) => new Brief("measure.waits.no_role", code, new CommandName("settings"));

    /// <summary>The person erased everything before it began: it began then.</summary>
    public static Brief LeftDone(string code, Instant until) => new Brief("measure.left.done", code, until);

    /// <summary>The same, and the bot could not do it.</summary>
    public static Brief LeftUndone(string code) => new Brief("measure.left.given_up", code);

    /// <summary>The same, and it is nothing that could still be done.</summary>
    public static Brief LeftOver(string code) => new Brief("measure.left.over", code);

    public static Brief Review(string code, Instant until) => new Brief("measure.review.asked", code, until);
}
