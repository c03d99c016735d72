using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CineBot.Analyzers;

/// <summary>Makes every use of a namespace across a boundary an error, whether the type is written down or inferred.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class BoundaryAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Crossing = new(
        "CB0001", "A folder's boundary is crossed", "{0} may not use {1}. {2}.", "Boundaries", DiagnosticSeverity.Error, true);

    private static readonly DiagnosticDescriptor Blind = new(
        "CB0002", "The boundaries are not watched", "The compiler was not told where the project lies: make ProjectDir a CompilerVisibleProperty",
        "Boundaries", DiagnosticSeverity.Error, true, customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Crossing, Blind];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSemanticModelAction(Analyze);
        context.RegisterCompilationAction(RefuseToBeBlind);
    }

    private static void RefuseToBeBlind(CompilationAnalysisContext context)
    {
        var options = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
        if (!options.TryGetValue(SourceFile.ProjectFolderOption, out _)) context.ReportDiagnostic(Diagnostic.Create(Blind, Location.None));
    }

    private static void Analyze(SemanticModelAnalysisContext context)
    {
        if (SourceFile.Of(context.SemanticModel.SyntaxTree, context.Options) is not { } file) return;
        var boundaries = Boundaries.For(file);
        if (boundaries.Length == 0) return;
        var references = new References(context.SemanticModel, context.CancellationToken);
        var reported = new HashSet<(int Line, Boundary Boundary)>();
        foreach (var node in context.SemanticModel.SyntaxTree.GetRoot(context.CancellationToken).DescendantNodes())
        {
            foreach (var (boundary, name) in Crossings(boundaries, file, references.Of(node)))
            {
                var place = node.GetLocation();
                if (!reported.Add((place.GetLineSpan().StartLinePosition.Line, boundary))) continue;
                context.ReportDiagnostic(Diagnostic.Create(Crossing, place, file.Path, name, boundary.Because));
            }
        }
    }

    private static IEnumerable<(Boundary Boundary, string Name)> Crossings(
        Boundary[] boundaries, SourceFile file, IEnumerable<string> names) =>
        from name in names
        from boundary in boundaries
        where boundary.Closes(file, name)
        select (boundary, name);
}
