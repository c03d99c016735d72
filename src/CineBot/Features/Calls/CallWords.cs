namespace CineBot.Features.Calls;

/// <summary>The closed lists that a call chooses from, as they are kept.</summary>
internal static class CallWords
{
    public const string Volunteer = "volunteer", Expenses = "expenses", Paid = "paid";

    public const string Company = "company";

    public const string Insured = "yes", Uninsured = "no";

    /// <summary>Costs repaid on receipts, taken care of in kind, not at all, or by a flat sum.</summary>
    public const string Real = "real", Provided = "provided", Nothing = "none", Flat = "flat";

    public const string NoMinors = "no", SixteenUp = "16_17";

    public static IReadOnlyList<string> Terms { get; } = [Volunteer, Expenses, Paid];

    public static IReadOnlyList<string> Bearers { get; } = ["association", "group", "school", "person", Company];

    public static IReadOnlyList<string> Insurances { get; } = [Insured, "pending", Uninsured];

    /// <summary>How a cost is met: of meals, of travel, of lodging.</summary>
    public static IReadOnlyList<string> Costs { get; } = [Real, Provided, Nothing, Flat];

    public static IReadOnlyList<string> Minors { get; } = [NoMinors, SixteenUp];

    /// <summary>What a shoot may hold that people should know before they say yes.</summary>
    public static IReadOnlyList<string> Sensitive { get; } = ["violence", "nudity", "stunt", "animals", "weapons", "smoke", "alcohol"];
}
