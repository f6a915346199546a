using Zhifa.Law.Blocks;
using Zhifa.Law.Documents;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Tests.Documents;

/// <summary>裁量说理: the statute with its range, the tier with its conditions, what speaks for leniency, and the sum.</summary>
public sealed class HowAPenaltyIsReasoned
{
    private static readonly ViolationItemOnDay Item = new(
        "V-1",
        "某项违法行为",
        "P-1",
        "某法第一条",
        "某法第二条",
        [PenaltyKind.Fine, PenaltyKind.Warning],
        1000m,
        5000m,
        [
            new("A", "轻微", "当场改正", PenaltyKind.Fine, 1000m, 2000m),
            new("B", "一般", "未当场改正", PenaltyKind.Fine, 2000m, 5000m),
            new("W", "轻微", "首次", PenaltyKind.Warning, null, null),
        ],
        [],
        1
    );

    [Fact]
    public void A_fine_within_its_tier_tells_statute_range_tier_and_sum() =>
        Of(new PenaltyLine(PenaltyKind.Fine, 1500m, "A", null))
            .ShouldBe([
                "罚款：法定幅度为1000元以上5000元以下；对照行政处罚裁量基准，属于“轻微”档次（当场改正），幅度为1000元以上2000元以下；确定为1500元，在该档次以内",
            ]);

    [Fact]
    public void A_warning_has_a_tier_and_no_sum() =>
        Of(new PenaltyLine(PenaltyKind.Warning, null, "W", null))
            .ShouldBe(["警告：对照行政处罚裁量基准，属于“轻微”档次（首次）"]);

    [Fact]
    public void Below_the_range_it_tells_the_ground_its_proof_and_the_floor() =>
        Of(
                new PenaltyLine(PenaltyKind.Fine, 600m, null, null),
                new LeniencyConsidered(
                    LeniencyResult.BelowRange,
                    LeniencyGround.Coerced,
                    null,
                    false,
                    false,
                    false,
                    false,
                    false,
                    "受雇主胁迫",
                    Evidence: "证人证言一份"
                )
            )
            .ShouldBe([
                "罚款：法定幅度为1000元以上5000元以下；依法减轻处罚：受他人胁迫或者诱骗实施违法行为（第三十二条第二项），有证人证言一份证明；确定为600元，低于法定幅度的下限1000元",
            ]);

    [Fact]
    public void Beyond_the_tier_it_tells_why_the_heads_left_it_and_who_agreed() =>
        Of(
                new PenaltyLine(PenaltyKind.Fine, 2500m, "A", null),
                new Discussion(
                    DateTimeOffset.UnixEpoch,
                    "会议室",
                    "甲",
                    "甲、乙",
                    null,
                    "甲：同意。乙：同意。",
                    DiscussionResult.Agreed,
                    "数量是同类案件的三倍。"
                ),
                new BenchmarkApproval("某市城市管理局", "某管〔2026〕3号", new(2026, 3, 2))
            )
            .Single()
            .ShouldEndWith(
                "确定为2500元，不在该档次以内，没有超出法定幅度，已经集体讨论：数量是同类案件的三倍，并经某市城市管理局批准（某管〔2026〕3号）"
            );

    [Fact]
    public void What_is_confiscated_is_what_was_found() =>
        Of(new PenaltyLine(PenaltyKind.ConfiscationOfGains, 320m, null, null))
            .ShouldBe(["没收违法所得：数额按查明的确定，为320元"]);

    [Fact]
    public void What_nothing_measures_is_not_reasoned_about() =>
        Of(new PenaltyLine(PenaltyKind.Criticism, null, null, null)).ShouldBeEmpty();

    private static IReadOnlyList<string> Of(PenaltyLine line, params object[] blocks) =>
        [
            .. Reasoning
                .Of(
                    new DocumentInput(
                        null,
                        new(2026, 3, 2),
                        OrdinaryCases.Decision.Body,
                        [],
                        null,
                        null,
                        blocks
                            .Append(line)
                            .ToDictionary(block => block.GetType().Name, block => block),
                        null,
                        Item,
                        new Dictionary<string, DateOnly>()
                    )
                )
                .Select(one => one.Text),
        ];
}
