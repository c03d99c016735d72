using CineBot.Interactions;

namespace CineBot.Features.Charter.Reports;

/// <summary>Somebody to call in a country: <paramref name="What"/> for, from which source, and when that was checked.</summary>
internal sealed record EmergencyNumber(string Country, string Number, Title What, string Source, DateOnly Checked);
