using CineBot.Interactions;

namespace CineBot.Tests.Infrastructure;

/// <summary>What tests of several features do again and again.</summary>
internal static class ClubHabits
{
    public static string? Key(this Answered answered) => answered.Reply.Text?.Key;

    public static Button Button(this Answered answered, string path) => answered.Reply.Buttons.Single(button => button.Path == path);

    public static Form Form(this Answered answered) => answered.Reply.Form ?? throw new InvalidOperationException($"No form opened but {answered.Key()}.");

    /// <summary>A recommendation by the front door: the film, then why.</summary>
    public static async Task<Answered> RecommendAsync(this Club club, MemberId member, string film, string why)
    {
        var opened = await club.AskAsync(member, "recommend", ("film", film));
        return await club.FillAsync(member, opened.Form(), ("why", why));
    }
}
