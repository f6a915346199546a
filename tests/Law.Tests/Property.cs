using FsCheck;

namespace Zhifa.Law.Tests;

internal static class Property
{
    /// <summary>Two thousand cases, and an exception on the first that fails, shrunk and with its seed.</summary>
    public static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(2000);
}
