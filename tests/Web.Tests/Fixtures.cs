using Zhifa.Web.Tests;
using Zhifa.Web.Tests.Gallery;

// Made once for the run, on first use where that costs something.
[assembly: AssemblyFixture(typeof(ZhifaHost))]
[assembly: AssemblyFixture(typeof(Browser))]
[assembly: AssemblyFixture(typeof(GalleryOffice))]
