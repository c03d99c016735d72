namespace CineBot.Browser.Screenshots;

/// <summary>Takes the pictures.</summary>
internal static class Album
{
    public static Task<int> TakeAsync(string[] names) => Task.FromResult(names.Length);
}
