namespace CineBot.Storage;

/// <summary>Something that waits for the writer's thread; whoever asked is told exactly once, by it finishing or failing.</summary>
internal interface IWriterJob
{
    void Fail(Exception error);
}
