namespace CineBot.Browser.Browsing;

/// <summary>On what somebody looks at the page: how wide and high their window is, light or dark, touched or not.</summary>
internal sealed record Look(int Width = 1280, int Height = 800, bool Dark = false, bool Touch = false, float Scale = 1)
{
    public static readonly Look Desk = new();

    public static readonly Look Night = new(Dark: true);

    public static readonly Look Phone = new(390, 844, Touch: true);

    /// <summary>The narrowest that must do: also what is left of a window of 1280 that is zoomed to 400 %.</summary>
    public static readonly Look Narrowest = new(320, 640);

    /// <summary>A window of 1280 zoomed to 200 %: half as many of the page’s pixels fit.</summary>
    public static readonly Look ZoomedTwice = new(640, 400, Scale: 2);

    /// <summary>Whether a test may put scripts of its own into the page, which the page’s policy refuses everybody.</summary>
    public bool MayInject { get; init; }
}
