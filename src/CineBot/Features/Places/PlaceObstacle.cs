namespace CineBot.Features.Places;

/// <summary>Why a text is not one place: several are called so, none is, or it is an address, which nobody has to give.</summary>
internal enum PlaceObstacle
{
    None,
    Several,
    Unknown,
    Address,
}
