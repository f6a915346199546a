using Zhifa.Law.Blocks;
using Zhifa.Law.Documents;

namespace Zhifa.Enforcement.Tests.Documents;

/// <summary>An invented transfer to the police: somebody has sold the doors of a shelter as scrap.</summary>
internal static class TransferCases
{
    public static IReadOnlyDictionary<string, DocumentInput> ByTemplate =>
        new Dictionary<string, DocumentInput>
        {
            ["transfer-report"] = Case(null, new(2026, 10, 12)).With(Suspected, Reported),
            ["transfer-letter"] = Case("示人防罪移〔2026〕1号", new(2026, 10, 13))
                .With(
                    Suspected,
                    Reported,
                    new TransferDelivery(
                        "示例市公安局示范分局",
                        true,
                        true,
                        true,
                        "监控录像光盘一张",
                        "寅警官",
                        "示例市示范区人民检察院"
                    )
                ),
            ["police-reconsideration"] = Case("示人防提复〔2026〕1号", new(2026, 10, 20))
                .With(
                    Suspected,
                    new PoliceRefusal(
                        "示公（示范）不立字〔2026〕12号",
                        new(2026, 10, 18),
                        "设备为报废设备，价值不足。"
                    ),
                    new PoliceReconsideration(
                        "示例市公安局示范分局",
                        "被拆走的设备登记在册并在使用，价格认定为六万八千元。"
                    )
                ),
        };

    private static DocumentInput Case(string? number, DateOnly day) =>
        OrdinaryCases.Case(number, day) with
        {
            Issued =
            [
                new("transfer-report", "涉嫌犯罪案件情况的调查报告", null, new(2026, 10, 12)),
                new(
                    "transfer-letter",
                    "涉嫌犯罪案件移送书",
                    "示人防罪移〔2026〕1号",
                    new(2026, 10, 13)
                ),
            ],
        };

    private static CrimeSuspected Suspected =>
        new(
            "盗窃罪",
            new(2026, 10, 8),
            "被拆走的设备约值六万八千元。",
            "《中华人民共和国刑法》第二百六十四条。"
        );

    private static TransferReport Reported =>
        new(
            "当事人于夜间切割、拆走防护密闭门锁头六套。\n次日卖给废品收购站。",
            "现场检查笔录、监控录像。",
            "通风机一台，存放在证物室。",
            "示例市价格认证中心价格认定结论书（示价认〔2026〕9号）",
            "达到立案追诉标准，建议移送公安机关。"
        );
}
