using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace CineBot.Rehearsal.Peers;

/// <summary>A client written in JavaScript that runs as a process of its own and says in JSON lines what it sees.</summary>
internal sealed class NodePeer : IAsyncDisposable
{
    private readonly Process process;
    private readonly Channel<JsonObject> seen = Channel.CreateUnbounded<JsonObject>();
    private readonly List<JsonObject> waiting = [];
    private readonly Task<string> complaints;
    private readonly Task reading;

    private NodePeer(Process process)
    {
        this.process = process;
        complaints = process.StandardError.ReadToEndAsync();
        reading = ReadAsync();
    }

    public static NodePeer Start(string script, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("node") { WorkingDirectory = Path.GetDirectoryName(script), ArgumentList = { script } };
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new NodePeer(Process.Start(start)!);
    }

    /// <summary>Hands the peer a line of JSON.</summary>
    public async Task TellAsync(JsonObject line)
    {
        await process.StandardInput.WriteLineAsync(line.ToJsonString());
        await process.StandardInput.FlushAsync();
    }

    /// <summary>What the peer said at this step; steps may come in any order.</summary>
    public async Task<JsonObject> SeesAsync(string step)
    {
        while (true)
        {
            if (waiting.Find(line => $"{line["step"]}" == step) is { } found)
            {
                waiting.Remove(found);
                return found;
            }
            if (!await seen.Reader.WaitToReadAsync()) throw new InvalidOperationException($"The peer ended before « {step} »: {await complaints}");
            waiting.Add(await seen.Reader.ReadAsync());
        }
    }

    /// <summary>Ends the peer and returns everything that it complained about.</summary>
    public async Task<string> EndAsync()
    {
        process.StandardInput.Close();
        await reading;
        await process.WaitForExitAsync();
        return await complaints;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line) await seen.Writer.WriteAsync(JsonNode.Parse(line)!.AsObject());
        seen.Writer.Complete();
    }
}
