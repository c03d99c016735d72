using System.Reflection;
using CineBot.Features.Calls;
using CineBot.Features.Calls.Directory;
using CineBot.Features.Calls.Profiles;
using CineBot.Features.Calls.Screening;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Calls.Profiles.ProfileHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Law;

/// <summary>Whatever somebody types and others read is looked at: a new field that is shown and not looked at makes one of these fail.</summary>
public sealed class PublicWordsTests : IAsyncLifetime
{
    private const string Typed = "Tel 06 12 34 56 78";

    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Every_text_of_a_call_that_its_card_shows_is_looked_at()
    {
        var role = new CallRole(1, null, "figurant·e", 2) { Criteria = "sait nager", CriteriaReason = "une scène à la mer" };
        var sheet = new CallSheet(await _club.StoreAsync(call => call with { Terms = CallWords.Paid }), [role], []);
        var shown = new List<string>();

        foreach (var property in Texts<Call>())
            if (Shows(sheet with { Call = With(sheet.Call, property) })) Look(sheet with { Call = With(sheet.Call, property) }, property);
        foreach (var property in Texts<CallRole>())
            if (Shows(sheet with { Roles = [With(role, property)] })) Look(sheet with { Roles = [With(role, property)] }, property);

        Assert.Equal(
            ["Accessibility", "Amount", "Bring", "CancelReason", "Criteria", "CriteriaReason", "Genre", "Hours", "ImageRights", "Label", "Pitch", "PlaceWords", "Title", "Words"],
            shown.Order());

        // Why a call is cancelled is refused where it is written.
        void Look(CallSheet changed, PropertyInfo property)
        {
            shown.Add(property.Name);
            Assert.True(property.Name == nameof(Call.CancelReason) || PublicTexts.Of(changed).Contains(Typed), $"{property.Name} is shown and not looked at.");
        }
    }

    [Fact]
    public void Every_text_of_a_profile_that_others_read_is_looked_at()
    {
        var profile = Of(Karim) with { Gear = "g", Languages = "l", Links = "k" };
        var query = new DirectoryQuery(Server, Nora) { Slug = "perche", Gear = "tel" };
        var shown = new List<string>();

        foreach (var property in Texts<Profile>())
        {
            var changed = With(profile, property);
            var blocks = _club.Part<ProfileView>().Draw(changed, _club.Ask(Nora, "directory")).Append(new Line(_club.Part<Reasons>().Of(changed, query)));
            if (!IsShown(new([.. blocks]))) continue;
            shown.Add(property.Name);
            Assert.True(changed.PublicTexts.Contains(Typed), $"{property.Name} is shown and not looked at.");
        }

        Assert.Equal(["Gear", "Languages", "Links"], shown.Order());
    }

    private bool Shows(CallSheet sheet)
    {
        var cancelled = CallCard.Status(sheet.Call with { State = CallState.Cancelled });
        return IsShown(new([.. _club.Part<CallFacts>().All(sheet), .. cancelled]));
    }

    // What is chosen from a closed list only completes the key of a text.
    private bool IsShown(Card card) => _club.Words(Answer(card)).Replace($".{Typed}", "", StringComparison.Ordinal).Contains(Typed, StringComparison.Ordinal);

    private static Answered Answer(Card card) => new(Reply.Show(card), CineBot.Interactions.Answer.Private, Language.French);

    private static IEnumerable<PropertyInfo> Texts<T>() => typeof(T).GetProperties().Where(property => property.PropertyType == typeof(string) && property.CanWrite);

    // As « with » does it, for a property that is known by name alone.
    private static T With<T>(T value, PropertyInfo property) where T : class
    {
        var copy = (T)typeof(T).GetMethod("<Clone>$")!.Invoke(value, null)!;
        property.SetValue(copy, Typed);
        return copy;
    }
}
