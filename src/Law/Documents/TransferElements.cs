using Zhifa.Law.Blocks;
using static Zhifa.Law.Documents.Common;

namespace Zhifa.Law.Documents;

/// <summary>Papers of a case that belongs to the police (行政执法机关移送涉嫌犯罪案件的规定 arts. 5, 6, 9).</summary>
internal static class TransferElements
{
    private const string Rule = "行政执法机关移送涉嫌犯罪案件的规定";
    private const string Report = $"{Rule} 第五条第一款";
    private const string Materials = $"{Rule} 第六条";
    private const string Again = $"{Rule} 第九条第一款";

    public static IReadOnlyList<Element> Investigated { get; } =
    [
        PartyName(Report),
        Violation(Report),
        Value("offence", Report, "涉嫌的罪名", "涉嫌的罪名", input => Suspected(input)?.Offence),
        Typed("facts", Report, "核实的情况", input => Reported(input)?.Facts),
        Typed("evidence", Report, "证据", input => Reported(input)?.Evidence),
        Typed("objects", Materials, "涉案物品", input => Reported(input)?.Objects),
        Typed("appraisals", Materials, "检验、鉴定", input => Reported(input)?.Appraisals),
        Typed("standard", $"{Rule} 第三条", "追诉的依据", input => Suspected(input)?.Standard),
        Typed("proposal", Report, "意见和理由", input => Reported(input)?.Proposal),
        Officers(Report),
        Credentials("行政处罚法 第四十二条第一款"),
        FormDay(Report),
    ];

    public static IReadOnlyList<Element> Letter { get; } =
    [
        Number(Materials),
        Addressee("police", Materials, "受移送的公安机关", input => Delivered(input)?.Police),
        PartyName(Materials),
        Value("offence", Materials, "涉嫌的罪名", "涉嫌的罪名", input => Suspected(input)?.Offence),
        Typed("facts", Materials, "涉嫌犯罪的事实", input => Reported(input)?.Facts),
        Says("basis", Materials, "移送的依据", "《中华人民共和国行政处罚法》第二十七条"),
        new(
            "enclosures",
            Materials,
            "随附的材料",
            (text, input) =>
                text.Says("调查报告", "涉案物品清单")
                && (
                    Delivered(input)?.AppraisalsEnclosed != true
                    || text.Says("检验报告或者鉴定意见")
                )
        ),
        Value(
            "copied",
            "关于在行政执法中及时移送涉嫌犯罪案件的意见（高检会〔2006〕2号）",
            "抄送的人民检察院",
            "抄送",
            input => Delivered(input)?.Procuratorate,
            input => Delivered(input)?.Procuratorate is { Length: > 0 }
        ),
        Says("reply", $"{Rule} 第八条", "请公安机关书面告知是否立案", "三日内", "书面通知本机关"),
        Body(Materials),
        Date(Materials),
        Seal(Materials),
        Says("receipt", $"{Rule} 第七条", "公安机关签收的回执", "回执"),
    ];

    public static IReadOnlyList<Element> Reconsideration { get; } =
    [
        Number(Again),
        Addressee("police", Again, "作出不予立案决定的公安机关", input => Asked(input)?.Police),
        PartyName(Again),
        new(
            "letter",
            Again,
            "移送书的名称、文号",
            (text, input) =>
                input.Earlier("transfer-letter") is { } letter
                && text.Has($"《{letter.Title}》")
                && text.Has(letter.Number)
        ),
        Value(
            "refusal",
            Again,
            "不予立案通知书",
            "不予立案通知书",
            input => input.Block<PoliceRefusal>()?.Number
        ),
        Typed("reasons", Again, "应当立案的理由", input => Asked(input)?.Reasons),
        Says("result", Again, "提请复议", "现提请复议"),
        Body(Again),
        Date(Again),
        Seal(Again),
    ];

    private static CrimeSuspected? Suspected(DocumentInput input) => input.Block<CrimeSuspected>();

    private static TransferReport? Reported(DocumentInput input) => input.Block<TransferReport>();

    private static TransferDelivery? Delivered(DocumentInput input) =>
        input.Block<TransferDelivery>();

    private static PoliceReconsideration? Asked(DocumentInput input) =>
        input.Block<PoliceReconsideration>();
}
