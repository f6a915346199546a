namespace Zhifa.Enforcement.Identity;

/// <summary>
/// Wrong guesses at a secret, by what was guessed at and from where: after as many as a sign-in allows, nothing from there is
/// looked at for as long as a sign-in is locked, and after ten times as many at many things nothing at all. Kept in memory, each node for itself: who guesses from one place locks out
/// nobody elsewhere, and a restart gives away five guesses more.
/// </summary>
public sealed class FailedTries(TimeProvider time)
{
    /// <summary>More than this is held by nobody's honest mistakes: the oldest are forgotten.</summary>
    private const int Most = 10_000;

    private const int AllowedFromOnePlace = 10 * SignIn.FailuresAllowed;

    /// <summary>Whatever was guessed at: what comes from one place, taken together.</summary>
    private const long Anything = -1;

    private readonly Lock _one = new();
    private readonly Dictionary<
        (long What, string From),
        (int Count, DateTimeOffset Until)
    > _failed = [];

    /// <summary>Whether it fits. Judged one at a time, so that many guesses at once cannot outrun the count.</summary>
    public bool Try(long what, string from, Func<bool> fits)
    {
        lock (_one)
        {
            var now = time.GetUtcNow();
            if (
                Failures(what, from, now) >= SignIn.FailuresAllowed
                || Failures(Anything, from, now) >= AllowedFromOnePlace
            )
                return false;
            MakeRoom(now);
            var right = fits();
            if (right)
                _failed.Remove((what, from));
            else
                foreach (var guessed in new[] { what, Anything })
                    _failed[(guessed, from)] = (
                        Failures(guessed, from, now) + 1,
                        now + SignIn.LockedFor
                    );
            return right;
        }
    }

    private int Failures(long what, string from, DateTimeOffset now) =>
        _failed.GetValueOrDefault((what, from)) is var failed && failed.Until > now
            ? failed.Count
            : 0;

    private void MakeRoom(DateTimeOffset now)
    {
        if (_failed.Count < Most)
            return;
        foreach (
            var oldest in _failed
                .OrderBy(pair => pair.Value.Until)
                .Where((pair, i) => pair.Value.Until <= now || i < Most / 10)
                .ToList()
        )
            _failed.Remove(oldest.Key);
    }
}
