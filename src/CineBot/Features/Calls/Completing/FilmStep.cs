using System.Globalization;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Completing;

/// <summary>What film it is, and who carries it.</summary>
internal sealed class FilmStep : ICompletion
{
    private const int LongestGenre = 50, LongestFilm = 1440;

    public string Name => "film";

    public IEnumerable<Field> Fields(IReadUnit unit, CallSheet sheet, Language language) =>
    [
        new TextField("pitch", "call.film.pitch") { Required = false, MaxLength = Call.LongestPitch, Tall = true, Value = sheet.Call.Pitch },
        new TextField("genre", "call.film.genre") { Required = false, MaxLength = LongestGenre, Hint = "call.film.genre_hint", Value = sheet.Call.Genre },
        new TextField("minutes", "call.film.minutes") { Required = false, MaxLength = 4, Value = sheet.Call.FilmMinutes?.ToString(CultureInfo.InvariantCulture) },
        new MenuField("bearer", "call.film.bearer", Menus.Choices("data.value.bearer", CallWords.Bearers)).Optional(sheet.Call.Bearer),
    ];

    public CallSheet Apply(IReadUnit unit, Request request, CallSheet sheet) => sheet with
    {
        Call = sheet.Call with
        {
            Pitch = request.Words("pitch"),
            Genre = request.Words("genre"),
            FilmMinutes = Numbers.Read(request, "minutes", 1, LongestFilm),
            Bearer = request.Words("bearer"),
        },
    };
}
