using CineBot.Features.Films;

namespace CineBot.Features.Recommendations.Avoiding;

/// <summary>A subject that somebody may want to avoid, and the words of both languages by which people note it; a star stands for any ending.</summary>
internal sealed record ContentTheme(string Key, params string[] Phrases)
{
    public static readonly IReadOnlyList<ContentTheme> All =
    [
        new("violence", "violen*", "tortur*", "bagarre*", "meurtr*", "murder*", "massacre*", "brutal*"),
        new("blood", "sang", "sanglant*", "gore", "blood*", "boucher*", "demembr*", "mutila*"),
        new("sexual_violence", "viol", "viols", "violee*", "viole", "agression* sexuel*", "violence* sexuel*", "inceste*", "incest*", "rape*", "sexual assault*", "sexual violence", "pedo*"),
        new("domestic_violence", "violence* conjugal*", "violence* familial*", "violence* domesti*", "femme* battu*", "enfant* battu*", "domestic violence", "domestic abuse", "maltrait*", "child abuse"),
        new("suicide", "suicid*", "automutil*", "self harm*", "scarif*"),
        new("death", "deuil*", "mort d un enfant", "mort d enfant*", "perte d un proche", "grief*", "bereave*", "death of a child", "death of a parent", "fausse couche*", "miscarriage*"),
        new("illness", "maladie*", "cancer*", "hopita*", "hospital*", "illness*", "medica*", "seringue*", "needle*", "piqure*", "chirurgi*", "surgery"),
        new("addiction", "drogue*", "alcool*", "addict*", "overdose*", "drug*", "toxicoman*"),
        new("eating", "anorexi*", "boulimi*", "trouble* alimentaire*", "troubles du comportement alimentaire", "eating disorder*", "bulimi*"),
        new("racism", "racis*", "antisemi*", "islamophob*", "coloni*", "esclavag*", "slavery", "xenophob*", "negroph*"),
        new("sexism", "sexis*", "misogyn*", "homophob*", "lesbophob*", "transphob*"),
        new("animals", "animaux", "animal*", "cruaute envers*", "chasse", "abattoir*", "corrida*", "slaughter*"),
        new("war", "guerre*", "genocid*", "shoah", "camp* de concentration", "war", "wars", "bombard*", "attentat*", "terror*"),
        new("jump_scares", "sursaut*", "jumpscare*", "jump scare*", "horreur", "horror", "epouvante"),
        new("flashing", "epilep*", "stroboscop*", "flash*", "lumiere* clignotant*", "strobe*"),
        new("sex", "nudite*", "sexe explicite", "scene* de sexe", "sex scene*", "nudity", "explicit sex"),
        new("insects", "araignee*", "insecte*", "serpent*", "spider*", "insect*", "snake*"),
        new("confinement", "claustrophob*", "enferm*", "noyade*", "confined", "drown*"),
    ];

    public bool IsIn(IReadOnlyList<string> words) => Phrases.Any(phrase => Contains(words, phrase.Split(' ')));

    /// <summary>Whether somebody's own words for what they avoid are there; a word of four letters or more also as a beginning, for its plural.</summary>
    public static bool IsIn(IReadOnlyList<string> words, string own) =>
        TitleFolding.Words(own) is { Length: > 0 } phrase && Contains(words, [.. phrase.Select(word => word.Length >= 4 ? word + "*" : word)]);

    private static bool Contains(IReadOnlyList<string> words, string[] phrase) =>
        Enumerable.Range(0, Math.Max(0, words.Count - phrase.Length + 1)).Any(start => phrase.Index().All(part => Fits(words[start + part.Index], part.Item)));

    private static bool Fits(string word, string pattern) =>
        pattern.EndsWith('*') ? word.StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.Ordinal) : word == pattern;
}
