using System.Globalization;

namespace Zhifa.Enforcement.Tests;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class TestClock(string start) : TimeProvider
{
    private DateTimeOffset _now = DateTimeOffset.Parse(start, CultureInfo.InvariantCulture);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Pass(TimeSpan time) => _now += time;
}
