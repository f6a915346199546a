using Zhifa.Law.Blocks;
using Zhifa.Law.Discretion;
using Zhifa.Law.Documents;
using Zhifa.Law.TimeLimits;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>Surcharge, demand and court.</summary>
internal static class Recovery
{
    private const string SurchargeArticle = "行政处罚法 第七十二条第一款";
    private const string CourtArticle = "行政强制法 第五十三条";

    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "surcharge-lawful",
            "加处罚款计算合法",
            SurchargeArticle,
            Volatility.Free,
            [typeof(SurchargeImposed)],
            Lawful
        ),
        new(
            "demand-true",
            "催告的金额与应缴一致",
            "行政强制法 第五十四条",
            Volatility.Free,
            [typeof(Demand)],
            DemandTrue
        ),
        new(
            "no-remedy-pending",
            "没有正在进行的复议、诉讼",
            CourtArticle,
            Volatility.Free,
            [typeof(CourtApplication)],
            NoRemedy
        ),
        new(
            "application-true",
            "申请执行的金额与应缴一致",
            CourtArticle,
            Volatility.Free,
            [typeof(CourtApplication)],
            ApplicationTrue
        ),
        new(
            "court-result-true",
            "法院执行结果与款项一致",
            CourtArticle,
            Volatility.Free,
            [typeof(CourtResult)],
            ResultTrue
        ),
        new(
            "execution-end-grounded",
            "终结执行有法定理由",
            "行政强制法 第四十条",
            Volatility.Free,
            [typeof(ExecutionEnd)],
            EndGrounded
        ),
        new(
            "nothing-due",
            "没有应缴的款项",
            "行政处罚法 第六十六条第一款",
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    Owing.Left(s.Case) == 0,
                    "罚款、没收的违法所得、加处罚款没有缴清。",
                    "请先登记缴款。"
                )
        ),
    ];

    private static Finding Lawful(Situation s)
    {
        if (
            s.Input is null
            || s.Block<SurchargeImposed>() is not { } imposed
            || s.Clock("penalty.payment") is not { } clock
        )
            return Finding.Yes;
        var pauses = Owing.Pauses(s.Seen);
        if (pauses.Since is { } pending)
            return Finding.No(
                $"本案登记的行政复议、行政诉讼（{FieldText.Face(pending)}起）还没有结果，在此期间不计算加处罚款。",
                "请在登记结果以后办理。"
            );
        if (!imposed.NoRemedyPending)
            return Finding.No(
                "当事人申请行政复议或者提起行政诉讼的，加处罚款的数额在此期间不予计算。",
                "请查询后填写；复议、诉讼终结后再办理。",
                "SurchargeImposed.noRemedyPending"
            );
        var left = Owing.FineLeft(s.Case);
        if (left == 0)
            return Finding.No("没有未缴的罚款；没收的违法所得不加处罚款。", "不用办理。");
        if (imposed.Base != left)
            return Finding.No(
                $"加处罚款只能以未缴的罚款 {FieldText.Face(left)}为基数。",
                "请核对基数。",
                "SurchargeImposed.base"
            );
        if (imposed.Until <= clock.Due || imposed.Until > s.Day)
            return Finding.No(
                "计算至的日期须在缴款期限届满之后、今日以前（含今日）。",
                "请核对日期。",
                "SurchargeImposed.until"
            );
        var due = Surcharge.Compute(left, clock.Due, imposed.Until, pauses.Over);
        if (due.Amount == 0)
            return Finding.No(
                "到计算至的日期还没有加处罚款：复议、诉讼期间的日数不计算。",
                "请在产生加处罚款以后办理。",
                "SurchargeImposed.until"
            );
        return Finding.If(
            imposed.Amount == due.Amount,
            $"加处罚款应为 {FieldText.Face(due.Amount)}（每日百分之三，{due.Days} 日，不得超过罚款数额）。",
            "请按计算结果填写。",
            "SurchargeImposed.amount"
        );
    }

    private static Finding DemandTrue(Situation s)
    {
        if (s.Input is null || s.Block<Demand>() is not { } demand)
            return Finding.Yes;
        return demand.Surcharge > 0 && Untold(s) is { } untold
            ? untold
            : Sums(s, demand.Fine, demand.Gains, demand.Surcharge, "Demand");
    }

    private static Finding NoRemedy(Situation s) =>
        Finding.If(
            s.Block<CourtApplication>() is not { NoRemedyPending: false },
            "行政复议、行政诉讼正在进行的，不得申请强制执行。",
            "请查询后填写；救济程序终结后再办理。",
            "CourtApplication.noRemedyPending"
        );

    private static readonly IReadOnlyList<string> Remedies =
    [
        "reconsideration.apply",
        "litigation.apply",
        "litigation.after-reconsideration",
    ];

    private static Finding ApplicationTrue(Situation s)
    {
        if (s.Input is null || s.Block<CourtApplication>() is not { } application)
            return Finding.Yes;
        if (
            application.InquiredOn > s.Day
            || Remedies.Any(id =>
                s.Clock(id) is { StoppedOn: null } period
                && application.InquiredOn < period.OverFrom
            )
        )
            return Finding.No(
                "查询须在当事人的救济期限届满之后进行。",
                "请重新查询。",
                "CourtApplication.inquiredOn"
            );
        if (AfterReconsideration(s) is { } waits)
            return waits;
        return application.Surcharge > 0 && Untold(s) is { } untold
            ? untold
            : Sums(
                s,
                application.Fine,
                application.Gains,
                application.Surcharge,
                "CourtApplication"
            );
    }

    /// <summary>
    /// A reconsideration that ends with another result than 维持 may be contested for fifteen days (行政诉讼法 art. 45); what it has changed it executes
    /// itself (行政复议法 art. 78(2)(3)).
    /// </summary>
    private static Finding? AfterReconsideration(Situation s)
    {
        if (
            Owing.Since<SuitFiled>(s.Seen).Any()
            || Owing.Since<RemedyResult>(s.Seen).LastOrDefault() is not { } result
        )
            return null;
        if (result.Outcome is RemedyOutcome.Changed or RemedyOutcome.Mediated)
            return Finding.No(
                "行政复议机关变更决定、制作调解书的，由行政复议机关强制执行或者申请人民法院强制执行。",
                "请办理“终结执行”，理由选择由行政复议机关执行。"
            );
        if (
            result.Outcome
            is RemedyOutcome.Upheld
                or RemedyOutcome.Withdrawn
                or RemedyOutcome.NotHeard
        )
            return null;
        var over = Taking.OverFrom(
            ClockCalculator.Compute(
                TimeLimitTable.Published["litigation.after-reconsideration"],
                result.ServedOn,
                [],
                s.Calendar
            )
        );
        return s.Day >= over
            ? null
            : Finding.No(
                "当事人不服复议决定提起诉讼的期限没有届满。",
                $"{FieldText.Face(over)}起可以办理。"
            );
    }

    /// <summary>A surcharge whose notice has not reached the party is demanded by nobody (行政强制法 art. 45(1)).</summary>
    private static Finding? Untold(Situation s) =>
        s
            .Case.Undelivered(s.Procedure)
            .FirstOrDefault(paper => paper.Template == "surcharge-notice")
            is { } notice
        && s.Procedure.Anywhere(PartyPapers.OtherService) is { } service
            ? Finding.No(
                $"《{notice.Title}》（{notice.Number}）没有送达当事人，不能催告、申请执行加处的罚款。",
                $"请先办理“{service.Title}”。"
            )
            : null;

    private static Finding ResultTrue(Situation s)
    {
        if (s.Input is null || s.Block<CourtResult>() is not { } result)
            return Finding.Yes;
        // What it collected on a decision that stands no more is given back, be it too much.
        if (Owing.Gone(s.Case))
            return Finding.If(
                result.Amount is null or >= 0,
                "执行到位的金额不能小于零。",
                "请核对金额。",
                "CourtResult.amount"
            );
        var owed = Owing.Left(s.Case);
        if (result.Outcome == CourtOutcome.Executed && Goods.Outstanding(s.Case).Count > 0)
            return Finding.No(
                "决定没收的物品还没有登记收缴。",
                "请先办理“收缴没收的物品”；法院没有执行到的，选择终结执行并写明。",
                "CourtResult.outcome"
            );
        return result.Outcome == CourtOutcome.Executed
            ? Finding.If(
                result.Amount == owed,
                $"执行完毕的，执行到位金额应为 {FieldText.Face(owed)}。",
                "没有全部执行到位的，请选择终结执行并填写到位的金额。",
                "CourtResult.amount"
            )
            : Finding.If(
                (result.Amount ?? 0) >= 0
                    && ((result.Amount ?? 0) < owed || owed == 0 && (result.Amount ?? 0) == 0),
                $"没有执行完毕的，执行到位金额应少于 {FieldText.Face(owed)}。",
                "请核对金额；全部执行到位的，请选择执行完毕。",
                "CourtResult.amount"
            );
    }

    /// <summary>Whoever let the time for the court run out ends by that; who has died or is wound up, at any time.</summary>
    private static Finding EndGrounded(Situation s)
    {
        if (s.Input is null || s.Block<ExecutionEnd>() is not { } end)
            return Finding.Yes;
        var person = s.Case.Latest<Party>()?.Kind == Registers.PartyKind.NaturalPerson;
        return end.Ground switch
        {
            ExecutionEndGround.WindowOver => Finding.If(
                WindowOver(s),
                "申请人民法院强制执行的期限没有届满。",
                "请先催告，并在期限内申请人民法院强制执行。",
                "ExecutionEnd.ground"
            ),
            ExecutionEndGround.ByOthers => Finding.If(
                Owing.Change(s.Case) is not null,
                "没有登记变更决定的复议决定、裁判。",
                "请选择与实际相符的理由。",
                "ExecutionEnd.ground"
            ),
            ExecutionEndGround.Died => Finding.If(
                person,
                "当事人不是自然人。",
                "请选择与当事人相符的理由。",
                "ExecutionEnd.ground"
            ),
            _ => Finding.If(
                !person,
                "当事人是自然人。",
                "请选择与当事人相符的理由。",
                "ExecutionEnd.ground"
            ),
        };
    }

    /// <summary>One of the periods in which the court may be asked has run out, and none runs.</summary>
    private static bool WindowOver(Situation s)
    {
        string?[] windows =
        [
            s.Clock("coercion.court-application")?.On(s.Day),
            s.Clock("litigation.execution")?.On(s.Day),
        ];
        return windows.Contains("ran-out") && !windows.Contains("running");
    }

    private static Finding Sums(
        Situation s,
        decimal fine,
        decimal? gains,
        decimal? surcharge,
        string block
    )
    {
        var (fineLeft, surchargeLeft) = (Owing.FineLeft(s.Case), Owing.SurchargeLeft(s.Case));
        return fine != fineLeft
                ? Finding.No(
                    $"未缴的罚款是 {FieldText.Face(fineLeft)}。",
                    "请核对金额。",
                    block + ".fine"
                )
            : (gains ?? 0) != Owing.GainsLeft(s.Case)
                ? Finding.No(
                    $"未缴的没收的违法所得是 {FieldText.Face(Owing.GainsLeft(s.Case))}。",
                    "请核对金额；没收的违法所得不加处罚款。",
                    block + ".gains"
                )
            : Finding.If(
                (surcharge ?? 0) == surchargeLeft,
                $"未缴的加处罚款是 {FieldText.Face(surchargeLeft)}。",
                "请核对金额；没有依法加处的不得催缴。",
                block + ".surcharge"
            );
    }
}
