using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Demo;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Registers;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Bench;

/// <summary>The demo office and its desk inside this process.</summary>
internal static class BenchOffice
{
    public static async Task<(CaseDesk Desk, Actor Handler)> Open(ZhifaDatabase database)
    {
        var passwords = new Passwords(1000);
        await database.Migrate(TimeProvider.System);
        await DemoFill.Fill(database, passwords);
        var shelf = new ProcedureShelf(database);
        await shelf.PutShipped();
        var codes = new PartyCodes(new byte[32]);
        var signIn = new SignIn(database, TimeProvider.System, passwords);
        return (
            new CaseDesk(database, shelf, codes, signIn, TimeProvider.System),
            await Handler(database)
        );
    }

    /// <summary>The demo office on the demo's clock, for driving its worked cases.</summary>
    public static async Task<DemoAtTheDesk> Worked(ZhifaDatabase database)
    {
        var passwords = new Passwords(1000);
        await database.Migrate(TimeProvider.System);
        await DemoFill.Fill(database, passwords);
        var shelf = new ProcedureShelf(database);
        await shelf.PutShipped();
        var clock = await DemoClock.Of(database, TimeProvider.System);
        var signIn = new SignIn(database, clock, passwords);
        var codes = new PartyCodes(new byte[32]);
        return new(database, new CaseDesk(database, shelf, codes, signIn, clock), clock);
    }

    public static async Task<Actor> Handler(ZhifaDatabase database)
    {
        await using var db = database.Open();
        var id = await db
            .Accounts.Where(account => account.UserName == "handler")
            .Select(account => account.Id)
            .SingleAsync();
        var sessions = new Sessions(database, TimeProvider.System);
        return (await sessions.Resume(await sessions.Open(id)))!;
    }
}
