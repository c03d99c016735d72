using System.Collections.Immutable;
using CineBot.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CineBot.Tests.Analyzers;

/// <summary>A little program, compiled in memory as if its file lay in src/CineBot, and what our analyzers say of it.</summary>
internal static class Snippet
{
    private const string Project = "/project/src/CineBot/";

    /// <summary>What every snippet may reach: a type of each folder, shaped like those of the bot.</summary>
    private const string World = """
        namespace CineBot.Discord { public class Gateway { public static Gateway Open() => new(); public int Shards; } public class HandyAttribute : System.Attribute; public interface IPlug; }
        namespace CineBot.Interactions { public class Request { public T Get<T>() => default!; public void Tell(object anyone) { } } }
        namespace CineBot.Interactions { public class Bridge { public CineBot.Discord.Gateway Gateway = new(); public void Each(System.Action<CineBot.Discord.Gateway> act) { } } }
        namespace CineBot.Storage { public class Database { public int Execute(string sql, object? args = null) => sql.Length; } }
        namespace CineBot.External.Tmdb { public class Tmdb; }
        namespace CineBot.Features.Films { public class Film; }
        namespace CineBot.Features.Members { public class Member; }
        namespace CineBot.Features.Places { public class Place; }
        namespace CineBot.Features.Settings { public class Setting; }
        namespace CineBot.Features.Calls { public class Call; }
        """;

    private static readonly ImmutableArray<MetadataReference> Libraries =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is { } name && !name.StartsWith("CineBot", StringComparison.Ordinal))
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The ids of what our analyzers find when <paramref name="code"/> lies at <paramref name="path"/>, in the order of the lines.</summary>
    public static async Task<string[]> IdsAsync(string path, string code, bool projectIsKnown = true) =>
        [.. (await DiagnosticsAsync(path, code, projectIsKnown)).Select(diagnostic => diagnostic.Id)];

    public static async Task<Diagnostic[]> DiagnosticsAsync(string path, string code, bool projectIsKnown = true)
    {
        var compilation = CSharpCompilation.Create("snippet", [Parse(Project + path, code), Parse("/elsewhere/World.cs", World)], Libraries,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var options = new AnalyzerOptions([], new ProjectOptions(projectIsKnown));
        var found = await compilation.WithAnalyzers([new BoundaryAnalyzer(), new ConstantSqlAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private static SyntaxTree Parse(string path, string code) =>
        CSharpSyntaxTree.ParseText(code, new(LanguageVersion.Preview), path);

    private sealed class ProjectOptions(bool projectIsKnown) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(projectIsKnown);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values(bool projectIsKnown) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
        {
            value = projectIsKnown && key == SourceFile.ProjectFolderOption ? Project : null;
            return value is not null;
        }
    }
}
