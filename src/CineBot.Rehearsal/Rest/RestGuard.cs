using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace CineBot.Rehearsal.Rest;

/// <summary>Lets a request in or not: who asks, with which token, how often, with what in the body.</summary>
internal sealed class RestGuard(string token, RateLimits limits, Transcript transcript)
{
    public Transcript Transcript => transcript;

    public RateLimits Limits => limits;

    public void Admit(HttpRequest request, Route route, IReadOnlyDictionary<string, string> path, Dictionary<string, string> headers)
    {
        if (request.Headers.UserAgent.Count == 0) throw new RestRefusal(403, 40333, "internal network error");
        if (!route.IsOfInteraction && request.Headers.Authorization != $"Bot {token}") throw new RestRefusal(401, 0, "401: Unauthorized");
        var state = limits.Spend(route, path);
        Describe(state, headers);
        if (!state.Refused) return;
        throw RestRefusal.TooMany(state.ResetsAfter, state.Scope == "global");
    }

    private void Describe(RateState state, Dictionary<string, string> headers)
    {
        headers["X-RateLimit-Limit"] = state.Limit.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Remaining"] = state.Remaining.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset"] = limits.ResetInstant(state).ToString("0.000", CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset-After"] = state.ResetsAfter.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
        headers["X-RateLimit-Bucket"] = state.Bucket;
        if (!state.Refused) return;
        headers["Retry-After"] = Math.Ceiling(state.ResetsAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Scope"] = state.Scope;
        if (state.Scope == "global") headers["X-RateLimit-Global"] = "true";
    }
}
