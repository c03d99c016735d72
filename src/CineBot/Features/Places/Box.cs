namespace CineBot.Features.Places;

/// <summary>The smallest box of latitudes and longitudes that holds every point of a circle; around a pole it holds all longitudes.</summary>
internal readonly record struct Box(double South, double North, double Longitude, double HalfWidth)
{
    // A hair more than the circle, so that rounding never leaves its edge out.
    private const double Slack = 1e-6;

    public static Box Around(Coordinates centre, double kilometres)
    {
        var angle = kilometres / Distance.EarthRadius;
        var height = (angle * 180 / Math.PI) + Slack;
        var sine = Math.Sin(Math.Min(angle, Math.PI / 2)) / Math.Cos(centre.Latitude * Math.PI / 180);
        var holdsPole = Math.Abs(centre.Latitude) + height >= 90;
        return new(centre.Latitude - height, centre.Latitude + height, centre.Longitude, holdsPole ? 180 : (Math.Asin(Math.Min(sine, 1)) * 180 / Math.PI) + Slack);
    }

    public bool Holds(Coordinates point) =>
        point.Latitude >= South && point.Latitude <= North && Math.Abs(Math.IEEERemainder(point.Longitude - Longitude, 360)) <= HalfWidth;
}
