namespace CineBot.Analyzers;

/// <summary>The table of boundaries between the folders of src/CineBot: dependencies run Discord → Interactions ← Features → Storage.</summary>
internal static class Boundaries
{
    /// <summary>The two files that know everybody: they put the program together.</summary>
    private static readonly string[] Exempt = ["Composition.cs", "Program.cs"];

    private static readonly Boundary[] Table =
    [
        Boundary.Never("Features", ["CineBot.Discord", "System.Net", "Microsoft.AspNetCore"],
            "A feature takes a Request and returns a Reply: it knows neither Discord nor the network"),
        Boundary.Never("Features", ["CineBot.External", "CineBot.Web"],
            "A feature owns the port that it needs; what lies behind it is composed from outside"),
        Boundary.Siblings("Features", "CineBot.Features", ["Members", "Films", "Places", "Settings"],
            "A feature uses no sibling but Members, Films, Places and Settings: reach it by the path of its command, or by a port in Interactions"),
        Boundary.Never("Discord", ["CineBot.Features", "CineBot.Storage"],
            "Discord carries requests and replies: what it must keep goes through a port in Interactions, and features are found by the dispatcher"),
        Boundary.Never("Interactions", ["CineBot.Discord", "CineBot.Features"],
            "Interactions is the contract that both sides depend on: it depends on neither"),
        Boundary.Never("Storage", ["CineBot.Discord", "CineBot.Features"],
            "Storage serves every feature alike: a feature's SQL lies in its own store"),
        Boundary.Only(["Storage", "*Store.cs"], ["Dapper", "Microsoft.Data", "SQLitePCL", "System.Data"],
            "SQL lives in Storage/ and in files named …Store.cs: ask a store"),
        Boundary.Only(["Discord", "External"], ["System.Net.Http"],
            "Only Discord/ and External/ speak HTTP: put the call behind a port of the feature, in External/<Name>/"),
    ];

    /// <summary>The rows that bind <paramref name="file"/>; none for the files that put the program together.</summary>
    public static Boundary[] For(SourceFile file) =>
        Exempt.Contains(file.Path) ? [] : Table.Where(boundary => boundary.Binds(file)).ToArray();
}
