namespace CineBot.Rehearsal.Rest;

/// <summary>All routes; where two fit, the one with fewer named parts is meant.</summary>
internal sealed class RouteTable
{
    private readonly List<Route> _routes = [];

    public void On(string method, string template, Func<RestRequest, RestAnswer> answer) => _routes.Add(new Route(method, template, answer));

    /// <summary>The route and its values; the route is null when only the method is wrong, all is null when the path is unknown.</summary>
    public (Route? Route, Dictionary<string, string>? Values, bool KnownPath) Find(string method, string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var fitting = _routes
            .Select(route => (Route: route, Values: route.Match(parts)))
            .Where(found => found.Values is not null)
            .OrderBy(found => found.Values!.Count)
            .ToList();
        var (route, values) = fitting.Find(found => found.Route.Method == method);
        return (route, values, fitting.Count > 0);
    }
}
