using Zhifa.Law.Blocks;
using Zhifa.Law.Codes;
using Zhifa.Law.Documents;
using Zhifa.Law.Registers;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>What happens at the scene before the decision.</summary>
internal static class Scenes
{
    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "party-code-valid",
            "当事人身份代码有效",
            "行政处罚法 第四十条",
            Volatility.Stable,
            [typeof(Party)],
            PartyCode
        ),
        new(
            "identity-truly-shown",
            "出示了证件并说明目的",
            "行政处罚法 第五十二条第一款",
            Volatility.Free,
            [typeof(IdentityShown)],
            Shown
        ),
        new(
            "facts-certain",
            "违法事实确凿",
            "行政处罚法 第五十一条",
            Volatility.Free,
            [typeof(Violation)],
            Certain
        ),
        new(
            "evidence-lawful",
            "有证据且取得合法",
            "行政处罚法 第四十六条第三款",
            Volatility.Free,
            [typeof(EvidenceItem)],
            Evidence
        ),
        new(
            "rights-told",
            "告知内容完整",
            "行政处罚法 第四十四条",
            Volatility.Free,
            [typeof(OralNotice), typeof(PriorNotice)],
            Rights
        ),
        new(
            "basis-of-the-item",
            "依据是违法行为事项的处罚依据",
            "行政处罚法 第四条",
            Volatility.Free,
            [typeof(OralNotice), typeof(InvestigationReport), typeof(PriorNotice)],
            Basis
        )
        {
            OfEachAct = true,
        },
        new(
            "not-heavier-for-defence",
            "没有因陈述申辩加重处罚",
            "行政处罚法 第四十五条第二款",
            Volatility.Free,
            [typeof(OralNotice), typeof(PenaltyLine)],
            NotHeavier
        ),
        new(
            "statement-noted",
            "陈述申辩已记录并复核",
            "行政处罚法 第四十五条",
            Volatility.Free,
            [typeof(Statement)],
            Noted
        ),
        new(
            "statement-before-decision",
            "补记的是决定前的陈述申辩",
            "行政处罚法 第四十五条",
            Volatility.Free,
            [typeof(Statement), typeof(PartyStatement)],
            Before
        ),
        new(
            "correction-complete",
            "责令改正的内容完整",
            "行政处罚法 第二十八条第一款",
            Volatility.Free,
            [typeof(CorrectionOrder)],
            Correction
        ),
        new(
            "correction-term-over",
            "改正期限已满或者已经改正",
            "行政处罚法 第二十八条第一款",
            Volatility.Free,
            [typeof(CorrectionCheck)],
            TermOver
        ),
    ];

    private static Finding PartyCode(Situation s)
    {
        if (s.Block<Party>() is not { } party)
            return Finding.Yes;
        if (party is { Kind: not PartyKind.NaturalPerson, HasResidentId: false })
            return Finding.No(
                "只有自然人有身份证件。",
                "法人、其他组织填统一社会信用代码，不用选证件种类。",
                "Party.paper"
            );
        if (!party.HasResidentId)
            return party.BornOn is not { } born
                ? Finding.No(
                    "没有公民身份号码的，须填写出生日期。",
                    "请照护照等证件填写。",
                    "Party.bornOn"
                )
                : Finding.If(
                    born < s.Day,
                    "出生日期不能晚于今日。",
                    "请照护照等证件填写。",
                    "Party.bornOn"
                );
        var check =
            party.Kind == PartyKind.NaturalPerson
                ? ResidentId.Check(party.Code)
                : Uscc.Check(party.Code);
        return Finding.If(
            check.Valid,
            check.Reason,
            party.Kind == PartyKind.NaturalPerson
                ? "请核对证件；外国人等没有公民身份号码的，选择证件种类并填写出生日期。"
                : "请核对证件或者营业执照。",
            "Party.code"
        );
    }

    private static Finding Shown(Situation s)
    {
        var shown = s.Block<IdentityShown>();
        return shown is null ? Finding.Yes
            : !shown.Shown
                ? Finding.No(
                    "未出示执法证件，当事人有权拒绝接受调查。",
                    "请先出示执法证件。",
                    "IdentityShown.shown"
                )
            : Finding.If(
                shown.PurposeTold,
                "未说明执法目的和方法。",
                "请先说明。",
                "IdentityShown.purposeTold"
            );
    }

    private static Finding Certain(Situation s) =>
        Finding.If(
            s.Block<Violation>() is not { Certain: false },
            "违法事实不确凿，不得当场作出决定。",
            "请转为普通程序调查。",
            "Violation.certain"
        );

    private static Finding Evidence(Situation s)
    {
        var rows = s.Rows<EvidenceItem>();
        if (rows.Count == 0)
            return Finding.No("没有证据。", "请至少登记一项证据。", "EvidenceItem[0].kind");
        for (var i = 0; i < rows.Count; i++)
        {
            if (!rows[i].LawfulMeans)
                return Finding.No(
                    "以非法手段取得的证据，不得作为认定事实的根据。",
                    "请排除该证据。",
                    $"EvidenceItem[{i}].lawfulMeans"
                );
            if (rows[i].TakenAt > s.ActedAt)
                return Finding.No(
                    "取证时间不能晚于办理时间。",
                    "请核对取证时间。",
                    $"EvidenceItem[{i}].takenAt"
                );
        }
        return Finding.Yes;
    }

    private static Finding Rights(Situation s)
    {
        if (s.Block<PriorNotice>() is { } prior)
            return Notices.Rights(s, prior);
        if (s.Block<OralNotice>() is not { } notice)
            return Finding.Yes;
        if (!notice.RightsTold)
            return Finding.No(
                "未告知当事人享有的陈述、申辩权利。",
                "请先告知。",
                "OralNotice.rightsTold"
            );
        if (notice.ProposedKind is not (PenaltyKind.Warning or PenaltyKind.Fine))
            return Finding.No(
                $"简易程序只能处警告或者罚款，不能告知拟处“{FieldText.Label(notice.ProposedKind)}”。",
                "请转为普通程序办理。",
                "OralNotice.proposedKind"
            );
        return Finding.If(
            notice.ProposedKind != PenaltyKind.Fine || notice.ProposedAmount > 0,
            "拟处罚款的，须告知拟罚款金额。",
            "请填写拟罚款金额。",
            "OralNotice.proposedAmount"
        );
    }

    private static Finding Basis(Situation s)
    {
        var (said, path) =
            s.Input is { } input && Said(input) is { } stated ? stated
            : s.Block<OralNotice>() is { } told ? (told.Basis, nameof(OralNotice))
            : ("", "");
        return Finding.If(
            said.Length == 0
                || s.Registers.Violation is not { } item
                // What is spared, or covered by the fine for another, is penalised by no basis.
                || s.Whole.Acts().Count > 1 && s.Says<PenaltyLine>() && Penalties.Of(s).Count == 0
                || BareText
                    .Of(said)
                    .Contains(BareText.Of(item.PenaltyBasis), StringComparison.Ordinal),
            $"“{s.Registers.Violation?.Title}”的处罚依据是{s.Registers.Violation?.PenaltyBasis}，所填的依据与此不符。",
            "请按违法行为事项的处罚依据填写。",
            path + ".basis"
        );
    }

    private static (string, string)? Said(IReadOnlyList<InputBlock> input) =>
        input
            .Select(block =>
                block.Value switch
                {
                    OralNotice told => (told.Basis, nameof(OralNotice)),
                    PriorNotice told => (told.Basis, nameof(PriorNotice)),
                    InvestigationReport report => (report.Basis, nameof(InvestigationReport)),
                    _ => ((string, string)?)null,
                }
            )
            .FirstOrDefault(found => found is not null);

    /// <summary>Told again after a defence, no heavier, unless the facts were noted anew in between.</summary>
    private static Finding NotHeavier(Situation s)
    {
        if (s.Input is null)
            return Finding.Yes;
        if (s.Block<OralNotice>() is not { } notice)
            return Notices.NotHeavier(s);
        var heard = s.Case.Blocks.FindLast(block => block.Block == nameof(Statement));
        if (
            heard?.Read() is not Statement { Outcome: StatementOutcome.Made }
            || s.Case.LastTaken("note-violation")?.Seq > heard.Seq
            || s.Case.Latest<OralNotice>() is not { } before
        )
            return Finding.Yes;
        var heavier =
            notice.ProposedKind > before.ProposedKind
            || notice.ProposedAmount > (before.ProposedAmount ?? 0);
        return Finding.If(
            !heavier,
            "不得因当事人陈述、申辩而给予更重的处罚。",
            "请按原告知的种类和金额或者更轻的告知；查明新的违法事实的，先重新记录违法事实。",
            "OralNotice.proposedAmount"
        );
    }

    private static Finding Noted(Situation s)
    {
        var statement = s.Block<Statement>();
        if (statement is not { Outcome: StatementOutcome.Made })
            return Finding.Yes;
        return string.IsNullOrWhiteSpace(statement.Content)
                ? Finding.No(
                    "当事人作了陈述、申辩，必须记录内容。",
                    "请如实记录。",
                    "Statement.content"
                )
            : statement.Recheck is null
                ? Finding.No(
                    "对当事人的陈述、申辩必须复核。",
                    "请填写复核结果。",
                    "Statement.recheck"
                )
            : Finding.If(
                !string.IsNullOrWhiteSpace(statement.RecheckReasons),
                "复核结果须说明理由。",
                "请填写复核理由。",
                "Statement.recheckReasons"
            );
    }

    private static Finding Before(Situation s)
    {
        var decided = s.Case.LastTaken("decide", "decide-no-penalty", "decide-not-established");
        return Finding.If(
            s.Input is null || decided is null || s.ActedAt <= decided.ActedAt,
            "补记的须是决定作出前的陈述、申辩。",
            "请填写当事人陈述、申辩的实际时间。",
            "actedAt"
        );
    }

    private static Finding Correction(Situation s)
    {
        if (s.Block<CorrectionOrder>() is not { } order)
            return Finding.Yes;
        return order.Form switch
        {
            CorrectionForm.WithinTerm => Finding.If(
                order.Due is { } due && due > s.Day,
                "限期改正的，须填写今日之后的改正期限。",
                "请填写改正期限。",
                "CorrectionOrder.due"
            ),
            CorrectionForm.AlreadyCorrected or CorrectionForm.Impossible => Finding.If(
                !string.IsNullOrWhiteSpace(order.Reason),
                "不责令改正的，须说明理由。",
                "请填写理由。",
                "CorrectionOrder.reason"
            ),
            _ => Finding.Yes,
        };
    }

    private static Finding TermOver(Situation s)
    {
        var order = s.Case.Latest<CorrectionOrder>();
        // What has not reached him he has not disobeyed.
        if (
            s.Own<CorrectionCheck>() is { Corrected: false }
            && s.Procedure.Anywhere(PartyPapers.OtherService) is { } service
            && s.Case.Undelivered(s.Procedure)
                .Any(paper => paper.Template == PartyPapers.CorrectionOrder)
        )
            return Finding.No(
                "责令改正通知书没有送达当事人，不能认定未改正。",
                $"请先办理“{service.Title}”。",
                "CorrectionCheck.corrected"
            );
        return Finding.If(
            s.Input is null
                || s.Block<CorrectionCheck>() is not { Corrected: false }
                || order?.Due is not { } due
                || s.Day > due,
            "改正期限未满，不能认定未改正。",
            "请在期限届满后复查。",
            "CorrectionCheck.corrected"
        );
    }
}
