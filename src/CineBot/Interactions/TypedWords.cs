namespace CineBot.Interactions;

/// <summary>What a person typed into a request themselves: free texts of options and of a form's fields.</summary>
internal static class TypedWords
{
    public static IReadOnlyCollection<string> Of(Request request, Handler handler)
    {
        if (handler.MayQuote || request.Kind is RequestKind.Search) return [];
        return [.. request.Options.Values.OfType<string>().Concat(request.Fields.Values.SelectMany(values => values)).Where(words => !string.IsNullOrWhiteSpace(words))];
    }
}
