using System.Text.RegularExpressions;

namespace CineBot.Features.Charter.Rereading;

/// <summary>What strikes in an English message. Words that may be about a film strike only where they are turned on a person.</summary>
internal static partial class EnglishRules
{
    private const string Harsh =
        "(?:selfish|lazy|(?:a )?liar|liars|(?:a )?hypocrites?|mean|ridiculous|useless|unbearable|aggressive|irresponsible|(?:a )?cowards?|immature|paranoid|toxic|dishonest|stupid|dumb|(?:an )?idiots?|(?:a )?morons?|pathetic|worthless|hopeless|incompetent|annoying|arrogant|jealous|rubbish|terrible|awful|the worst|impossible|rude)";

    public static IReadOnlyList<(RereadingKind Kind, Regex Rule)> All { get; } =
    [
        (RereadingKind.Insult, Insult()),
        (RereadingKind.Label, Label()),
        (RereadingKind.Blame, Blame()),
        (RereadingKind.Generalisation, Generalisation()),
        (RereadingKind.Order, Order()),
        (RereadingKind.Sarcasm, Sarcasm()),
    ];

    [GeneratedRegex(@"(?<!\p{L})(?:you (?:absolute |total |complete |fucking |bloody )?(?:idiots?|morons?|bastards?|bitch|arsehole|asshole|prick|wanker|jerk|clown|loser)|assholes?|arseholes?|wankers?|dickheads?|shut (?:the fuck )?up|fuck (?:you|off)|piss off|screw you|stfu|gtfo)(?!\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex Insult();

    [GeneratedRegex(@"(?<!\p{L})(?:you are|you[’']re|youre|you were|you[’']ve been)\s+(?:(?:so|just|really|such|being|always|completely|totally|a bit|too|nothing but|simply)\s+)*" + Harsh + @"(?!\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?<!\p{L})(?:(?:it[’']s|this is|it is|that[’']s) (?:all )?(?:your fault|because of you)|because of you|you (?:make me sick|disgust me|let (?:me|us|everyone) down|[’']re letting us down|don[’']t care|did it on purpose)|you[’']re letting us down|(?:nobody|we|i) (?:can|can[’']t|cannot) rely on you)(?!\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex Blame();

    [GeneratedRegex(@"(?<!\p{L})(?:you|nobody|no one|everybody|everyone|they|people)(?!\p{L})[^.!?;\n]{0,50}?(?<!\p{L})(?:always|never|all the time|every single time|constantly|as usual)(?!\p{L})(?![^.!?\n]*\?)", RegexOptions.IgnoreCase)]
    private static partial Regex Generalisation();

    [GeneratedRegex(@"(?:(?<=\A\W*|[.!?;:,\n]\s*)(?:stop it|stop (?:being|doing)|get out|get lost|go away|answer me|calm down|deal with it|apologi[sz]e|leave me alone|grow up)|(?<!\p{L})(?:you (?:must|have to|had better|[’']d better)|you[’']d better|you need to))(?!\p{L})(?![^.!?\n]*\bplease\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Order();

    [GeneratedRegex(@"(?<!\p{L})(?:well done,? really|thanks a lot,? really|oh,? great|oh,? bravo|what a surprise|how surprising|yeah,? right|sure you (?:did|will|are)|nice one,? genius|big surprise|slow clap)(?!\p{L})|🙄|👏\s*👏", RegexOptions.IgnoreCase)]
    private static partial Regex Sarcasm();
}
