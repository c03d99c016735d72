using CineBot;
using CineBot.Verbs;

return await new CommandLine(Terminal.OfProcess()).RunAsync(args);
