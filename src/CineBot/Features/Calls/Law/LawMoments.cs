namespace CineBot.Features.Calls.Law;

/// <summary>The moments at which a card of law is shown.</summary>
internal static class LawMoments
{
    public const string Volunteer = "volunteer", Expenses = "expenses", Paid = "paid", Flat = "flat", Company = "company", Minors = "minors", Image = "image",
        Criteria = "criteria", Insurance = "insurance", Listener = "listener", Declined = "declined", Payment = "payment";

    public static IReadOnlyList<string> All { get; } = [Volunteer, Expenses, Paid, Flat, Company, Minors, Image, Criteria, Insurance, Listener, Declined, Payment];
}
