using System.Globalization;
using CineBot.Interactions;

namespace CineBot.Features.Calls.Completing;

/// <summary>Whole numbers as people type them into a form.</summary>
internal static class Numbers
{
    /// <summary>Null where nothing was typed.</summary>
    /// <exception cref="Refusal">It is no whole number between the two.</exception>
    public static long? Read(Request request, string name, long least, long most) => request.Words(name) switch
    {
        null => null,
        var typed when long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
        var typed => throw new Refusal("call.wrong_number", typed, least, most),
    };
}
