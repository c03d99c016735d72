using System.Reflection;
using System.Reflection.Emit;

namespace CineBot.Tests.Interactions.Limiting;

/// <summary>Reads which methods the instructions of a method name.</summary>
internal static class Instructions
{
    private static readonly Dictionary<short, OpCode> Codes =
        typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>What it calls, makes or points to.</summary>
    public static IEnumerable<MethodBase> MethodsOf(MethodBase method) => Named(method).Select(named => named.Method);

    /// <summary>What it makes delegates of.</summary>
    public static IEnumerable<MethodBase> DelegatesOf(MethodBase method) =>
        Named(method).Where(named => named.Code == OpCodes.Ldftn || named.Code == OpCodes.Ldvirtftn).Select(named => named.Method);

    private static IEnumerable<(OpCode Code, MethodBase Method)> Named(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } bytes) yield break;
        for (var at = 0; at < bytes.Length;)
        {
            var code = Codes[bytes[at] == 0xFE ? (short)(0xFE00 | bytes[at + 1]) : bytes[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineMethod && method.Module.ResolveMethod(BitConverter.ToInt32(bytes, at), Types(method), Parameters(method)) is { } named) yield return (code, named);
            at += SizeOf(code.OperandType, bytes, at);
        }
    }

    private static Type[]? Types(MethodBase method) => method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;

    private static Type[]? Parameters(MethodBase method) => method is MethodInfo { IsGenericMethod: true } ? method.GetGenericArguments() : null;

    private static int SizeOf(OperandType operand, byte[] bytes, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(bytes, at)),
        _ => 4,
    };
}
