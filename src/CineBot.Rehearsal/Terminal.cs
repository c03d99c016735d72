using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace CineBot.Rehearsal;

/// <summary>Where the rehearsal speaks with whoever started it.</summary>
internal sealed class Terminal(TextWriter output, bool onlyTrouble = false)
{
    private static readonly string[] Troubles = ["Z error ", "Z fatal "];

    /// <summary>The same, for which the bot's ordinary log lines are not worth a mention.</summary>
    public Terminal ForTrouble() => new(output, onlyTrouble: true);

    /// <summary>Passes on a line of the bot's.</summary>
    public void Forward(string line)
    {
        if (!onlyTrouble || Troubles.Any(word => line.Contains(word, StringComparison.Ordinal))) Say($"bot │ {line}");
    }

    public void Say(string line)
    {
        lock (output)
        {
            output.WriteLine(line);
            output.Flush();
        }
    }

    /// <summary>That of this process.</summary>
    [SuppressMessage("ApiDesign", "RS0030", Justification = "Somebody must hold the console: this is the one place, and it can be replaced in tests.")]
    public static Terminal OfProcess()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Terminal(Console.Out);
    }
}
