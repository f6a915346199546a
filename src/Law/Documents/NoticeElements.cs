using Zhifa.Law.Blocks;
using static Zhifa.Law.Documents.Common;

namespace Zhifa.Law.Documents;

/// <summary>What the party is told before the decision, and what it answers (行政处罚法 arts. 44, 45, 63, 64(1)).</summary>
internal static class NoticeElements
{
    private const string Told = "行政处罚法 第四十四条";
    private const string Heard = "行政处罚法 第四十五条第一款";

    public static IReadOnlyList<Element> PriorNotice { get; } =
    [
        Number(Told),
        PartyName(Told),
        PartyAddress(Told),
        Typed("facts", Told, "拟处罚的事实", input => input.Block<PriorNotice>()?.Facts),
        Typed("reasons", Told, "拟处罚的理由", input => input.Block<PriorNotice>()?.Reasons),
        Typed("basis", Told, "拟处罚的依据", input => input.Block<PriorNotice>()?.Basis),
        Reasoned(Told),
        Penalties(Told, "拟作出的行政处罚内容"),
        GoodsElements.Listed(Told),
        Says(
            "statement-right",
            $"{Told}；{Heard}",
            "陈述、申辩的权利和期限",
            "有权进行陈述和申辩",
            "可以自收到本告知书之日起五个工作日内"
        ),
        new(
            "hearing-right",
            "行政处罚法 第六十三条第一款；行政处罚法 第六十四条第一项",
            "要求听证的权利、期限和逾期的后果",
            (text, _) =>
                text.Matches(
                    "有要求听证的权利.*应当自收到本告知书之日起五个工作日内.*视为放弃听证权利"
                ),
            Hearing
        ),
        new(
            "hearing-cost",
            "行政处罚法 第六十三条第二款",
            "当事人不承担听证费用",
            (text, _) => text.Says("不承担", "组织听证的费用"),
            Hearing
        ),
        Body(Told),
        Date(Told),
        Seal(Told),
    ];

    public static IReadOnlyList<Element> Statement { get; } =
    [
        PartyName(Heard),
        Choice(
            "manner",
            Heard,
            "陈述、申辩的方式",
            "方式",
            input => input.Block<PartyStatement>()?.Manner
        ),
        Typed(
            "content",
            Heard,
            "陈述、申辩的内容",
            input => input.Block<PartyStatement>()?.Content
        ),
        Typed(
            "offered",
            Heard,
            "当事人提交的证据",
            input => input.Block<PartyStatement>()?.Evidence,
            input => input.Block<PartyStatement>()?.Evidence is { Length: > 0 }
        ),
        Choice(
            "recheck",
            Heard,
            "复核结果",
            "复核结果",
            input => input.Block<DefenceRecheck>()?.Result
        ),
        Typed("reasons", Heard, "复核理由", input => input.Block<DefenceRecheck>()?.Reasons),
        Officers(Heard),
        FormDay(Heard),
    ];

    private static bool Hearing(DocumentInput input) =>
        input.Block<PriorNotice>() is { HearingTold: true };
}
