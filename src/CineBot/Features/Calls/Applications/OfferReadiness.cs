using CineBot.Interactions;

namespace CineBot.Features.Calls.Applications;

/// <summary>What a call must say before anybody is offered a seat: whether the shoot is insured, what becomes of the pictures, and the meals.</summary>
internal static class OfferReadiness
{
    /// <summary>What it does not say yet, each in a few words.</summary>
    public static IReadOnlyList<Text> Missing(Call call) =>
    [
        .. call.Insurance is null ? ["application.missing.insurance"] : Array.Empty<Text>(),
        .. call.ImageRights is null ? ["application.missing.image_rights"] : Array.Empty<Text>(),
        .. call.Meals is null ? ["application.missing.meals"] : Array.Empty<Text>(),
    ];
}
