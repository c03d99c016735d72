using CineBot.Features.Calls.Law;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Completing;

/// <summary>What must be said before anybody is offered a seat: who is fed, insured, and what becomes of their image.</summary>
internal sealed class CostsStep : ICompletion
{
    public string Name => "costs";

    public string? Moment => LawMoments.Image;

    public IEnumerable<Field> Fields(IReadUnit unit, CallSheet sheet, Language language) =>
    [
        new MenuField("meals", "call.costs.meals", Menus.Choices("data.value.meals", CallWords.Costs)).Optional(sheet.Call.Meals),
        new MenuField("travel", "call.costs.travel", Menus.Choices("data.value.travel", CallWords.Costs)).Optional(sheet.Call.Travel),
        new MenuField("lodging", "call.costs.lodging", Menus.Choices("data.value.lodging", CallWords.Costs)).Optional(sheet.Call.Lodging),
        new MenuField("insurance", "call.costs.insurance", Menus.Choices("data.value.insurance", CallWords.Insurances)).Optional(sheet.Call.Insurance),
        new TextField("image", "call.costs.image") { Required = false, MaxLength = Call.LongestLine, Tall = true, Hint = "call.costs.image_hint", Value = sheet.Call.ImageRights },
    ];

    public CallSheet Apply(IReadUnit unit, Request request, CallSheet sheet) => sheet with
    {
        Call = sheet.Call with
        {
            Meals = request.Words("meals"),
            Travel = request.Words("travel"),
            Lodging = request.Words("lodging"),
            Insurance = request.Words("insurance"),
            ImageRights = request.Words("image"),
        },
    };
}
