namespace CineBot.Features.Places;

/// <summary>A point of the earth, in degrees.</summary>
internal readonly record struct Coordinates(double Latitude, double Longitude);
