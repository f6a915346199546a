using Zhifa.Web.Tests;

// Made once for the run, on first use where that costs something.
[assembly: AssemblyFixture(typeof(ZhifaHost))]
[assembly: AssemblyFixture(typeof(Browser))]
