using System.Runtime.InteropServices;
using CineBot.Rehearsal;

var terminal = Terminal.OfProcess();
if (StartLine.Parse(args) is not { } line)
{
    terminal.Say(StartLine.Usage);
    return 64;
}

using var stop = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
return await new Stage(line, terminal).PlayAsync(stop.Token);

void End(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
