using Zhifa.Enforcement.Identity;

namespace Zhifa.Enforcement.Tests.Identity;

public sealed class FailedTriesTests
{
    private const string Home = "192.0.2.1";
    private readonly TestClock _clock = new("2026-03-02T09:00+08:00");
    private readonly FailedTries _tries;

    public FailedTriesTests() => _tries = new(_clock);

    [Fact]
    public void After_five_wrong_ones_the_right_one_is_not_looked_at_for_a_quarter_of_an_hour()
    {
        for (var i = 0; i < SignIn.FailuresAllowed; i++)
            _tries.Try(1, Home, () => false).ShouldBeFalse();
        _tries.Try(1, Home, () => true).ShouldBeFalse();

        _clock.Pass(SignIn.LockedFor);

        _tries.Try(1, Home, () => true).ShouldBeTrue();
    }

    [Fact]
    public void Neither_another_place_nor_another_case_is_locked_out()
    {
        for (var i = 0; i < SignIn.FailuresAllowed; i++)
            _tries.Try(1, Home, () => false);

        _tries.Try(1, "192.0.2.2", () => true).ShouldBeTrue();
        _tries.Try(2, Home, () => true).ShouldBeTrue();
    }

    [Fact]
    public void A_right_one_forgives_the_wrong_ones()
    {
        for (var i = 0; i < 3 * SignIn.FailuresAllowed; i++)
            _tries.Try(1, Home, () => i % 2 == 1).ShouldBe(i % 2 == 1);
    }

    [Fact]
    public void Many_at_once_do_not_outrun_the_count()
    {
        var looked = 0;
        Parallel.For(0, 100, _ => _tries.Try(1, Home, () => Interlocked.Increment(ref looked) < 0));

        looked.ShouldBe(SignIn.FailuresAllowed);
    }

    [Fact]
    public void A_flood_from_everywhere_shuts_nobody_out()
    {
        for (var i = 0; i < 20_000; i++)
            _tries.Try(1, $"place {i}", () => false);

        _tries.Try(1, Home, () => true).ShouldBeTrue();
    }

    [Fact]
    public void One_place_that_guesses_at_case_after_case_is_stopped_and_stops_nobody_else()
    {
        for (var i = 0; i < 20_000; i++)
            _tries.Try(i, Home, () => false);

        _tries.Try(30_000, Home, () => true).ShouldBeFalse();
        _tries.Try(1, "192.0.2.2", () => true).ShouldBeTrue();
    }
}
