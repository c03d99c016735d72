namespace CineBot;

/// <summary>The program cannot start, or cannot go on, and whoever runs it can mend that: one plain sentence per fault, then the end with <see cref="ExitCode"/>.</summary>
internal sealed class StartFault(params IReadOnlyList<string> sentences) : Exception(string.Join('\n', sentences))
{
    /// <summary>EX_CONFIG of sysexits.h: a supervisor should not restart the program for it.</summary>
    public const int ExitCode = 78;

    public IReadOnlyList<string> Sentences { get; } = sentences;
}
