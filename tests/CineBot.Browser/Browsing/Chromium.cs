namespace CineBot.Browser.Browsing;

/// <summary>One browser for the whole run. Without Chromium the tests are skipped and say so, or fail where it is required.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Set to 1 where a test may not be skipped.</summary>
    public const string Requirement = "CINEBOT_REQUIRE_BROWSER";

    private const string Place = "CINEBOT_CHROMIUM";
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    // No window, no sandbox (tests may run as root in a container), and nothing that would reach beyond this machine.
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where it lies: as the environment says, else the first of its names on the path; null when there is none.</summary>
    public static string? Executable =>
        Environment.GetEnvironmentVariable(Place) is { Length: > 0 } place ? place
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(_ => Names, Path.Combine).FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Executable is not { } executable) return;
        Assertions.SetDefaultExpectTimeout(Window.Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Arguments });
    }

    /// <summary>A browser profile of its own, with no cookie and no memory.</summary>
    public Task<IBrowserContext> OpenAsync(BrowserNewContextOptions options) => Demand().NewContextAsync(options);

    /// <summary>Skips the test where there is no browser; fails it where there must be one.</summary>
    public IBrowser Demand()
    {
        if (_browser is not null) return _browser;
        if (Environment.GetEnvironmentVariable(Requirement) == "1") Assert.Fail($"A browser is required ({Requirement}=1), but {Absence}");
        Assert.Skip($"The page cannot be looked at here: {Absence}");
        throw new InvalidOperationException(Absence);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private static string Absence => $"there is no {string.Join(" or ", Names)} on the path; install Debian’s chromium, or say where it is with {Place}.";
}
