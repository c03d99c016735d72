using CineBot.Features.Charter.Hearings;
using CineBot.Features.Charter.Notices;
using CineBot.Interactions;

namespace CineBot.Features.Charter.Allies;

/// <summary>What somebody reads who is asked to be beside another.</summary>
internal static class AllyLetter
{
    public static Notice Asked(string code, MemberId person, string? word) => new Notice(
        "ally-asked", "ally.letter.title",
        [new("ally.letter.why", person), .. word is null ? [] : HearingLetter.Lines(word), "ally.letter.what", "ally.letter.limits", "ally.letter.freely"],
        [
            new Button("ally.button.accept", "ally.accept", code) { Look = ButtonLook.Good },
            new Button("ally.button.decline", "ally.leave", code),
        ])
    {
        End = NoticeEnd.Answer,
        IsAtOnce = true,
    };
}
