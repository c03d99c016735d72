using System.Text.RegularExpressions;

namespace CineBot.Features.Calls.Law;

/// <summary>Finds words: being made to pay, words that wound, looks that a role is said to need, and questions that nobody may ask.</summary>
internal static partial class WordScan
{
    private const RegexOptions Usual = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    public static IEnumerable<(int Index, int Length)> Payment(string text) => Paying().Matches(text).Select(found => (found.Index, found.Length));

    public static IEnumerable<(int Index, int Length)> Demeaning(string text) => Wounding().Matches(text).Select(found => (found.Index, found.Length));

    public static IEnumerable<(int Index, int Length)> Physical(string text) => Looks().Matches(text).Select(found => (found.Index, found.Length));

    public static IEnumerable<(int Index, int Length)> Intimate(string text) => Private().Matches(text).Select(found => (found.Index, found.Length));

    [GeneratedRegex(@"\bpayer (?:pour (?:participer|jouer|tourner|figurer|passer)|(?:ta|sa|votre|leur) (?:place|participation|inscription))|\b(?:casting|figuration|audition|tournage)s? payante?s?\b|\bfrais (?:d'inscription|de dossier|de participation|d'agence|de casting)|\bparticipation (?:financi[èe]re|(?:aux frais )?(?:de |: ?)?\d+ ?(?:€|euros?\b))|\b(?:verser|d[ée]poser|laisser|r[ée]gler|envoyer|payer) (?:un acompte|une caution|une avance|des arrhes|\d+ ?(?:€|euros?\b))|\b(?:fais|faites|faire|envoie|envoyez|effectuer) un virement|\bmandat cash|\bwestern union|\b(?:acheter|achète|achetez|payer) (?:ton|votre|un|le|son|des) (?:book|photos?|shooting|stage)|\bbook (?:payant|obligatoire)|\b(?:pay|paying) to (?:participate|play|act|audition|take part)|\b(?:registration|participation|casting|audition|application|agency) fees?\b|\bsend (?:us )?money\b|\bpay (?:a|the|your) (?:deposit|fee)", Usual)]
    private static partial Regex Paying();

    [GeneratedRegex(@"\b(?:moches?|laid(?:e|es|s)?|laiderons?|disgracieu(?:x|ses?)|physiques? ingrats?|mongoliens?|mongoliennes?|d[ée]biles?|attard[ée]e?s?|clochard(?:e|es|s)?|boudins?|bonnasses?|bimbos?|putes?|salopes?|gros(?:se)? (?:femmes?|hommes?|filles?|types?|dames?|messieurs|monsieur)|ob[èe]ses?|nain(?:e|es|s)?|(?:des|un|une|les) handicap[ée]e?s?|personnes? de couleur|vieilles? peaux?|ugly|midgets?|dwar(?:f|ves)|retard(?:s|ed)?|sluts?|freaks?|hobos?|fat (?:man|men|woman|women|girls?|guys?|people))(?![\p{L}])", Usual)]
    private static partial Regex Wounding();

    [GeneratedRegex(@"\b1 ?m ?[3-9]\d\b|\b1[,.][3-9]\d ?m(?:[èe]tres?)?\b(?! de\b)|\b\d{2,3} ?(?:kg|kilos)\b|\bmensurations?\b|\bbonnets? [a-f]\b|\btailles? (?:mannequin|fine|3[2-9]|4\d)\b|\byeux (?:bleus?|verts?|marrons?|noirs?|clairs?|bridés?)|\bcheveux (?:longs?|courts?|roux|blonds?|bruns?|noirs?|gris|crépus|frisés|bouclés|lisses)|\b(?:blond|brun|rou)(?:e|es|s|x|sse|sses)? aux\b|\b(?:femmes?|hommes?|filles?|gar[çc]ons?|actrices?|acteurs?|com[ée]diennes?|com[ée]diens?|figurant(?:e|es|s)?) (?:blond|brun|rou|mince|svelte|jolie|muscl|athl[ée]t|sexy|mat)(?:\p{L}*)|\b(?:jolies?|belles?|beaux?) (?:femmes?|filles?|gar[çc]ons?|hommes?|actrices?)|\bpeau (?:noire|blanche|claire|fonc[ée]e|mate|m[ée]tisse)|\btypes? (?:europ[ée]en|africain|asiatique|caucasien|maghr[ée]bin|m[ée]diterran[ée]en|nordique|arabe)(?:ne|nes|s|e|es)?|\bbeau physique|\bbon physique|\b(?:blue|green|brown) eyes|\b(?:long|short|red|blond|blonde|dark) hair(?:ed)?|\b(?:slim|pretty|attractive|muscular|blonde?|tall) (?:wom[ae]n|m[ae]n|girls?|guys?|actors?|actress(?:es)?)|\b(?:black|white|asian|caucasian|european)[- ]looking", Usual)]
    private static partial Regex Looks();

    [GeneratedRegex(@"\bmala(?:dies?|des?)\b|\b(?:ta|votre|de|bonne|la) sant[ée]\b|\b(?:es-tu|[êe]tes-vous|[êe]tre) enceinte|\bgrossesse|\bhandicap(?:é|ée|és|ées|s)?\b|\btraitements? m[ée]dic\p{L}+|\bm[ée]dicaments?\b|\bvaccin\p{L}*|\bs[ée]ropositi\p{L}+|\breligi\p{L}+|\bcroyant\p{L}*|\bcroyances?\b|\bsexualit\p{L}+|\bta race\b|\bvotre race\b|\bethnies?\b|\bcatholiques?\b|\bmusulman\p{L}*|\bjui(?:f|ve)s?\b|\b(?:ton|votre|quelle|leur|son) origine|\bdorigine (?:fran[çc]aise|[ée]trang[èe]re|africaine|maghr[ée]bine|asiatique|europ[ée]enne)|\borigines? (?:ethnique|sociale|g[ée]ographique)|\btes origines|\bvos origines|\bnationalit[ée]s?|\bethni\p{L}+|\b(?:orientation|vie) sexuelle|\bsyndicat\p{L}*|\b(?:opinions?|convictions?) politiques?|\bcasier judiciaire|\bpregnan\p{L}+|\bdisabilit\p{L}+|\bdisabled\b|\b(?:your|any) (?:health|illness|medical|medication)|\bhealth (?:issues?|problems?|conditions?)|\breligious\b|\bbeliefs?\b|\btrade union|\billness\p{L}*|\bethnic\p{L}*|\byour (?:origins?|race|religion|nationality|faith)|\bsexual orientation|\bpolitical (?:views|opinions)|\bcriminal record", Usual)]
    private static partial Regex Private();
}
