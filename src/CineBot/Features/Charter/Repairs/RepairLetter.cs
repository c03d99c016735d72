using CineBot.Features.Charter.Hearings;
using CineBot.Features.Charter.Notices;
using CineBot.Interactions;
using NodaTime;

namespace CineBot.Features.Charter.Repairs;

/// <summary>What people read who are asked to take part in a repair, and at its end.</summary>
internal static class RepairLetter
{
    /// <summary>The person concerned is asked to say it anew.</summary>
    public static Notice Rewording(string code, Offered offered) => new Notice(
        "repair-rewording", "repair.title", ["repair.first", "repair.rewording.what", .. HearingLetter.Lines(offered.Words), new("repair.until", offered.Until), "repair.freely"], Ways(code))
    { End = NoticeEnd.Answer };

    /// <summary>The person concerned is asked whether they want to apologise.</summary>
    public static Notice ApologyToGive(string code, Offered offered) => new Notice(
        "repair-apology-give", "repair.title", ["repair.first", "repair.apology.give", .. HearingLetter.Lines(offered.Words), new("repair.until", offered.Until), "repair.freely_untold"], Ways(code))
    { End = NoticeEnd.Answer };

    /// <summary>Whoever reported is asked whether they want an apology.</summary>
    public static Notice ApologyToGet(string code, Offered offered) => new Notice(
        "repair-apology-get", "repair.title", ["repair.first", "repair.apology.get", .. HearingLetter.Lines(offered.Words), "repair.unnamed", new("repair.until", offered.Until), "repair.freely_untold"], Ways(code))
    { End = NoticeEnd.Answer };

    /// <summary>The person concerned is asked for a conversation.</summary>
    public static Notice Conversation(string code, Offered offered) => new Notice(
        "repair-conversation", "repair.title", ["repair.first", "repair.conversation.what", .. HearingLetter.Lines(offered.Words), Readers(offered), new("repair.until", offered.Until), "repair.freely_untold"], Ways(code))
    { End = NoticeEnd.Answer };

    /// <summary>Whoever reported is asked for a conversation, and told that it names them.</summary>
    public static Notice ConversationNaming(string code, Offered offered) => new Notice(
        "repair-conversation-naming", "repair.title",
        ["repair.first", "repair.conversation.what", .. HearingLetter.Lines(offered.Words), "repair.conversation.names", Readers(offered), new("repair.until", offered.Until), "repair.freely_untold"],
        Ways(code))
    { End = NoticeEnd.Answer };

    /// <summary>Somebody who is no party and does not decide is asked to facilitate.</summary>
    public static Notice Facilitating(string code, Offered offered) => new Notice(
        "repair-facilitating", "repair.facilitating.title", ["repair.facilitating.what", .. HearingLetter.Lines(offered.Words), "repair.facilitating.how", Readers(offered), new("repair.until", offered.Until), "repair.freely_untold"], Ways(code))
    { End = NoticeEnd.Answer };

    /// <summary>The apology itself.</summary>
    public static Notice Apology(string words) => new Notice(
        "repair-apology", "repair.apology.title", ["repair.apology.here", .. HearingLetter.Lines(words), "repair.apology.after"], []);

    /// <summary>The person concerned reads that it was kept and that all is said.</summary>
    public static Notice Kept() => new Notice("repair-kept", "repair.kept.title", ["repair.kept.thanks", "repair.kept.over"], []);

    private static Text Readers(Offered offered) => offered.Roles.Count > 0 ? new Text("repair.readers_roles", new Listing([.. offered.Roles])) : "repair.readers";

    private static IReadOnlyList<Button> Ways(string code) =>
        [new Button("repair.button.yes", "repair.yes", code) { Look = ButtonLook.Good }, new Button("repair.button.no", "repair.no", code), new Button("repair.button.see", "repair.see", code)];
}

/// <summary>What is offered: in the moderators' words, until when, and which roles read every private thread here.</summary>
internal sealed record Offered(string Words, Instant Until, IReadOnlyList<string> Roles);
