namespace CineBot.Features.Places;

/// <summary>How far two points lie from each other as the crow flies, by the haversine on a round earth.</summary>
internal static class Distance
{
    public const double EarthRadius = 6371.0088;

    /// <summary>In kilometres; never more than half the way round the earth.</summary>
    public static double Between(Coordinates one, Coordinates other)
    {
        var (latitude, otherLatitude) = (Radians(one.Latitude), Radians(other.Latitude));
        var north = Math.Sin((otherLatitude - latitude) / 2);
        var east = Math.Sin(Radians(other.Longitude - one.Longitude) / 2);
        var chord = (north * north) + (Math.Cos(latitude) * Math.Cos(otherLatitude) * east * east);
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(Math.Clamp(chord, 0, 1)));
    }

    /// <summary>In whole kilometres, as people are told: 0 for the place itself and its surroundings.</summary>
    public static long InWords(Place one, Place other) => (long)Math.Round(Between(one.Point, other.Point));

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
