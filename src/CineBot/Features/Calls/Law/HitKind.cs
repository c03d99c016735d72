namespace CineBot.Features.Calls.Law;

/// <summary>What a public text may hold that its writer should look at again.</summary>
internal enum HitKind
{
    Phone,
    Address,
    Bank,
    Payment,
    Intimate,
    Demeaning,
    Physical,
}
