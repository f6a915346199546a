using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Identity;
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
        await road.On(1).Takes("preserve", Kept("闭锁件", "密封胶条"));
        road.After(days: 2);
        await road.On(2).Takes("preserve", Kept("施工日志"));
        (await Clocks(road)).ShouldBe([(1, "2026-11-11", true), (2, "2026-11-13", true)]);
        var papers = await Papers(road, "preservation-notice");
        papers[0].ShouldContain("密封胶条");
        papers[1].ShouldContain("施工日志");
        papers[1].ShouldNotContain("闭锁件");
        papers[0].ShouldContain("2026年11月11日");
        papers[1].ShouldContain("2026年11月13日");
        (await Titles(road)).ShouldBe([
            "登记保存物品的处理决定（第1次：项目部正在拆换闭锁件，拆下的闭锁…）",
            "登记保存物品的处理决定（第2次：施工日志可能被改写。）",
        ]);

        // What was kept first is dealt with first, by its own list, though another one was written after it.
        await road.IsRefused("dispose-preserved", "which-instance", Keeping, Disposed(2));
        await road.On(1).IsRefused("dispose-preserved", "disposal-of-each", Keeping, Disposed(1));
        await road.On(2).IsRefused("dispose-preserved", "disposal-of-each", Keeping, Disposed(2));
        await road.On(1).Takes("dispose-preserved", Disposed(2));
        (await Clocks(road)).ShouldBe([(1, "2026-11-11", false), (2, "2026-11-13", true)]);
        var disposal = (await Papers(road, "preservation-disposal")).Single();
        disposal.ShouldContain("密封胶条");
        disposal.ShouldNotContain("施工日志");
        disposal.ShouldContain((await Numbers(road))[0]);

        // The seven working days of the other one end by themselves.
        road.After(days: 10);
        await new RunningOut(road.Office.Database, road.Office.Shelf).Run(
            road.Office.Clock.GetUtcNow()
        );
        await road.LooksAgain();
        var state = await road.State();
        state
            .Current("preservation")
            .Select(one => (one.Ordinal, one.Outcome, one.Has("lapsed")))
            .ShouldBe([(1, "disposed", false), (2, null, true)]);
        await road.Takes("tell-lapse", Told);
        (await road.State()).Open("preservation").ShouldBeEmpty();
        var lapse = (await Papers(road, "preservation-lapse")).Single();
        lapse.ShouldContain("施工日志");
        lapse.ShouldNotContain("密封胶条");
        lapse.ShouldContain((await Numbers(road))[1]);
        (await Retelling.Of(on, on.Database, road.Id)).Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_investigation_is_not_ended_while_one_of_two_is_still_kept()
    {
        var road = await Twice();
        await road.On(1).Takes("preserve", Kept("闭锁件"));
        await road.On(2).Takes("preserve", Kept("施工日志"));
        await road.On(1).Takes("dispose-preserved", Disposed(1));
        var pending = (
            await road.Refusals(
                "terminate",
                "nothing-pending",
                ("Termination.ground", "not-competent"),
                ("Termination.reasons", "不属于本机关管辖。")
            )
        ).ShouldHaveSingleItem();
        pending.Cure.ShouldContain("“先行登记保存”（第2次：施工日志可能被改写。）办结后可以办理。");
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

    /// <summary>By the code of a case the party is told which period is which, and nothing of what was said in it.</summary>
    [Fact]
    public async Task The_party_is_told_the_turn_of_a_keeping_and_not_its_grounds()
    {
        var road = await Twice();
        await road.On(1).Takes("preserve", Kept("闭锁件"));
        await road.On(2).Takes("preserve", Kept("施工日志"));
        var codes = new CaseCodes([.. Enumerable.Range(0, 32).Select(i => (byte)i)]);
        await using var db = on.Database.Open();
        var number = await db
            .Cases.Where(row => row.Id == road.Id)
            .Select(row => row.Number!)
            .SingleAsync();
        var seen = await new PartyClocks(
            on.Database,
            road.Office.Shelf,
            codes,
            new FailedTries(road.Office.Clock)
        ).Find(number, codes.Of(number), "a");

        seen!
            .Clocks.Select(clock => clock.Title)
            .Where(title => title.StartsWith("登记保存"))
            .ShouldBe(["登记保存物品的处理决定（第1次）", "登记保存物品的处理决定（第2次）"]);
    }

    /// <summary>Art. 43(3): a challenge is ruled upon; only the party that made it takes it back.</summary>
    [Fact]
    public async Task A_challenge_is_withdrawn_by_the_party_that_made_it_and_never_by_the_challenged()
    {
        var road = OrdinaryRoad.Like(await Office.Open(on.Database), "hearing-held");
        await road.Until("raise-recusal");
        await road.Takes("raise-recusal");
        await road.Takes(
            "raise-recusal",
            ("RecusalRequest.by", "self"),
            ("RecusalRequest.person", "梁审言")
        );
        await road.Takes("raise-recusal", ("RecusalRequest.person", "石敬山"));
        (string, string?)[] withdrawn =
        [
            ("RecusalWithdrawn.mistaken", "false"),
            ("RecusalWithdrawn.reasons", "当事人来电撤回，已记录在案。"),
        ];
        await road.On(2).IsRefused("withdraw-recusal", "challenge-withdrawn", Recusal, withdrawn);
        // The section head is the one who is challenged.
        await road.On(3)
            .IsRefused("withdraw-recusal", "recusal-of-another", Recusal + "第三款", withdrawn);

        await road.On(1).Takes("withdraw-recusal", withdrawn);
        await road.On(2)
            .Takes("withdraw-recusal", [.. withdrawn, ("RecusalWithdrawn.mistaken", "true")]);
        var state = await road.State();
        state
            .Current("recusal")
            .Select(one => one.Outcome)
            .ShouldBe(["withdrawn", "withdrawn", null]);
        Authority.Recused(ProcedureLibrary.Find("penalty-ordinary+henan")!, state).ShouldBeEmpty();
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
        ).Select(task => (task.Instance, task.Title, task.DueOn is not null)).ShouldBe([(1, "决定登记保存物品的处理（第1次：项目部正在拆换闭锁件，拆下的闭锁…）", true), (2, "先行登记保存证据（第2次：施工日志可能被改写。）", false)]);
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

    /// <summary>So many things and no more.</summary>
    private static (string, string?)[] Kept(params string[] names) =>
        [
            .. new[] { 0, 1 }.SelectMany(row =>
                new (string, string?)[]
                {
                    ($"PreservedItem[{row}].name", row < names.Length ? names[row] : null),
                    ($"PreservedItem[{row}].quantity", row < names.Length ? "一件" : null),
                    ($"PreservedItem[{row}].model", null),
                    ($"PreservedItem[{row}].marks", null),
                }
            ),
        ];

    private static (string, string?)[] Disposed(int things) =>
        [
            .. new[] { 0, 1 }.SelectMany(row =>
                new (string, string?)[]
                {
                    ($"DisposedItem[{row}].item", row < things ? $"{row + 1}" : null),
                    ($"DisposedItem[{row}].outcome", row < things ? "copied" : null),
                }
            ),
        ];

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

    /// <summary>What the clocks of the keeping are called.</summary>
    private static async Task<List<string?>> Titles(OrdinaryRoad road)
    {
        var state = await road.State();
        var procedure = ProcedureLibrary.Find("penalty-ordinary+henan")!;
        return
        [
            .. state
                .Current("preservation")
                .Select(one =>
                    state.ClockTitle(procedure, one.Track, one.Ordinal, "penalty.preservation")
                ),
        ];
    }

    /// <summary>The numbers of the notices of what is kept.</summary>
    private static async Task<List<string>> Numbers(OrdinaryRoad road) =>
        [
            .. (await road.State())
                .Documents.Where(paper => paper.Template == "preservation-notice")
                .Select(paper => paper.Number!),
        ];

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
