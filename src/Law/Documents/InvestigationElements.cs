using Zhifa.Law.Blocks;
using static Zhifa.Law.Documents.Common;

namespace Zhifa.Law.Documents;

/// <summary>Papers of the investigation: transcripts (行政处罚法 art. 55), evidence kept (art. 56) and the final report (art. 57).</summary>
internal static class InvestigationElements
{
    private const string Shown = "行政处罚法 第五十五条第一款";
    private const string Transcript = "行政处罚法 第五十五条第二款";
    private const string Recusal = "行政处罚法 第四十三条第二款";
    private const string Two = "行政处罚法 第四十二条第一款";
    private const string End = "行政处罚法 第五十七条第一款";

    public static IReadOnlyList<Element> Inquiry { get; } =
    [
        Value("person", Transcript, "被询问人", "被询问人", input => Asked(input)?.Person),
        Value(
            "relation",
            Transcript,
            "与本案的关系",
            "与本案的关系",
            input => Asked(input)?.Relation
        ),
        Time(input => (Asked(input)?.StartedAt, Asked(input)?.EndedAt)),
        Value("place", Transcript, "地点", "地点", input => Asked(input)?.Place),
        Says("shown", Shown, "已主动出示执法证件", "主动出示", "执法证件"),
        Says(
            "rights",
            $"{Recusal}；{Transcript}",
            "已告知申请回避的权利和如实回答的义务",
            "申请回避",
            "如实回答"
        ),
        Typed(
            "beside",
            "民法典 第二十三条",
            "在场的监护人、翻译",
            input => Asked(input)?.Beside,
            input => Asked(input)?.Beside is { Length: > 0 }
        ),
        Typed("transcript", Transcript, "询问内容", input => Asked(input)?.Transcript),
        Signed(input => Asked(input)?.Signature),
        Note(input => Asked(input)?.SignatureNote),
        Officers(Two),
        Credentials(Shown),
    ];

    public static IReadOnlyList<Element> Inspection { get; } =
    [
        PartyName(Transcript),
        Value("present", Transcript, "在场人", "在场人", input => Inspected(input)?.Present),
        Time(input => (Inspected(input)?.StartedAt, Inspected(input)?.EndedAt)),
        Value("place", Transcript, "地点", "地点", input => Inspected(input)?.Place),
        Says("shown", Shown, "已主动出示执法证件", "主动出示", "执法证件"),
        Says(
            "rights",
            $"{Recusal}；{Transcript}",
            "已告知申请回避的权利和协助检查的义务",
            "申请回避",
            "协助检查"
        ),
        Typed(
            "findings",
            $"行政处罚法 第五十四条第一款；{Transcript}",
            "检查情况",
            input => Inspected(input)?.Findings
        ),
        Signed(input => Inspected(input)?.Signature),
        Note(input => Inspected(input)?.SignatureNote),
        Officers(Two),
        Credentials(Shown),
    ];

    public static IReadOnlyList<Element> Report { get; } =
    [
        PartyName(End),
        Violation(End),
        Typed("facts", $"行政处罚法 第四十条；{End}", "查明的事实", input => input.FactsReported),
        Evidence("行政处罚法 第四十六条第一款"),
        Typed(
            "reasons",
            $"行政处罚法 第五条第二款；{End}",
            "理由",
            input =>
                input.Report switch
                {
                    InvestigationReport report => report.Reasons,
                    NoPenaltyReport report => report.Reasons,
                    _ => null,
                }
        ),
        Typed(
            "basis",
            $"行政处罚法 第四条；{End}",
            "处罚依据",
            input => (input.Report as InvestigationReport)?.Basis,
            Penal
        ),
        Reasoned($"行政处罚法 第三十四条；{End}", Penal),
        Penalties(End, "处罚建议", Penal),
        new(
            "proposal",
            End,
            "不予处罚的建议",
            (text, input) =>
                text.Says(
                    input.Report is NoPenaltyReport { Proposal: NoPenaltyProposal.NotEstablished }
                        ? "违法事实不能成立，建议不予行政处罚"
                        : "建议不予行政处罚"
                ),
            input => !Penal(input)
        ),
        Officers(Two),
        Credentials(Two),
        FormDay(End),
    ];

    private static Inquiry? Asked(DocumentInput input) => input.Block<Inquiry>();

    private static Inspection? Inspected(DocumentInput input) => input.Block<Inspection>();

    private static bool Penal(DocumentInput input) => input.Report is InvestigationReport;

    private static Element Time(
        Func<DocumentInput, (DateTimeOffset? From, DateTimeOffset? Until)> time
    ) =>
        new(
            "time",
            Transcript,
            "起止时间",
            (text, input) =>
                time(input) is ({ } from, { } until)
                && text.HasBehind(ChineseDate.Of(from), "时间")
                && text.HasBehind(ChineseDate.Of(until), "至")
        );

    private static Element Signed(Func<DocumentInput, Signature?> signature) =>
        Choice("signature", Transcript, "笔录的核对和签名", "签名情况", input => signature(input));

    private static Element Note(Func<DocumentInput, string?> note) =>
        Typed(
            "signature-note",
            Transcript,
            "没有签名的情况",
            note,
            input => note(input) is { Length: > 0 }
        );
}
