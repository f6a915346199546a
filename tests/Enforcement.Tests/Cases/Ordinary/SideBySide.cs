using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Tests.Cases.Ordinary;

public sealed class SideBySideOnSqlite(OnSqlite on) : SideBySide(on), IClassFixture<OnSqlite>;

public sealed class SideBySideOnPostgres(OnPostgres on) : SideBySide(on), IClassFixture<OnPostgres>;

/// <summary>行政处罚法 arts. 43, 56: things are kept on several occasions, and several persons are challenged, at the same time.</summary>
public abstract class SideBySide(TestDatabase on)
{
    private const string Keeping = "行政处罚法 第五十六条";

    [Fact]
    public async Task What_is_kept_on_two_occasions_has_two_lists_two_periods_and_two_endings()
    {
        var road = await Twice();
        await road.On(1).Takes("preserve", Kept("闭锁件"));
        road.After(days: 2);
        await road.On(2).Takes("preserve", Kept("施工日志"));
        (await Clocks(road)).ShouldBe([(1, "2026-11-11", true), (2, "2026-11-13", true)]);
        var papers = await Papers(road, "preservation-notice");
        papers[0].ShouldContain("闭锁件");
        papers[1].ShouldContain("施工日志");
        papers[1].ShouldNotContain("闭锁件");
        papers[0].ShouldContain("2026年11月11日");
        papers[1].ShouldContain("2026年11月13日");

        await road.IsRefused("dispose-preserved", "which-instance", Keeping);
        await road.On(2).Takes("dispose-preserved", Disposed);
        (await Clocks(road)).ShouldBe([(1, "2026-11-11", true), (2, "2026-11-13", false)]);
        (await Papers(road, "preservation-disposal")).Single().ShouldContain("施工日志");

        // The seven working days of the first one end by themselves.
        road.After(days: 9);
        await new RunningOut(road.Office.Database, road.Office.Shelf).Run(
            road.Office.Clock.GetUtcNow()
        );
        await road.LooksAgain();
        var state = await road.State();
        state
            .Current("preservation")
            .Select(one => (one.Ordinal, one.Outcome, one.Has("lapsed")))
            .ShouldBe([(1, null, true), (2, "disposed", false)]);
        await road.Takes("tell-lapse", Told);
        (await road.State()).Open("preservation").ShouldBeEmpty();
        (await Retelling.Of(on, on.Database, road.Id)).Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_decided_while_one_of_two_is_still_kept()
    {
        var road = await Twice();
        await road.On(1).Takes("preserve", Kept("闭锁件"));
        await road.On(1).Takes("dispose-preserved", Disposed);

        var refused = (StepRefused)
            await road.Asks(
                "terminate",
                ("Termination.ground", "not-competent"),
                ("Termination.reasons", "不再需要调查。")
            );
        var pending = refused.Refusals.Single(refusal => refusal.Rule == "nothing-pending");
        pending.Cure.ShouldContain("“先行登记保存”（第2次）办结后可以办理。");
    }

    [Fact]
    public async Task Two_persons_are_challenged_at_once_and_each_is_ruled_upon_for_himself()
    {
        var road = OrdinaryRoad.Like(await Office.Open(on.Database), "hearing-held");
        await road.Until("raise-recusal");
        await road.Takes("raise-recusal");
        await road.Takes("raise-recusal", ("RecusalRequest.person", "梁审言"));
        await road.IsRefused("refuse-recusal", "which-instance", Recusal);

        await road.On(2)
            .Takes(
                "grant-recusal",
                ("RecusalRuling.reasons", "梁审言与当事人的法定代表人是近亲属，决定回避。"),
                ("RecusalRuling.earlierActs", "梁审言尚未参加本案的办理。")
            );
        // The host is still challenged, the reviewer is off the case.
        var procedure = ProcedureLibrary.Find("penalty-ordinary+henan")!;
        var state = await road.State();
        Authority.Recused(procedure, state).ShouldBe(["梁审言"]);
        (await Papers(road, "recusal-decision")).Single().ShouldContain("梁审言");
        await road.IsRefused("notify-hearing", "actor-not-challenged", Recusal + "第二款");

        await road.Takes("refuse-recusal");
        (await Papers(road, "recusal-refusal")).Single().ShouldContain("平公允");
        Authority.Recused(procedure, await road.State()).ShouldBe(["梁审言"]);
        (await Retelling.Of(on, on.Database, road.Id)).Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_inbox_names_what_of_several_waits()
    {
        var road = await Twice();
        await road.On(1).Takes("preserve", Kept("闭锁件"));
        await using var db = road.Office.Database.Open();

        (
            await db
                .Tasks.Where(task =>
                    task.SubjectId == road.Id
                    && (task.Step == "preserve" || task.Step == "dispose-preserved")
                )
                .OrderBy(task => task.Instance)
                .Select(task => new
                {
                    task.Instance,
                    task.Title,
                    task.DueOn,
                })
                .ToListAsync()
        ).Select(task => (task.Instance, task.Title, task.DueOn is not null)).ShouldBe([(1, "决定登记保存物品的处理（第1次）", true), (2, "先行登记保存证据（第2次）", false)]);
    }

    /// <summary>Two approvals, and nothing kept yet.</summary>
    private async Task<OrdinaryRoad> Twice()
    {
        var road = OrdinaryRoad.Like(await Office.Open(on.Database), "under-investigation");
        await road.Until("preserve");
        await road.Takes(
            "approve-preservation",
            ("PreservationApproval.danger", "施工日志可能被改写。")
        );
        return road;
    }

    private const string Recusal = "行政处罚法 第四十三条";

    private static (string, string?)[] Kept(string name) =>
        [
            ("PreservedItem[0].name", name),
            ("PreservedItem[0].model", null),
            ("PreservedItem[1].name", null),
            ("PreservedItem[1].model", null),
            ("PreservedItem[1].quantity", null),
            ("PreservedItem[1].marks", null),
        ];

    private static (string, string?)[] Disposed =>
        [("DisposedItem[1].item", null), ("DisposedItem[1].outcome", null)];

    private static (string, string?)[] Told =>
        [
            ("PreservationLapse.partyTold", "true"),
            ("PreservationLapse.reasons", "检测机构没有按时回复。"),
        ];

    private static async Task<List<(int, string, bool)>> Clocks(OrdinaryRoad road)
    {
        await using var db = road.Office.Database.Open();
        return
        [
            .. (
                await db
                    .Clocks.Where(clock =>
                        clock.SubjectId == road.Id && clock.LimitId == "penalty.preservation"
                    )
                    .OrderBy(clock => clock.Ordinal)
                    .ToListAsync()
            ).Select(clock =>
                (
                    clock.Ordinal,
                    clock.DueOn.ToString("yyyy-MM-dd"),
                    clock.State == ClockState.Running
                )
            ),
        ];
    }

    private static async Task<List<string>> Papers(OrdinaryRoad road, string kind)
    {
        await using var db = road.Office.Database.Open();
        return await db
            .Documents.Where(paper => paper.SubjectId == road.Id && paper.Kind == kind)
            .OrderBy(paper => paper.Id)
            .Select(paper => paper.Html)
            .ToListAsync();
    }
}
