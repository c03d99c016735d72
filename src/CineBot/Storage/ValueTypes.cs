using System.Data;
using System.Globalization;
using Dapper;
using NodaTime;

namespace CineBot.Storage;

/// <summary>How our values lie in the database: ids and Unix milliseconds as 64-bit integers. Registered once for the process.</summary>
internal static class ValueTypes
{
    private static readonly Lazy<bool> Registered = new(RegisterAll);

    public static void Register() => _ = Registered.Value;

    private static bool RegisterAll()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        Add(id => id.Value, value => new GuildId(value));
        Add(id => id.Value, value => new MemberId(value));
        Add(id => id.Value, value => new ChannelId(value));
        Add(id => id.Value, value => new MessageId(value));
        Add(id => id.Value, value => new RoleId(value));
        Add(id => id.Value, value => new InteractionId(value));
        Add(instant => instant.ToUnixTimeMilliseconds(), Instant.FromUnixTimeMilliseconds);
        return true;
    }

    // Dapper prefers its own default map to a handler, so the map goes first.
    private static void Add<T>(Func<T, long> write, Func<long, T> read)
        where T : struct
    {
        SqlMapper.RemoveTypeMap(typeof(T));
        SqlMapper.RemoveTypeMap(typeof(T?));
        SqlMapper.AddTypeHandler(new Int64Handler<T>(write, read));
    }

    private sealed class Int64Handler<T>(Func<T, long> write, Func<long, T> read) : SqlMapper.TypeHandler<T>
    {
        public override void SetValue(IDbDataParameter parameter, T? value)
        {
            parameter.DbType = DbType.Int64;
            parameter.Value = write(value!);
        }

        public override T Parse(object value) => read(Convert.ToInt64(value, CultureInfo.InvariantCulture));
    }
}
