using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace CineBot;

/// <summary>Where the program speaks with whoever started it: what verbs answer, what faults say, what a rehearsal sends.</summary>
internal sealed class Terminal(TextReader input, TextWriter output, TextWriter error)
{
    public TextReader Input => input;

    public TextWriter Output => output;

    public TextWriter Error => error;

    /// <summary>Whether somebody looks at it, so that a line may be drawn anew.</summary>
    public bool IsWatched { get; init; }

    /// <summary>That of this process.</summary>
    [SuppressMessage("ApiDesign", "RS0030", Justification = "Somebody must hold the console: this is the one place, and it can be replaced in tests.")]
    public static Terminal OfProcess()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new(new StreamReader(Console.OpenStandardInput()), Console.Out, Console.Error) { IsWatched = !Console.IsErrorRedirected };
    }
}
