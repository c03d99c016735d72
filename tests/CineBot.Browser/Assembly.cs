using CineBot.Browser.Browsing;

[assembly: AssemblyFixture(typeof(Chromium))]
