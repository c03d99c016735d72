namespace CineBot.Rehearsal.People;

/// <summary>A file that somebody gives along with a command or a form.</summary>
internal sealed record AttachedFile(string FileName, string ContentType, byte[] Content);
