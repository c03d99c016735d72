namespace CineBot.Tests.Analyzers;

public sealed class ConstantSqlAnalyzerTests
{
    private const string Store = "Features/Films/FilmStore.cs";

    [Theory]
    [InlineData("db.Execute(\"DELETE FROM films WHERE id = \" + id)")]
    [InlineData("db.Execute($\"DELETE FROM films WHERE id = {id}\")")]
    [InlineData("db.Execute(id)")]
    [InlineData("db.Execute(string.Format(\"DELETE FROM films WHERE id = {0}\", id))")]
    [InlineData("db.Execute(id == \"\" ? \"DELETE FROM films\" : id)")]
    [InlineData("db.Execute(args: null, sql: id)")]
    [InlineData("connection.Query<int>(\"SELECT \" + id)")]
    [InlineData("connection.QueryFirstAsync<int>(\"SELECT \" + id)")]
    [InlineData("new SqliteCommand(\"SELECT \" + id)")]
    [InlineData("new CommandDefinition(\"SELECT \" + id)")]
    [InlineData("connection.CreateCommand().CommandText = \"SELECT \" + id")]
    public async Task Sql_put_together_at_run_time_is_refused(string expression) =>
        Assert.Equal(["CB0003"], await Snippet.IdsAsync(Store, Method(expression)));

    [Theory]
    [InlineData("db.Execute(\"DELETE FROM films WHERE id = @id\", new { id })")]
    [InlineData("db.Execute(\"DELETE FROM films \" + \"WHERE id = @id\", new { id })")]
    [InlineData("db.Execute($\"DELETE FROM films WHERE {Condition}\", new { id })")]
    [InlineData("db.Execute(id == \"\" ? \"DELETE FROM films\" : \"DELETE FROM seen\")")]
    [InlineData("db.Execute(id switch { \"\" => \"DELETE FROM films\", _ => throw new System.ArgumentException(id) })")]
    [InlineData("connection.Query<int>(\"SELECT 1\")")]
    [InlineData("connection.CreateCommand().CommandText = \"SELECT 1\"")]
    [InlineData("id.Replace(\"a\", \"b\" + id)")]
    public async Task Literal_sql_is_allowed(string expression) => Assert.Empty(await Snippet.IdsAsync(Store, Method(expression)));

    [Fact]
    public async Task A_method_may_pass_on_the_sql_that_it_was_given_but_its_callers_are_watched() =>
        Assert.Equal(["CB0003"], await Snippet.IdsAsync(Store, """
            class Store(CineBot.Storage.Database db)
            {
                object Run(string sql) => db.Execute(sql);
                object Find(string id) => Run("SELECT " + id);
            }
            """));

    [Theory]
    [InlineData("Storage/Migrator.cs", 0)]
    [InlineData("Storage/SessionStore.cs", 1)]
    public async Task Only_the_machinery_of_storage_may_run_scripts(string path, int faults) =>
        Assert.Equal(faults, (await Snippet.IdsAsync(path, Method("db.Execute(id)"))).Length);

    private static string Method(string expression) => $$"""
        using Dapper;
        using Microsoft.Data.Sqlite;
        class Store
        {
            const string Condition = "id = @id";
            object Do(CineBot.Storage.Database db, SqliteConnection connection, string id) => {{expression}};
        }
        """;
}
