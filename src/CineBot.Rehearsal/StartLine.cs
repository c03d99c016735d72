using System.Globalization;

namespace CineBot.Rehearsal;

/// <summary>What was asked for on the command line.</summary>
internal sealed record StartLine(int Port, bool Empty, bool WithBot, string? Bot, string? Data)
{
    public const string Usage = """
        Usage: CineBot.Rehearsal [--port NUMBER] [--empty] [--bot PATH] [--data DIR] [--no-bot]
          --port    the port to listen on (any free one by default)
          --empty   no demo community
          --bot     the bot's CineBot.dll (the one built beside this program by default)
          --data    where the bot keeps its database (a temporary folder by default)
          --no-bot  only the loopback; start the bot yourself
        """;

    /// <summary>Null when something on the line is not understood.</summary>
    public static StartLine? Parse(IReadOnlyList<string> args)
    {
        var line = new StartLine(0, false, true, null, null);
        for (var i = 0; i < args.Count; i++)
        {
            var value = i + 1 < args.Count ? args[i + 1] : null;
            switch (args[i])
            {
                case "--empty":
                    line = line with { Empty = true };
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
                default:
                    return null;
            }
        }

        return line;
    }
}
