using Zhifa.Law.Blocks;
using static Zhifa.Enforcement.Documents.DocumentTemplate;

namespace Zhifa.Enforcement.Documents;

/// <summary>The documents of a transfer to the police.</summary>
internal static class TransferTemplates
{
    public static IEnumerable<DocumentTemplate> All() =>
        [
            Of(
                "transfer-report",
                "涉嫌犯罪案件情况的调查报告",
                [],
                typeof(CrimeSuspected),
                typeof(TransferReport)
            ),
            Of(
                "transfer-letter",
                "涉嫌犯罪案件移送书",
                ["transfer-report"],
                typeof(CrimeSuspected),
                typeof(TransferReport),
                typeof(TransferDelivery)
            ),
            Of(
                "police-reconsideration",
                "提请复议书",
                ["transfer-letter"],
                typeof(PoliceRefusal),
                typeof(PoliceReconsideration)
            ),
        ];
}
