using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Completing;

/// <summary>One small step of completing a call: a form of a few questions, kept as soon as it is sent.</summary>
internal interface ICompletion
{
    string Name { get; }

    /// <summary>The moment of the law that this step is; null for none.</summary>
    string? Moment => null;

    IEnumerable<Field> Fields(IReadUnit unit, CallSheet sheet, Language language);

    /// <summary>The call with what was filled in; an empty field empties it.</summary>
    /// <exception cref="Refusal">Something cannot be; the sentence says how to say it.</exception>
    CallSheet Apply(IReadUnit unit, Request request, CallSheet sheet);
}
