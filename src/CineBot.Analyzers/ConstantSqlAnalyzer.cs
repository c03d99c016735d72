using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CineBot.Analyzers;

/// <summary>Keeps SQL literal: a statement is a constant, and what varies is a parameter of it.</summary>
/// <remarks>In Storage/ only the stores are held to it: the machinery under them runs migration scripts and pragmas.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ConstantSqlAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Composed = new(
        "CB0003", "SQL is put together at run time", "Write this SQL as one constant and pass what varies as a parameter",
        "Sql", DiagnosticSeverity.Error, true);

    private static readonly string[] TextParameters = ["sql", "commandText"];
    private static readonly string[] Verbs = ["Execute", "Query"];
    private static readonly string[] Runners = ["Dapper", "CineBot.Storage", "Microsoft.Data.Sqlite"];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Composed];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(AnalyzeArgument, OperationKind.Argument);
        context.RegisterOperationAction(AnalyzeAssignment, OperationKind.SimpleAssignment);
    }

    private static void AnalyzeArgument(OperationAnalysisContext context)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument.Parameter is { } parameter && IsSqlText(parameter)) Require(context, argument.Value);
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property.Name: "CommandText" }) Require(context, assignment.Value);
    }

    private static void Require(OperationAnalysisContext context, IOperation text)
    {
        if (IsLiteral(text) || IsMachinery(context)) return;
        context.ReportDiagnostic(Diagnostic.Create(Composed, text.Syntax.GetLocation()));
    }

    private static bool IsSqlText(IParameterSymbol parameter)
    {
        if (parameter.Type.SpecialType != SpecialType.System_String) return false;
        if (TextParameters.Contains(parameter.Name)) return true;
        return parameter.ContainingSymbol is IMethodSymbol method
            && Verbs.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal))
            && Runners.Contains(method.ContainingNamespace.ToDisplayString())
            && method.Parameters.First(other => other.Type.SpecialType == SpecialType.System_String).Name == parameter.Name;
    }

    /// <summary>A constant, a choice between constants, or the text that the enclosing method itself was given as SQL.</summary>
    private static bool IsLiteral(IOperation text) => text.ConstantValue.HasValue || text switch
    {
        IConditionalOperation choice => IsLiteral(choice.WhenTrue) && choice.WhenFalse is { } other && IsLiteral(other),
        ISwitchExpressionOperation choice => choice.Arms.All(arm => IsLiteral(arm.Value)),
        IThrowOperation => true,
        IConversionOperation conversion => IsLiteral(conversion.Operand),
        IParameterReferenceOperation given => TextParameters.Contains(given.Parameter.Name),
        _ => false,
    };

    private static bool IsMachinery(OperationAnalysisContext context) =>
        SourceFile.Of(context.Operation.Syntax.SyntaxTree, context.Options) is { } file
        && file.IsIn("Storage") && !file.Matches("*Store.cs");
}
