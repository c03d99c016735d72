using CineBot.Features.Places;

namespace CineBot.Features.Calls.Directory;

/// <summary>
/// A place on the sphere of radius one. The product of two points is the cosine of the angle between them, so a database finds what is near
/// by three multiplications, and orders it as the haversine would.
/// </summary>
internal readonly record struct SpherePoint(double X, double Y, double Z)
{
    /// <summary>Beyond every point: where somebody gave no place.</summary>
    public static readonly SpherePoint Nowhere = new(0, 0, 9);

    public static SpherePoint Of(Coordinates point)
    {
        var (latitude, longitude) = (point.Latitude * Math.PI / 180, point.Longitude * Math.PI / 180);
        return new(Math.Cos(latitude) * Math.Cos(longitude), Math.Cos(latitude) * Math.Sin(longitude), Math.Sin(latitude));
    }

    /// <summary>What the product of two points is at least, where they lie no further apart than so many kilometres. A hair less, so that rounding leaves no edge out.</summary>
    public static double Reach(double kilometres) => Math.Cos(Math.Min(kilometres / Distance.EarthRadius, Math.PI)) - 1e-13;

    /// <summary>The lowest and the highest <see cref="Z"/> of what lies no further away than so.</summary>
    public (double South, double North) Band(double kilometres)
    {
        var (latitude, angle) = (Math.Asin(Math.Clamp(Z, -1, 1)), (kilometres / Distance.EarthRadius) + 1e-9);
        return (Math.Sin(Math.Max(latitude - angle, -Math.PI / 2)), Math.Sin(Math.Min(latitude + angle, Math.PI / 2)));
    }
}
