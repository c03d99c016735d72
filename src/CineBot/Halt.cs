using Microsoft.Extensions.Hosting;

namespace CineBot;

/// <summary>Ends the program from within for a fault that only its operator can mend, such as a token that Discord no longer takes.</summary>
internal sealed class Halt(IHostApplicationLifetime lifetime)
{
    private StartFault? _fault;

    /// <summary>Why the program was ended; null when it was asked to stop.</summary>
    public StartFault? Fault => _fault;

    /// <summary>Stops the program in good order; the first fault is the one that is told.</summary>
    public void Because(StartFault fault)
    {
        Interlocked.CompareExchange(ref _fault, fault, null);
        lifetime.StopApplication();
    }
}
