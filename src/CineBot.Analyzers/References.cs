using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CineBot.Analyzers;

/// <summary>The namespaces that one piece of syntax depends on, written there or inferred by the compiler.</summary>
internal sealed class References(SemanticModel model, CancellationToken cancellation)
{
    public IEnumerable<string> Of(SyntaxNode node) => Symbols(node)
        .SelectMany(Namespaces)
        .Where(space => !space.IsGlobalNamespace)
        .Select(space => space.ToDisplayString());

    private IEnumerable<ISymbol?> Symbols(SyntaxNode node)
    {
        if (node is ExpressionSyntax expression)
        {
            var type = model.GetTypeInfo(expression, cancellation);
            return [model.GetSymbolInfo(expression, cancellation).Symbol, type.Type, type.ConvertedType];
        }

        if (node is AttributeSyntax attribute) return [model.GetSymbolInfo(attribute, cancellation).Symbol];
        if (node is BaseNamespaceDeclarationSyntax) return [];
        return [model.GetDeclaredSymbol(node, cancellation)];
    }

    private static IEnumerable<INamespaceSymbol> Namespaces(ISymbol? symbol) => symbol switch
    {
        INamespaceSymbol space => [space],
        ITypeSymbol type => InType(type),
        IMethodSymbol method => InType(method.ContainingType).Concat(InType(method.ReturnType)).Concat(method.TypeArguments.SelectMany(InType)),
        IPropertySymbol property => InType(property.ContainingType).Concat(InType(property.Type)),
        IFieldSymbol field => InType(field.ContainingType).Concat(InType(field.Type)),
        IEventSymbol happening => InType(happening.ContainingType).Concat(InType(happening.Type)),
        ILocalSymbol local => InType(local.Type),
        IParameterSymbol parameter => InType(parameter.Type),
        _ => [],
    };

    private static IEnumerable<INamespaceSymbol> InType(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => InType(array.ElementType),
        IPointerTypeSymbol pointer => InType(pointer.PointedAtType),
        INamedTypeSymbol named => InNamed(named),
        _ => [],
    };

    private static IEnumerable<INamespaceSymbol> InNamed(INamedTypeSymbol type)
    {
        var inside = type.TypeArguments.SelectMany(InType);
        if (type.ContainingType is { } outer) inside = inside.Concat(InNamed(outer));
        return type.ContainingNamespace is { } space ? inside.Prepend(space) : inside;
    }
}
