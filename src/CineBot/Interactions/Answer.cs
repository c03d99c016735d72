namespace CineBot.Interactions;

/// <summary>How a handler answers, which decides what may be deferred.</summary>
internal enum Answer
{
    /// <summary>Only the person sees it; deferred privately after 800 ms.</summary>
    Private,

    /// <summary>The private card that was clicked on is replaced; deferred silently after 800 ms.</summary>
    Update,

    /// <summary>A form opens; never deferred, so the handler does one indexed read at most. It may also say a sentence instead.</summary>
    Form,

    /// <summary>Choices while typing; never deferred.</summary>
    Choices,
}
