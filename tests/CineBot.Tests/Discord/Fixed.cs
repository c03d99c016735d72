using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace CineBot.Tests.Discord;

/// <summary>Holds a property against five hundred cases that are the same each time.</summary>
internal static class Fixed
{
    public static void Check<T>(Gen<T> cases, Func<T, bool> holds) =>
        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(FSharpOption<Replay>.Some(new(new Rnd(20261123), FSharpOption<int>.None))),
            Prop.ForAll(cases.ToArbitrary(), holds));
}
