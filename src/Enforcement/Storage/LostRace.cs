using Microsoft.Data.Sqlite;
using Npgsql;

namespace Zhifa.Enforcement.Storage;

/// <summary>Failures that say nothing against the work itself: somebody else was first, so it is worth doing again.</summary>
internal static class LostRace
{
    private const int Busy = 5;
    private const int Locked = 6;

    public static bool Is(Exception? failure) =>
        failure switch
        {
            null => false,
            SqliteException { SqliteErrorCode: Busy or Locked } => true,
            PostgresException lost => lost.SqlState
                is PostgresErrorCodes.SerializationFailure
                    or PostgresErrorCodes.DeadlockDetected
                    or PostgresErrorCodes.LockNotAvailable
                || SameKey(lost),
            _ => Is(failure.InnerException),
        };

    // The same request twice at once: the second finds the first one's answer when it looks again.
    private static bool SameKey(PostgresException lost) =>
        lost.SqlState == PostgresErrorCodes.UniqueViolation
        && lost.ConstraintName == "ix_request_actor_id_key";
}
