using NodaTime;

namespace CineBot.Dates.Printing;

/// <summary>How one language says dates.</summary>
internal abstract class Words
{
    public static Words Of(Language language) => language == Language.French ? FrenchWords.Only : EnglishWords.Only;

    public abstract string Day(LocalDate day, bool withYear);

    public abstract string Time(LocalTime time);

    public abstract string At(string day, LocalTime time);

    public abstract string Zone(string name, bool isName);

    /// <summary>The rule without its end.</summary>
    public abstract string Rule(RecurrenceRule rule, LocalDate start);

    /// <summary>The end of the rule, if it has one, with the space before it.</summary>
    public abstract string End(RecurrenceRule rule);

    public abstract string Repeated(string rule, LocalTime time);

    public abstract string Since(string day);
}
