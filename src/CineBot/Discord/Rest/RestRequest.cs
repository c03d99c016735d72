namespace CineBot.Discord.Rest;

/// <summary>A route with its body, and what may be done when its answer stays out.</summary>
internal sealed record RestRequest(Route Route)
{
    /// <summary>Makes the body afresh for each attempt; null for none.</summary>
    public Func<HttpContent>? Body { get; init; }

    /// <summary>What the server's audit log shows beside what is done; at most 512 characters.</summary>
    public string? Reason { get; init; }

    /// <summary>The body carries files: each attempt may take as long as they need.</summary>
    public bool IsUpload { get; init; }

    /// <summary>Doing it twice is doing it once: it may be sent again although the first attempt may have been applied.</summary>
    public bool IsRepeatable { get; init; } = true;

    /// <summary>Worthless after this instant: tried in quick succession until then. Null: tried patiently.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>The refusal by which a repeated attempt learns that an earlier one was applied; null where none tells.</summary>
    public int? ProofOfEffect { get; init; }
}
