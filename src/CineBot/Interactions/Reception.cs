using CineBot.Interactions.Limiting;

namespace CineBot.Interactions;

/// <summary>Greets a request: finds out its languages, then lets it in or not.</summary>
internal sealed class Reception(ILanguages languages, IEnumerable<IAccessCondition> conditions, IEnumerable<ITextCheck> checks, LimitDesk limits, Elsewhere elsewhere)
{
    private readonly Dictionary<string, IAccessCondition> _conditions = conditions.ToDictionary(condition => condition.Name, StringComparer.Ordinal);

    /// <summary>The languages as far as they are known without asking the database: what is said even when nothing can be read.</summary>
    public async ValueTask<Request> HearAsync(Request request, CancellationToken cancellation)
    {
        var operators = await languages.OfServerAsync(null, cancellation);
        return request with { Language = Spoken(request.Locale) ?? operators, ServerLanguage = operators };
    }

    /// <summary>
    /// The reader's language is the one they chose, else French or English as their application says, else the server's.
    /// </summary>
    public async ValueTask<Request> GreetAsync(Request request, CancellationToken cancellation)
    {
        request = await elsewhere.FollowAsync(request, cancellation);
        var server = await languages.OfServerAsync(request.Guild, cancellation);
        var reader = await languages.OfMemberAsync(request.Member, cancellation) ?? Spoken(request.Locale) ?? server;
        return request with { Language = reader, ServerLanguage = server };
    }

    /// <summary>The request with what it had to pass, to be looked at again where it writes.</summary>
    /// <exception cref="Refusal">The request may not pass; it says what is missing.</exception>
    public async Task<Request> AdmitAsync(Request request, Handler handler, CancellationToken cancellation)
    {
        limits.Pass(request);
        var access = handler.Access;
        if (access.Scope is Scope.Server && request.Guild is null) throw new Refusal("common.server_only");
        if (!Holds(request.Permissions, access.Needed)) throw new Refusal("common.server_managers_only");
        OptionRules.Check(request, handler);
        var asked = access.Conditions.Select(condition => _conditions[condition]).ToList();
        foreach (var condition in asked) await condition.CheckAsync(request, cancellation);
        if (TypedWords.Of(request, handler) is { Count: > 0 } texts)
            foreach (var check in checks) await check.CheckAsync(request, texts, cancellation);
        return await limits.AdmitAsync(request with { Conditions = asked }, handler, cancellation);
    }

    private static bool Holds(Permissions held, Permissions needed) => held.HasFlag(Permissions.Administrator) || held.HasFlag(needed);

    /// <summary>Null where the application speaks neither of the bot's languages.</summary>
    public static Language? Spoken(string locale) =>
        locale.StartsWith("fr", StringComparison.Ordinal) ? Language.French
        : locale.StartsWith("en", StringComparison.Ordinal) ? Language.English
        : null;
}
