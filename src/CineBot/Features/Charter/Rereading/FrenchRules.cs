using System.Text.RegularExpressions;

namespace CineBot.Features.Charter.Rereading;

/// <summary>What strikes in a French message. Words that may be about a film strike only where they are turned on a person.</summary>
internal static partial class FrenchRules
{
    private const string Harsh =
        "(?:nul(?:le)?s?|égoïstes?|égocentriques?|paresseu(?:x|ses?)|feignant(?:e)?s?|fainéant(?:e)?s?|menteu(?:rs?|ses?)|hypocrites?|méchant(?:e)?s?|ridicules?|incapables?|insupportables?|agressi(?:fs?|ves?)|irresponsables?|lâches?|immatures?|paranos?|toxiques?|malhonnêtes?|con(?:ne)?s?|bêtes?|idiot(?:e)?s?|stupides?|débiles?|imbéciles?|pénibles?|lourd(?:e)?s?|prétentieu(?:x|ses?)|jalou(?:x|ses?)|pathétiques?|minables?|naze?s?|inutiles?|mauvais(?:e)?s?)";

    public static IReadOnlyList<(RereadingKind Kind, Regex Rule)> All { get; } =
    [
        (RereadingKind.Insult, Insult()),
        (RereadingKind.Label, Label()),
        (RereadingKind.Blame, Blame()),
        (RereadingKind.Generalisation, Generalisation()),
        (RereadingKind.Order, Order()),
        (RereadingKind.Sarcasm, Sarcasm()),
    ];

    [GeneratedRegex(@"(?<!\p{L})(?:connards?|connasses?|abruti(?:e)?s?|crétin(?:e)?s?|enfoirés?|salaud|salope|pauvre type|gros(?:se)? con(?:ne)?|sale con(?:ne)?|bouffon(?:ne)?|tocard(?:e)?|espèce d(?:e|['’])\s?\p{L}+|ta gueule|ferme[- ]la|va te faire \p{L}+|fdp|ntm|tg)(?!\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex Insult();

    [GeneratedRegex(@"(?<!\p{L})(?:tu es|t['’]es|tu n['’]es qu['’]|vous êtes|tu étais|tu as été)\s*(?:(?:vraiment|trop|tellement|complètement|totalement|juste|un peu|toujours|franchement|d['’]un|d['’]une|un|une|le|la|si|bien|qu['’]un|qu['’]une)\s+)*" + Harsh + @"(?!\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?<!\p{L})(?:(?:c['’]est|tout est) (?:de )?ta faute|(?:c['’]est|tout est) (?:de )?votre faute|à cause de (?:toi|vous)|par ta faute|tu m['’]énerves|tu me (?:saoules|fatigues|dégoûtes|fais honte)|tu fais (?:tout )?exprès|tu t['’]en (?:fiches|fous|moques)|tu nous laisses tomber|on ne peut pas compter sur (?:toi|vous))(?!\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex Blame();

    [GeneratedRegex(@"(?<!\p{L})(?:tu|t['’]|vous|personne|tout le monde|ils|elles|les gens)(?!\p{L})[^.!?;\n]{0,50}?(?<!\p{L})(?:toujours|jamais|tout le temps|à chaque fois|sans arrêt|systématiquement|comme d['’]habitude)(?!\p{L})(?![^.!?\n]*\?)", RegexOptions.IgnoreCase)]
    private static partial Regex Generalisation();

    [GeneratedRegex(@"(?:(?<=\A\W*|[.!?;:,\n]\s*)(?:arrête(?:z|s)?|tais[- ]toi|taisez[- ]vous|dégage(?:z|s)?|casse[- ]toi|réponds(?:[- ]moi)?|répondez|calme[- ]toi|calmez[- ]vous|bouge[- ]toi|débrouille[- ]toi|démerde[- ]toi|excuse[- ]toi|lâche[- ]moi)|(?<!\p{L})(?:t['’]as intérêt|tu as intérêt|tu n['’]as qu['’]à|t['’]as qu['’]à|tu dois|il faut que tu|je t['’]ordonne))(?!\p{L})(?![^.!?\n]*(?:s['’]il (?:te|vous) pla[iî]t|stp|svp))", RegexOptions.IgnoreCase)]
    private static partial Regex Order();

    [GeneratedRegex(@"(?<!\p{L})(?:bravo,? vraiment|merci,? vraiment|ah bravo|c['’]est du propre|quelle surprise|comme c['’]est étonnant|comme par hasard|mais oui,? bien sûr|mais bien sûr|c['’]est ça,? ouais?|cause toujours|félicitations,? hein|comme d['’]hab)(?!\p{L})|🙄|👏\s*👏", RegexOptions.IgnoreCase)]
    private static partial Regex Sarcasm();
}
