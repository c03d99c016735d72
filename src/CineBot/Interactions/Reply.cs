namespace CineBot.Interactions;

/// <summary>
/// What a handler gives back: words, a card, a form, or choices. Who sees it is the registration's <see cref="Answer"/>, not the reply's business.
/// </summary>
internal sealed record Reply
{
    /// <summary>A sentence; above the card where there are both.</summary>
    public Text? Text { get; init; }

    public Card? Card { get; init; }

    public Form? Form { get; init; }

    public IReadOnlyList<Choice>? Choices { get; init; }

    /// <summary>The next steps, under the sentence.</summary>
    public IReadOnlyList<Button> Buttons { get; init; } = [];

    public IReadOnlyList<OutgoingFile> Files { get; init; } = [];

    /// <summary>What is done instead of answering: the same person's other request, checked and run as if it were made now.</summary>
    public Request? Next { get; init; }

    /// <summary>Set where the reader has just changed the language that they are answered in.</summary>
    public Language? Language { get; init; }

    public static Reply Say(Text text) => new() { Text = text };

    public static Reply Say(string key, params object[] args) => new() { Text = new Text(key, args) };

    public static Reply Show(Card card) => new() { Card = card };

    public static Reply Open(Form form) => new() { Form = form };

    public static Reply GoOn(Request next) => new() { Next = next };

    public static Reply Offer(IEnumerable<Choice> choices) => new() { Choices = [.. choices] };

    public Reply With(params Button[] buttons) => this with { Buttons = [.. Buttons, .. buttons] };

    public Reply Enclosing(params OutgoingFile[] files) => this with { Files = [.. Files, .. files] };
}
