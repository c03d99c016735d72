using System.Globalization;

namespace CineBot.Discord.Rest;

/// <summary>
/// One endpoint with its arguments. Requests of equal <see cref="Method"/>, <see cref="Template"/> and <see cref="Major"/> share a bucket;
/// the token of a webhook or interaction is part of the major parameter, so that no answer waits for another person's.
/// </summary>
internal sealed record Route(HttpMethod Method, string Template, string Path, string Major)
{
    /// <summary>Authorised by the token in its path, not by the bot's: outside the global limit, and a 401 is that token's end.</summary>
    public bool IsForInteraction { get; private init; }

    /// <summary>The channel that it acts in, where it is refused or allowed as a whole.</summary>
    public ChannelId? Channel { get; private init; }

    /// <summary>Whether it is refused depends on the person that it is about: a refusal says nothing of what else may be done in the channel.</summary>
    public bool IsAboutPerson { get; init; }

    /// <summary>Sent one at a time, in the order asked: a later message never overtakes an earlier one.</summary>
    public bool IsOrdered { get; init; }

    public static Route Of(HttpMethod method, FormattableString path) => new(method, path.Format, Fill(path), "");

    public static Route InGuild(HttpMethod method, GuildId guild, FormattableString path) =>
        new(method, "guilds/*" + path.Format, $"guilds/{guild}{Fill(path)}", guild.ToString());

    public static Route InChannel(HttpMethod method, ChannelId channel, FormattableString path) =>
        new(method, "channels/*" + path.Format, $"channels/{channel}{Fill(path)}", channel.ToString()) { Channel = channel };

    /// <summary>Under <c>interactions/</c> or <c>webhooks/</c>, where id and token come first.</summary>
    public static Route WithToken(HttpMethod method, string root, long id, string token, FormattableString path) =>
        new(method, root + "/*" + path.Format, Fill($"{root}/{id}/{token}") + Fill(path), $"{id}/{token}") { IsForInteraction = true };

    /// <summary>Fit for a log: without any token.</summary>
    public override string ToString() => Redaction.Of($"{Method} {Path}");

    private static string Fill(FormattableString path)
    {
        var arguments = path.GetArguments();
        var escaped = Array.ConvertAll(arguments, argument => (object)Uri.EscapeDataString(Convert.ToString(argument, CultureInfo.InvariantCulture)!));
        return string.Format(CultureInfo.InvariantCulture, path.Format, escaped);
    }
}
