using CineBot.Interactions;

namespace CineBot.Discord.Probe;

/// <summary>A card with one of each part that the bot's public cards are made of.</summary>
internal static class ProbeCard
{
    public static Card Draw(Text words) => new(
        new Heading("probing.title"),
        new Line(words),
        new Quote("« Cléo de 5 à 7 » *_~`|> # [x](https://example.org) @everyone"),
        new Note("probing.note"),
        new Rule(),
        new Actionable(new("help.title", "help.show"), "probing.note"),
        new Buttons(new Button("help.recommend", "recommendation.start") { Look = ButtonLook.Main }),
        new Links(new LinkButton("probing.title", new("https://discord.com/developers/docs"))));
}
