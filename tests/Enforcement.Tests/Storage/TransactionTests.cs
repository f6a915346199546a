using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Enforcement.Tests.Storage;

public sealed class TransactionOnSqlite(OnSqlite on) : TransactionTests(on), IClassFixture<OnSqlite>
{
    [Fact]
    public async Task A_transaction_inside_another_is_refused_instead_of_waiting_for_itself()
    {
        await Should.ThrowAsync<InvalidOperationException>(() =>
            On.Database.InTransaction(_ => On.Database.InTransaction(_ => Task.FromResult(0)))
        );
        (await On.Database.InTransaction(_ => Task.FromResult(1))).ShouldBe(1);
    }
}

public sealed class TransactionOnPostgres(OnPostgres on)
    : TransactionTests(on),
        IClassFixture<OnPostgres>
{
    [Fact]
    public async Task A_deadlock_is_taken_again_until_both_are_done()
    {
        var (first, second) = (await Case(), await Case());
        var (holdsFirst, holdsSecond) = (new TaskCompletionSource(), new TaskCompletionSource());

        await Task.WhenAll(
            Cross(first, second, holdsFirst, holdsSecond.Task),
            Cross(second, first, holdsSecond, holdsFirst.Task)
        );

        (await Version(first)).ShouldBe(2);
        (await Version(second)).ShouldBe(2);

        Task Cross(long mine, long other, TaskCompletionSource held, Task otherHeld) =>
            On.Database.InTransaction(async transaction =>
            {
                await transaction.Lock<CaseRow>(mine);
                held.TrySetResult();
                await otherHeld;
                await transaction.Lock<CaseRow>(other);
                await Count(transaction, mine);
                await Count(transaction, other);
                return 0;
            });
    }

    [Fact]
    public async Task What_a_gate_reads_shared_others_may_read_but_not_change()
    {
        await using var db = On.Database.Open();
        var body = Rows.Body("shared");
        db.Add(body);
        await db.SaveChangesAsync();
        const string Change =
            "set local lock_timeout = '50ms'; update body set phone = '1' where code = 'shared'";

        await On.Database.InTransaction(async reader =>
        {
            await reader.LockShared<Body>(body.Id);
            await On.Database.InTransaction(async other =>
            {
                await other.LockShared<Body>(body.Id);
                return 0;
            });
            await Should.ThrowAsync<Exception>(() =>
                On.Database.InTransaction(other => other.Db.Database.ExecuteSqlRawAsync(Change))
            );
            return 0;
        });

        await On.Database.InTransaction(other => other.Db.Database.ExecuteSqlRawAsync(Change));
    }
}

public abstract class TransactionTests(TestDatabase on)
{
    private static int _bodies;

    protected TestDatabase On => on;

    [Fact]
    public async Task Abandoned_work_leaves_nothing()
    {
        var id = await Case();

        await on.Database.InTransaction(async transaction =>
        {
            await Count(transaction, id);
            transaction.Abandon();
            return 0;
        });

        (await Version(id)).ShouldBe(0);
    }

    [Fact]
    public async Task Work_that_throws_leaves_nothing_and_is_not_done_again()
    {
        var id = await Case();
        var rounds = 0;

        await Should.ThrowAsync<ArgumentException>(() =>
            on.Database.InTransaction<int>(async transaction =>
            {
                rounds++;
                await Count(transaction, id);
                throw new ArgumentException("a mistake");
            })
        );

        (await Version(id)).ShouldBe(0);
        rounds.ShouldBe(1);
    }

    [Fact]
    public async Task A_lost_race_is_done_again_three_times_at_most_and_counts_once()
    {
        var id = await Case();
        var rounds = 0;

        await on.Database.InTransaction(async transaction =>
        {
            await Count(transaction, id);
            return ++rounds < 4 ? throw new SqliteException("busy", 5) : 0;
        });
        (rounds, await Version(id)).ShouldBe((4, 1));

        rounds = 0;
        await Should.ThrowAsync<SqliteException>(() =>
            on.Database.InTransaction<int>(_ =>
            {
                rounds++;
                throw new SqliteException("busy", 5);
            })
        );
        rounds.ShouldBe(4);
    }

    [Fact]
    public async Task Sixteen_steps_of_two_nodes_on_one_case_are_all_counted()
    {
        var id = await Case();
        await using var otherNode = new ZhifaDatabase(on.ConnectionString);

        await Task.WhenAll(
            Enumerable
                .Range(0, 16)
                .Select(step =>
                    Task.Run(() =>
                        (step % 2 == 0 ? on.Database : otherNode).InTransaction(async transaction =>
                        {
                            await transaction.Lock<CaseRow>(id);
                            await Count(transaction, id);
                            return 0;
                        })
                    )
                )
        );

        (await Version(id)).ShouldBe(16);
    }

    [Fact]
    public async Task The_same_request_sent_eight_times_at_once_is_done_once()
    {
        var id = await Case();
        await using var db = on.Database.Open();
        var account = Rows.Account($"sender-{id}");
        db.Add(account);
        await db.SaveChangesAsync();

        var done = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => on.Database.InTransaction(Send)))
        );

        done.Count(was => was).ShouldBe(1);
        (await Version(id)).ShouldBe(1);

        async Task<bool> Send(Transaction transaction)
        {
            var known = transaction.Db.Requests.Where(r =>
                r.ActorId == account.Id && r.Key == "once"
            );
            if (await known.AnyAsync())
                return false;
            transaction.Db.Add(
                new Request
                {
                    ActorId = account.Id,
                    Key = "once",
                    BodyHash = "00",
                    CreatedAt = on.Clock.GetUtcNow(),
                }
            );
            await transaction.Db.SaveChangesAsync();
            await transaction.Lock<CaseRow>(id);
            await Count(transaction, id);
            return true;
        }
    }

    protected static async Task Count(Transaction transaction, long id)
    {
        var row = await transaction.Db.Cases.SingleAsync(found => found.Id == id);
        row.Version++;
        await transaction.Db.SaveChangesAsync();
    }

    protected async Task<int> Version(long id)
    {
        await using var db = on.Database.Open();
        return await db.Cases.Where(row => row.Id == id).Select(row => row.Version).SingleAsync();
    }

    protected async Task<long> Case()
    {
        await using var db = on.Database.Open();
        var body = Rows.Body($"b-{Interlocked.Increment(ref _bodies)}");
        db.Add(body);
        await db.SaveChangesAsync();
        var row = Rows.Case(body.Id);
        db.Add(row);
        await db.SaveChangesAsync();
        return row.Id;
    }
}
