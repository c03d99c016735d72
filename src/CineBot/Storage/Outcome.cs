using System.Globalization;
using CineBot.Interactions;
using NodaTime;

namespace CineBot.Storage;

/// <summary>
/// What is kept of an answer so that it can be given again: its text's key, and ids, numbers and instants. A member's words are never kept:
/// an answer that holds any is remembered as « already done ».
/// </summary>
internal static class Outcome
{
    private const string AlreadyDone = "common.already_done";

    /// <summary>The key and its arguments, each behind a letter for its kind, parted by spaces.</summary>
    public static string Write(Text? text)
    {
        if (text is null) return AlreadyDone;
        var args = text.Args.Select(Write).ToList();
        return args.Contains(null) ? AlreadyDone : string.Join(' ', [text.Key, .. args]);
    }

    public static Text Read(string outcome)
    {
        var parts = outcome.Split(' ');
        return new(parts[0], [.. parts[1..].Select(ReadArgument)]);
    }

    private static string? Write(object argument) => argument switch
    {
        MemberId member => $"m{member}",
        ChannelId channel => $"c{channel}",
        RoleId role => $"r{role}",
        long number => string.Create(CultureInfo.InvariantCulture, $"n{number}"),
        int number => string.Create(CultureInfo.InvariantCulture, $"n{number}"),
        Instant instant => string.Create(CultureInfo.InvariantCulture, $"t{instant.ToUnixTimeMilliseconds()}"),
        FromNow { Instant: var instant } => string.Create(CultureInfo.InvariantCulture, $"f{instant.ToUnixTimeMilliseconds()}"),
        CommandName command => $"/{command.Path}",
        _ => null,
    };

    private static object ReadArgument(string part) => part[0] switch
    {
        'm' => new MemberId(Number(part)),
        'c' => new ChannelId(Number(part)),
        'r' => new RoleId(Number(part)),
        'n' => Number(part),
        't' => Instant.FromUnixTimeMilliseconds(Number(part)),
        'f' => new FromNow(Instant.FromUnixTimeMilliseconds(Number(part))),
        '/' => new CommandName(part[1..]),
        var kind => throw new InvalidDataException($"No argument of an outcome is of kind {kind}."),
    };

    private static long Number(string part) => long.Parse(part.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
