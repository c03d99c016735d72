namespace CineBot.Interactions.Outgoing;

/// <summary>How many rows may be taken up now, of what is said in public and of what is told in private.</summary>
internal sealed record Vacancies(int Public, int Private);

/// <summary>How many rows are on their way: public and private ones apart, because Discord limits them apart and neither is to wait for the other.</summary>
internal sealed class Doors
{
    private readonly Door _public = new(150);
    private readonly Door _private = new(50);

    public Vacancies Room => new(_public.Room, _private.Room);

    public void Enter(OutboxRow row) => Of(row).Enter();

    /// <summary>True when there is room for a batch again.</summary>
    public bool Leave(OutboxRow row) => Of(row).Leave();

    private Door Of(OutboxRow row) => row.Entry.Action is OutboxAction.Notice ? _private : _public;

    private sealed class Door(int width)
    {
        // Taken up by so many at least: one at a time would cost a commit each.
        private readonly int _batch = width / 4;
        private int _inside;

        public int Room => width - Volatile.Read(ref _inside) is var room && room >= _batch ? room : 0;

        public void Enter() => Interlocked.Increment(ref _inside);

        public bool Leave() => Interlocked.Decrement(ref _inside) == width - _batch;
    }
}
