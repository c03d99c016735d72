using System.Globalization;

namespace CineBot.Rehearsal;

/// <summary>What was asked for on the command line.</summary>
internal sealed record StartLine(int Port, bool Empty, bool WithBot, string? Bot, string? Data, string? Page, bool WithLog)
{
    public const string Usage = """
        Usage: CineBot.Rehearsal [--port NUMBER] [--empty] [--bot PATH] [--data DIR] [--no-bot] [--log] [--page DIR]
          --port    the port to listen on (any free one by default)
          --empty   the server and its people on the first evening, with no past
          --bot     the bot's CineBot.dll (the one built beside this program by default)
          --data    where the bot keeps its database (a temporary folder by default)
          --no-bot  only the loopback; start the bot yourself
          --log     say all that the bot logs, not only its troubles
          --page    read the page's files from this folder each time, while working on them
        """;

    /// <summary>Whether the club's last weeks are played, which takes a bot. People and server are new at each start, so a database that was kept does not mind.</summary>
    public bool HasPast => WithBot && !Empty;

    /// <summary>Null when something on the line is not understood.</summary>
    public static StartLine? Parse(IReadOnlyList<string> args)
    {
        var line = new StartLine(0, false, true, null, null, null, false);
        for (var i = 0; i < args.Count; i++)
        {
            var value = i + 1 < args.Count ? args[i + 1] : null;
            switch (args[i])
            {
                case "--empty":
                    line = line with { Empty = true };
                    break;
                case "--log":
                    line = line with { WithLog = true };
                    break;
                case "--no-bot":
                    line = line with { WithBot = false };
                    break;
                case "--port" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= ushort.MaxValue:
                    (line, i) = (line with { Port = port }, i + 1);
                    break;
                case "--bot" when value is not null:
                    (line, i) = (line with { Bot = value }, i + 1);
                    break;
                case "--data" when value is not null:
                    (line, i) = (line with { Data = value }, i + 1);
                    break;
                case "--page" when value is not null:
                    (line, i) = (line with { Page = value }, i + 1);
                    break;
                default:
                    return null;
            }
        }

        return line;
    }
}
