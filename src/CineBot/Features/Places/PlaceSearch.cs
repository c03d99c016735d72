namespace CineBot.Features.Places;

/// <summary>Finds the rows that a query may mean, however loosely it was typed.</summary>
internal sealed class PlaceSearch(PlaceTable table)
{
    /// <summary>Paris, Lyon and Marseille, whose districts are places too.</summary>
    private static readonly string[] Divided = ["FR-75056", "FR-69123", "FR-13055"];

    private readonly PlaceNames _names = PlaceNames.Of(table);
    private readonly PostalCodes _postals = PostalCodes.Of(table);
    private readonly HashSet<int> _divided = [.. Divided.Select(code => table.Find(new(code))).OfType<int>()];

    /// <summary>The narrowest reading that finds anything: the words as they stand, then the last of them as an area, then with letters or words left out.</summary>
    public IEnumerable<NameMatch> Find(PlaceQuery query) => query switch
    {
        { Words.Count: 0, Postal: null } => [],
        { Words.Count: 0, Postal: { } digits } => OfPostal(digits),
        { Postal: { } postal } => FirstThatFinds(() => Within(postal, query.Name), () => InDepartment(postal, query.Name)),
        { Area: { } area } => FirstThatFinds(() => InArea(query.Name, area), () => Find(query.Flat)),
        _ => FirstThatFinds(() => Named(query), () => InAnyArea(query), () => _names.Loosely(query.Words)),
    };

    private IEnumerable<NameMatch> OfPostal(string digits)
    {
        var isWhole = PostalCodes.IsWhole(digits);
        var rows = WithoutDivided(_postals.Beginning(digits));
        return isWhole && rows.Count == 0 ? Neighbours(digits).Select(row => new NameMatch(row, row, false, false, false)) : rows.Select(row => new NameMatch(row, row, true, isWhole, isWhole));
    }

    // The biggest towns have more codes than the file lists.
    private IEnumerable<int> Neighbours(string digits) =>
        _postals.Beginning(digits[..2]).Where(row => table.Postals(row).Count == PostalCodes.MostListed).Concat(_postals.Nearest(digits));

    // « st » may be Saint, or the beginning of Strasbourg.
    private IEnumerable<NameMatch> Named(PlaceQuery query)
    {
        var found = _names.Beginning(query.Name);
        return query.Words is ["saint" or "sainte"] ? found.Concat(_names.Beginning(query.Words[0] is "saint" ? "st" : "ste")) : found;
    }

    private IEnumerable<NameMatch> InAnyArea(PlaceQuery query) => FirstThatFinds([.. query.Splits().Select(split => (Func<IEnumerable<NameMatch>>)(() => InArea(split.Name, split.Area)))]);

    private IEnumerable<NameMatch> InArea(string name, string area) =>
        _names.Beginning(name).Where(match => match.IsStart && match.EndsWord && table.Area(match.Row).IsCalled(area));

    private IEnumerable<NameMatch> Within(string postal, string name)
    {
        var rows = WithoutDivided(_postals.Beginning(postal));
        return _names.Beginning(name).Where(match => rows.Contains(match.Row));
    }

    // Big towns have more postal codes than the file lists; their first digits are those of the département.
    private IEnumerable<NameMatch> InDepartment(string postal, string name) => _names.Beginning(name)
        .Where(match => match.IsStart && table[match.Row].PostalCodes.Any(code => code.AsSpan(0, 2).SequenceEqual(postal.AsSpan(0, 2))));

    // A postal code of Paris, Lyon or Marseille is a district's rather than the town's.
    private HashSet<int> WithoutDivided(IEnumerable<int> rows)
    {
        var all = rows.ToHashSet();
        var districts = all.Where(row => !_divided.Contains(row)).ToHashSet();
        return districts.Count > 0 ? districts : all;
    }

    private static IEnumerable<NameMatch> FirstThatFinds(params Func<IEnumerable<NameMatch>>[] ways) => ways.Select(way => way()).FirstOrDefault(found => found.Any(), []);
}
