using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Demo;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Registers;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Tests.Cases;

/// <summary>The demo office with its desk, people and a clock that stands still until a test moves it.</summary>
public sealed class Office
{
    public static readonly PartyCodes Codes = new([
        .. Enumerable.Range(0, 32).Select(i => (byte)i),
    ]);

    private static readonly Passwords Quick = new(1000);
    private static readonly SemaphoreSlim Filling = new(1);

    private static readonly HashSet<string> Proved = [];

    private readonly Dictionary<string, Actor> _people = [];

    private Office(ZhifaDatabase database, TestClock clock)
    {
        (Database, Clock) = (database, clock);
        SignIn = new SignIn(database, clock, Quick);
        Shelf = new ProcedureShelf(database);
        Desk = new CaseDesk(database, Shelf, Codes, SignIn, clock);
    }

    public ZhifaDatabase Database { get; }
    public TestClock Clock { get; }
    public SignIn SignIn { get; }
    public ProcedureShelf Shelf { get; }
    public CaseDesk Desk { get; }

    /// <summary>Fills the database when it is empty. Odd ticks, since a real clock does not stop at whole seconds.</summary>
    public static async Task<Office> Open(
        ZhifaDatabase database,
        string now = "2026-03-02T09:30:00.1234567+08:00"
    )
    {
        var office = new Office(database, new TestClock(now));
        await Filling.WaitAsync();
        try
        {
            if (await DemoFill.Fill(database, Quick))
                await People.Join(database, Quick);
            await InForce(office);
        }
        finally
        {
            Filling.Release();
        }
        return office;
    }

    /// <summary>Proved once in a run; every further database takes the files on that proof.</summary>
    private static async Task InForce(Office office)
    {
        foreach (var procedure in ProcedureLibrary.All)
        {
            var text = ProcedureLibrary.Text(procedure.Name);
            if (Proved.Add(procedure.Hash))
                await office.Shelf.PutInForce(text, $"{procedure.Id}.yaml");
            await using var db = office.Database.Open();
            if (await db.ProcedureFiles.AnyAsync(file => file.Hash == procedure.Hash))
                continue;
            db.Add(
                new ProcedureFile
                {
                    Hash = procedure.Hash,
                    Name = procedure.Id,
                    Region = procedure.Region,
                    Title = procedure.Title,
                    Text = text,
                    Status = ProcedureStatus.InForce,
                    InForceFrom = procedure.InForce,
                }
            );
            await db.SaveChangesAsync();
        }
    }

    public CaseRoad Case(Matter? matter = null) => new(this, matter ?? Matter.Waste);

    /// <summary>How much is on record: what a refusal must leave as it was.</summary>
    public async Task<string> Traces()
    {
        await using var db = Database.Open();
        return string.Join(
            ' ',
            await db.Entries.CountAsync(),
            await db.Cases.CountAsync(),
            await db.Documents.CountAsync(),
            await db.Requests.CountAsync(),
            await db.NumberSeries.SumAsync(series => series.Next)
        );
    }

    /// <summary>The account as a door would find it now.</summary>
    public async Task<Actor> Person(string user)
    {
        if (_people.TryGetValue(user, out var known))
            return known;
        await using var db = Database.Open();
        var account = await db
            .Accounts.Include(found => found.Roles)
            .SingleAsync(found => found.UserName == user);
        var body = await db.Bodies.SingleOrDefaultAsync(b => b.Id == account.BodyId);
        var officer = await db.Officers.SingleOrDefaultAsync(o => o.Id == account.OfficerId);
        var roles = account.Roles.Select(held => held.Role).ToHashSet();
        return _people[user] = new(
            account.Id,
            account.DisplayName,
            officer?.Id,
            officer?.Code,
            body?.Id,
            body?.Code,
            BodyScope.Of(body, roles),
            roles,
            ByToken: false,
            MustChange: false
        );
    }
}
