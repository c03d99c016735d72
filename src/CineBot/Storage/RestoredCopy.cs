namespace CineBot.Storage;

/// <summary>Loosens a copy that is put back from what happened in Discord after it was made.</summary>
internal static class RestoredCopy
{
    /// <summary>
    /// Numbers go on well above every one that may have been given since: what stands in Discord under such a number then belongs to nothing, instead of
    /// to something else. And the session is a new one: resuming the copy's would bring what people did since a second time.
    /// </summary>
    public static void Loosen(WriteUnit unit)
    {
        unit.Execute("UPDATE counters SET last_number = last_number + 10000 WHERE guild_id > 0");
        unit.Execute("DELETE FROM connection_state WHERE key > ''");
    }
}
