using System.CommandLine;
using CineBot.Configuration;
using CineBot.Logging;

namespace CineBot.Verbs;

/// <summary>What can be asked of the program when it is started; without a verb, it runs.</summary>
internal sealed class CommandLine(Terminal terminal)
{
    /// <summary>EX_SOFTWARE of sysexits.h: the fault is ours.</summary>
    private const int Unforeseen = 70;

    private readonly Option<string?> _config = new("--config")
    {
        Description = "the file of options (otherwise config/cinebot.json, here or beside the program)",
        HelpName = "FILE",
        Recursive = true,
    };

    /// <summary>Does what was asked; every fault that an operator can mend is told in a sentence of its own.</summary>
    public async Task<int> RunAsync(string[] words)
    {
        try
        {
            var asked = Describe().Parse(words);
            if (asked.Errors.Count > 0) throw new StartFault([.. asked.Errors.Select(error => error.Message)]);
            return await asked.InvokeAsync(Invocation());
        }
        catch (StartFault fault)
        {
            foreach (var sentence in fault.Sentences) await terminal.Error.WriteLineAsync(sentence);
            return StartFault.ExitCode;
        }
        catch (Exception fault)
        {
            await terminal.Error.WriteLineAsync(PlainLine.Of($"CineBot stops for a fault of its own: {fault.GetType().Name}: {fault.Message}"));
            return Unforeseen;
        }
    }

    private RootCommand Describe()
    {
        var root = new RootCommand("CineBot, a Discord bot for people who make and love films.") { _config };
        root.SetAction((asked, _) => RunVerb.RunAsync(OptionsOf(asked), terminal));
        root.Add(Verb("run", "connect to Discord and serve (what is done without a verb)", RunVerb.RunAsync));
        root.Add(Verb("check", "read the whole database and say whether it is sound", DatabaseVerbs.CheckAsync));
        root.Add(FileVerb("backup", "copy the database into FILE, also while the bot runs", DatabaseVerbs.BackUpAsync));
        root.Add(FileVerb("restore", "put the copy FILE in the database's place; the bot must be stopped", DatabaseVerbs.RestoreAsync));
        root.Add(FolderVerb("notices", "write every letter about a case of the charter into FOLDER, one file per language, to be read", NoticesVerb.RunAsync));
        root.Add(FilmsCommand.Describe(OptionsOf, terminal));
        root.Add(GuildVerb("probe", "try the real Discord in the server GUILD and write probe.json", ProbeVerb.RunAsync));
        return root;
    }

    private Command Verb(string name, string description, Func<Options, Terminal, Task> act)
    {
        var verb = new Command(name, description);
        verb.SetAction((asked, _) => act(OptionsOf(asked), terminal));
        return verb;
    }

    private Command FileVerb(string name, string description, Func<Options, string, Terminal, Task> act)
    {
        var file = new Argument<string>("FILE") { Description = "the copy" };
        var verb = new Command(name, description) { file };
        verb.SetAction((asked, _) => act(OptionsOf(asked), asked.GetRequiredValue(file), terminal));
        return verb;
    }

    private Command FolderVerb(string name, string description, Func<Options, string, Terminal, Task> act)
    {
        var folder = new Argument<string>("FOLDER") { Description = "where the files go" };
        var verb = new Command(name, description) { folder };
        verb.SetAction((asked, _) => act(OptionsOf(asked), asked.GetRequiredValue(folder), terminal));
        return verb;
    }

    private Command GuildVerb(string name, string description, Func<Options, string, Terminal, Task> act)
    {
        var guild = new Argument<string>("GUILD") { Description = "the server's number" };
        var verb = new Command(name, description) { guild };
        verb.SetAction((asked, _) => act(OptionsOf(asked), asked.GetRequiredValue(guild), terminal));
        return verb;
    }

    /// <summary>Faults are told above, and the host itself listens to signals.</summary>
    private InvocationConfiguration Invocation() => new()
    {
        Output = terminal.Output,
        Error = terminal.Error,
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };

    private Options OptionsOf(ParseResult asked)
    {
        var file = ConfigurationFile.Find(asked.GetValue(_config), Environment.CurrentDirectory, AppContext.BaseDirectory);
        return OptionsReader.Read(SettingsInFile.Read(file), SettingsInEnvironment.OfProcess());
    }
}
