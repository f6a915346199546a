using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Registers;
using Zhifa.Tests.Shared;

namespace Zhifa.Web.Tests.Api;

/// <summary>Bodies and people whom the demo office lacks, because an honest office would not have them.</summary>
internal static class OtherBodies
{
    /// <summary>An entrusted organisation with a letter of entrustment; its handler is <c>entrusted</c>.</summary>
    public const string Entrusted = "12419901DEM000049N";

    /// <summary>One that was entrusted by nobody: <c>unentrusted</c>.</summary>
    private const string Unentrusted = "12419901TEST00001X";

    /// <summary>An organ that has named no bank: <c>bankless</c>.</summary>
    private const string Bankless = "11419901TEST00002X";

    public static async Task Enrol(ApiServer server)
    {
        await using var db = server.Database.Open();
        var city = await db.Bodies.AsNoTracking().SingleAsync(b => b.Code == "11419901DEM0000147");
        var entrusted = await db.Bodies.SingleAsync(b => b.Code == Entrusted);
        var unentrusted = Like(
            city,
            Unentrusted,
            "示范区自封环卫站",
            BodyKind.EntrustedOrganisation,
            city.PayTo
        );
        var bankless = Like(city, Bankless, "示范区无账号局", BodyKind.StatutoryOrgan, "");
        db.AddRange(unentrusted, bankless);
        await db.SaveChangesAsync();
        foreach (var body in new[] { unentrusted, bankless })
            db.AddRange(
                (
                    await db
                        .BodyItems.AsNoTracking()
                        .Where(held => held.BodyId == city.Id)
                        .ToListAsync()
                ).Select(held => new BodyItem
                {
                    BodyId = body.Id,
                    PowerItemId = held.PowerItemId,
                    FromOn = held.FromOn,
                })
            );
        await Staff(server, db, entrusted, "entrusted");
        await Staff(server, db, unentrusted, "unentrusted");
        await Staff(server, db, bankless, "bankless");
        await Account(
            server,
            "not-of-the-case",
            await db.Officers.SingleAsync(o => o.Code == "shen")
        );
    }

    private static async Task Staff(ApiServer server, ZhifaDb db, Body body, string user)
    {
        var like = await db
            .Credentials.AsNoTracking()
            .SingleAsync(c => c.Number == "DEMO419901001");
        var two = new[] { $"{user}-1", $"{user}-2" }
            .Select(code => new Officer
            {
                Code = code,
                Name = code,
                BodyId = body.Id,
                Auxiliary = false,
                Version = 1,
            })
            .ToList();
        db.AddRange(two);
        await db.SaveChangesAsync();
        db.AddRange(
            two.Select(officer => new Credential
            {
                OfficerId = officer.Id,
                Version = 1,
                AppliesFrom = like.AppliesFrom,
                Number = $"TEST-{officer.Code}",
                State = CredentialState.Valid,
                ValidFrom = like.ValidFrom,
                ValidUntil = like.ValidUntil,
                Area = like.Area,
                Categories = [.. like.Categories],
            })
        );
        await db.SaveChangesAsync();
        await Account(server, user, two[0]);
    }

    private static async Task Account(ApiServer server, string user, Officer officer)
    {
        await using var db = server.Database.Open();
        db.Add(
            DemoAccount.Of(
                server.Services.GetRequiredService<Passwords>(),
                user,
                officer.Name,
                officer.Id,
                officer.BodyId,
                Role.Handler
            )
        );
        await db.SaveChangesAsync();
        await server.IssueToken(user);
    }

    private static Body Like(Body city, string code, string name, BodyKind kind, string payTo) =>
        new()
        {
            Code = code,
            Name = name,
            Kind = kind,
            Level = city.Level,
            Line = city.Line,
            RegionCode = city.RegionCode,
            CityCode = city.CityCode,
            DistrictCode = city.DistrictCode,
            Government = city.Government,
            SuperiorGovernment = city.SuperiorGovernment,
            Address = city.Address,
            Phone = city.Phone,
            Court = city.Court,
            PayTo = payTo,
            NumberWord = name[^3..],
            Announced = true,
            Version = 1,
        };
}
