using Zhifa.Law.Blocks;
using Zhifa.Law.Documents;
using static Zhifa.Enforcement.Documents.DocumentTemplate;

namespace Zhifa.Enforcement.Documents;

/// <summary>The documents that only the ordinary procedure knows, in the order in which a case writes them.</summary>
internal static class OrdinaryTemplates
{
    public static IEnumerable<DocumentTemplate> All() =>
        [
            Of(
                "opening-approval",
                "行政处罚立案审批表",
                [],
                typeof(OpeningProposal),
                typeof(Approval)
            ),
            Of(
                "opening-report",
                "行政处罚立案报备表",
                [],
                typeof(OpeningProposal),
                typeof(OpeningReport)
            ),
            // There is a lead and no party yet.
            Of("opening-refusal", "不予立案审批表", [], typeof(LeadRefused)),
            Of("inquiry-record", "询问笔录", [], typeof(Inquiry)),
            Of("inspection-record", "现场检查（勘验）笔录", [], typeof(Inspection)),
            Of("sampling-record", "抽样取证清单", [], typeof(Sampling), typeof(SampledItem)),
            Of("appraisal-order", "检测（鉴定）委托书", [], typeof(AppraisalOrder)),
            Of("appraisal-term", "检测（鉴定）期间告知书", [], typeof(AppraisalOrder)),
            Of(
                "appraisal-result",
                "检测（鉴定）意见告知书",
                [],
                typeof(AppraisalOrder),
                typeof(AppraisalResult),
                typeof(AppraisalTold)
            ),
            Of(
                "appraisal-answer",
                "检测（鉴定）异议答复书",
                [],
                typeof(AppraisalOrder),
                typeof(ObjectionAnswer)
            ),
            Of(
                "preservation-notice",
                "先行登记保存证据通知书",
                [],
                typeof(PreservationApproval),
                typeof(Preservation),
                typeof(PreservedItem)
            ),
            Of(
                "preservation-disposal",
                "先行登记保存证据处理通知书",
                [],
                typeof(PreservedItem),
                typeof(PreservationDisposal),
                typeof(DisposedItem)
            ),
            Of("preservation-lapse", "解除先行登记保存证据通知书", [], typeof(PreservationLapse)),
            Of("recusal-decision", "回避决定书", [], typeof(RecusalRequest), typeof(RecusalRuling)),
            Of(
                "recusal-refusal",
                "驳回回避申请决定书",
                [],
                typeof(RecusalRequest),
                typeof(RecusalRuling)
            ),
            Of("investigation-report", "案件调查终结报告", [], typeof(Scrutiny)) with
            {
                RequiresOneOf = [typeof(InvestigationReport), typeof(NoPenaltyReport)],
            },
            Of("prior-notice", "行政处罚事先告知书", [], typeof(PriorNotice), typeof(PenaltyLine)),
            Of(
                "statement-record",
                "陈述申辩及复核意见书",
                [],
                typeof(PartyStatement),
                typeof(DefenceRecheck)
            ),
            Of("hearing-notice", "行政处罚听证通知书", [], typeof(HearingNotice)),
            Of("hearing-record", "听证笔录", [], typeof(HearingNotice), typeof(HearingRecord)),
            Of("hearing-report", "听证报告", [], typeof(HearingRecord), typeof(HearingReport)),
            Of("legal-review", "法制审核意见书", [], typeof(ReviewRequest), typeof(LegalReview)),
            Of("discussion-record", "案件集体讨论记录", [], typeof(Discussion)),
            Of(
                "penalty-decision",
                "行政处罚决定书",
                [],
                typeof(OrdinaryDecision),
                typeof(PenaltyLine),
                typeof(EvidenceItem),
                typeof(PriorNotice),
                typeof(CorrectionOrder)
            ),
            Of("service-receipt", "送达回证", [.. PartyPapers.Templates], typeof(ServiceReceipt)),
            Of(
                "service-announcement",
                "送达公告",
                [.. PartyPapers.Templates],
                typeof(ServiceAnnouncement)
            ),
            Of(
                "deferral-approval",
                "延期（分期）缴纳罚款通知书",
                ["penalty-decision", "on-site-decision"],
                typeof(Deferral)
            ),
            Of(
                "goods-list",
                "没收物品清单",
                ["penalty-decision"],
                typeof(TakenGoods),
                typeof(TakenItem)
            ),
            Of(
                "goods-disposal",
                "没收物品处置审批表",
                ["penalty-decision"],
                typeof(DisposalOrder),
                typeof(OrderedItem)
            ),
            Of("goods-return", "退还物品清单", ["penalty-decision"], typeof(GoodsReturned)),
            Of("termination", "终止调查决定书", [], typeof(Termination)),
            Of("suspension", "中止调查决定书", [], typeof(CaseSuspended)),
            Of("resumption", "恢复调查通知书", [], typeof(CaseResumed)),
            Of("case-withdrawal", "撤销立案决定书", [], typeof(CaseWithdrawn)),
            // Of a lead there may be no party.
            Of("referral-letter", "案件移送函", [], typeof(CaseReferred)),
        ];
}
