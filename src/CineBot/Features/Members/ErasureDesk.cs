using CineBot.Interactions;
using CineBot.Storage;
using Microsoft.Extensions.Logging;

namespace CineBot.Features.Members;

/// <summary>
/// Carries an erasure out: first written down beside the database, so that a restore cannot undo it; then done in one unit; then out of the log.
/// </summary>
internal sealed partial class ErasureDesk(Database database, Eraser eraser, TimeProvider wire, ILogger<ErasureDesk> logger)
{
    private static readonly TimeSpan LogHeldAtMost = TimeSpan.FromSeconds(45);

    /// <summary>Answers when everything is gone from the database and, unless somebody reads it for long, from its log.</summary>
    public async Task<Reply> EraseAsync(Request request, CancellationToken cancellation)
    {
        var entry = await Task.Run(() => eraser.Announce(request.Member, request.At), cancellation);
        var reply = await database.WriteAsync(
            request,
            unit =>
            {
                eraser.Erase(unit, request.Member, entry);
                return Reply.Say("erasure.done");
            },
            cancellation);
        return await EmptyLogAsync(cancellation) ? reply : Reply.Say("erasure.done_soon");
    }

    private async Task<bool> EmptyLogAsync(CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(LogHeldAtMost, wire);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            await database.EmptyLogAsync(wire, either.Token);
            return true;
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            Log.Held(logger);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Another program reads the database: its log still holds what was erased, and is emptied at the next erasure or when the bot stops")]
        public static partial void Held(ILogger logger);
    }
}
