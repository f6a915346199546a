namespace Zhifa.Law.Documents;

/// <summary>The required elements of every document of the penalty procedures, by template.</summary>
public static class DocumentElements
{
    private static readonly Dictionary<string, IReadOnlyList<Element>> Lists = new()
    {
        ["on-site-decision"] = DecisionElements.List,
        ["refusal-note"] = DecisionElements.RefusalNote,
        ["no-penalty-decision"] = NoPenaltyElements.List,
        ["correction-order"] = CorrectionOrderElements.List,
        ["official-receipt"] = CollectionElements.Receipt,
        ["surcharge-notice"] = CollectionElements.Surcharge,
        ["demand"] = CourtElements.Demand,
        ["court-application"] = CourtElements.Application,
        ["record-report"] = FileElements.RecordReport,
        ["revocation-decision"] = FileElements.Revocation,
        ["clerical-correction"] = FileElements.ClericalCorrection,
        ["closing-sheet"] = FileElements.ClosingSheet,
        ["opening-approval"] = OpeningElements.Approval,
        ["opening-refusal"] = OpeningElements.Refusal,
        ["inquiry-record"] = InvestigationElements.Inquiry,
        ["inspection-record"] = InvestigationElements.Inspection,
        ["sampling-record"] = AppraisalElements.Sampling,
        ["appraisal-order"] = AppraisalElements.Order,
        ["appraisal-term"] = AppraisalElements.Term,
        ["appraisal-result"] = AppraisalElements.Result,
        ["appraisal-answer"] = AppraisalElements.Answer,
        ["preservation-notice"] = PreservationElements.Notice,
        ["preservation-disposal"] = PreservationElements.Disposal,
        ["preservation-lapse"] = PreservationElements.Lapse,
        ["investigation-report"] = InvestigationElements.Report,
        ["prior-notice"] = NoticeElements.PriorNotice,
        ["statement-record"] = NoticeElements.Statement,
        ["hearing-notice"] = HearingElements.Notice,
        ["hearing-record"] = HearingElements.Transcript,
        ["hearing-report"] = HearingElements.Report,
        ["legal-review"] = ReviewElements.LegalReview,
        ["discussion-record"] = ReviewElements.Discussion,
        ["penalty-decision"] = OrdinaryDecisionElements.List,
        ["service-receipt"] = ServiceElements.Receipt,
        ["service-announcement"] = ServiceElements.Announcement,
        ["deferral-approval"] = ServiceElements.Deferral,
        ["recusal-decision"] = RecusalElements.Granted,
        ["recusal-refusal"] = RecusalElements.Refused,
        ["goods-list"] = GoodsElements.Taken,
        ["goods-disposal"] = GoodsElements.Disposal,
        ["goods-return"] = GoodsElements.Returned,
        ["termination"] = OpeningElements.Termination,
        ["suspension"] = CourseElements.Suspension,
        ["resumption"] = CourseElements.Resumption,
        ["case-withdrawal"] = CourseElements.Withdrawal,
        ["referral-letter"] = CourseElements.Referral,
        ["opening-report"] = OpeningElements.Report,
        ["transfer-report"] = TransferElements.Investigated,
        ["transfer-letter"] = TransferElements.Letter,
        ["police-reconsideration"] = TransferElements.Reconsideration,
    };

    /// <summary>Templates that have a list; the catalogue of the file has none, no law says what stands in it.</summary>
    public static IReadOnlyCollection<string> Templates => Lists.Keys;

    /// <summary>The published list of a template, empty where there is none.</summary>
    public static IReadOnlyList<RequiredElement> Of(string template) =>
        [
            .. Lists
                .GetValueOrDefault(template, [])
                .Select(e => new RequiredElement(e.Id, e.Articles, e.Name)),
        ];

    /// <summary>What the rendered text lacks for this case, in the order of the list.</summary>
    public static IReadOnlyList<MissingElement> Missing(
        string template,
        string plainText,
        DocumentInput input
    ) => Missing(Lists.GetValueOrDefault(template, []), plainText, input);

    /// <summary>The refusal that names every missing element with its article; null when the text is complete.</summary>
    public static Refusal? Refuse(string template, string plainText, DocumentInput input)
    {
        var missing = Missing(template, plainText, input);
        return missing.Count == 0
            ? null
            : new Refusal(
                "document-elements",
                string.Join("；", missing.Select(e => e.Articles).Distinct()),
                $"文书不符合法定要求：{string.Join("、", missing.Select(e => e.Name))}。",
                "请补全所列内容；使用本机关自定模板的，请改正模板。"
            );
    }

    internal static IReadOnlyList<MissingElement> Missing(
        IReadOnlyList<Element> list,
        string plainText,
        DocumentInput input
    )
    {
        var text = new DocumentText(plainText, input);
        return
        [
            .. list.Where(e => e.Wanted?.Invoke(input) != false && !e.Present(text, input))
                .Select(e => new MissingElement(e.Id, e.Articles, e.Name)),
        ];
    }
}
