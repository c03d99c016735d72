using CineBot.Browser;
using CineBot.Browser.Screenshots;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

// `screenshots` takes the pictures; everything else is for the test runner, as in its generated entry point.
if (args is ["screenshots", .. var rest]) return await Album.TakeAsync(rest);
if (args.Any(arg => arg is "--server" or "--internal-msbuild-node")) return await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
return await ConsoleRunner.Run(args);
