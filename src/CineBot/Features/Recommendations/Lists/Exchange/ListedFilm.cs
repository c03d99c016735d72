namespace CineBot.Features.Recommendations.Lists.Exchange;

/// <summary>A film as a file of lists names it, and all that the files say of it: days are days of the person's own calendar.</summary>
internal sealed record ListedFilm(string Title, int? Year)
{
    public string? Directors { get; init; }

    /// <summary>Our own name of the film, where the file is one of ours.</summary>
    public string? Id { get; init; }

    /// <summary>Letterboxd's own name of the film, where the file states it: two of them are two films.</summary>
    public string? Uri { get; init; }

    public bool IsWished { get; init; }

    public DateOnly? WishedOn { get; init; }

    public bool IsSeen { get; init; }

    public DateOnly? SeenOn { get; init; }

    public string? Verdict { get; init; }

    public DateOnly? JudgedOn { get; init; }

    /// <summary>Two lines about one film are one: the earliest days count, and the latest verdict.</summary>
    public ListedFilm Join(ListedFilm other)
    {
        var judging = Verdict is null || (other.Verdict is not null && other.JudgedOn >= JudgedOn) ? other : this;
        return this with
        {
            Directors = Directors ?? other.Directors,
            Id = Id ?? other.Id,
            Uri = Uri ?? other.Uri,
            IsWished = IsWished || other.IsWished,
            WishedOn = Earliest(WishedOn, other.WishedOn),
            IsSeen = IsSeen || other.IsSeen,
            SeenOn = Earliest(SeenOn, other.SeenOn),
            Verdict = judging.Verdict,
            JudgedOn = judging.JudgedOn,
        };
    }

    private static DateOnly? Earliest(DateOnly? one, DateOnly? other) => one is null || other < one ? other ?? one : one;
}
