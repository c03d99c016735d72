using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace CineBot.Rehearsal;

/// <summary>Where the rehearsal speaks with whoever started it.</summary>
internal sealed class Terminal(TextWriter output)
{
    private readonly Lock _gate = new();

    public void Say(string line)
    {
        lock (_gate)
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
