using Zhifa.Law.Blocks;
using Zhifa.Law.Registers;

namespace Zhifa.Law.Documents;

/// <summary>
/// How a penalty was arrived at 「裁量说理」, sentence by sentence: the statute and its range, the tier of the benchmark with its conditions and its
/// range, what speaks for leniency and what proves it, and the sum between them (行政处罚法 arts. 5(2), 30–34, 59).
/// </summary>
public static class Reasoning
{
    /// <summary>Of each penalty in its order, without a full stop; a penalty that nothing measures has none.</summary>
    public static IReadOnlyList<(PenaltyLine Line, string Text)> Of(DocumentInput input) =>
        [
            .. input
                .Penalties.Select(line => (Line: line, Parts: Parts(input, line)))
                .Where(one => one.Parts.Count > 0)
                .Select(one =>
                    (one.Line, $"{FieldText.Label(one.Line.Kind)}：{string.Join("；", one.Parts)}")
                ),
        ];

    /// <summary>The kinds of penalty that a rule provides and the range of its fine, as people read them.</summary>
    public static string Penalties(ViolationItemOnDay item) =>
        string.Join(
            "、",
            item.Kinds.Select(kind =>
                FieldText.Label(kind)
                + (kind == PenaltyKind.Fine ? Range(item.RangeMin, item.RangeMax) : "")
            )
        );

    private static IReadOnlyList<string> Parts(DocumentInput input, PenaltyLine line)
    {
        var item = input.ItemOf(line);
        var tier = item?.Tiers.FirstOrDefault(tier =>
            tier.Code == line.Tier && tier.Kind == line.Kind
        );
        var lenient = input
            .Rows<LeniencyConsidered>()
            .LastOrDefault(row =>
                (row.Party is null || line.Party is null || row.Party == line.Party)
                && (row.Act is null || row.Act == line.Act)
            );
        return
        [
            .. new[]
            {
                // The article is the paper's own sentence; of several violations each has its own here.
                input.Acts.Count > 0
                    ? $"依据{item?.PenaltyBasis}"
                    : null,
                Law(input.LawOf(line)),
                line.Kind == PenaltyKind.Fine
                && Range(item?.RangeMin, item?.RangeMax) is { Length: > 0 } range
                    ? $"法定幅度为{range}"
                    : null,
                Benchmark(tier),
                Factors(input, lenient),
                line.Kind == PenaltyKind.Fine
                    ? Severe(
                        input.Emergencies.FirstOrDefault(one =>
                            one.Act is null || one.Act == line.Act
                        )
                    )
                    : null,
                Sum(input, item, tier, line),
            }.OfType<string>(),
        ];
    }

    /// <summary>What was found where the rules have changed since, of each party and violation, without a full stop.</summary>
    public static IReadOnlyList<(int Party, int Act, string Text)> Compared(DocumentInput input) =>
        [.. input.LawFound.Select(one => (one.Key.Party, one.Key.Act, Law(one.Value)!))];

    private static string? Law(ApplicableLaw? found) =>
        found is null
            ? null
            : $"行为发生以后，所依据的规定从{ChineseDate.Of(found.ChangedOn)}起修改或者失效，经比较，依照《中华人民共和国行政处罚法》第三十七条，{FieldText.Label(found.Applies)}：{found.Reasons.TrimEnd('。')}";

    private static string? Benchmark(TierOnDay? tier) =>
        tier is null
            ? null
            : $"对照行政处罚裁量基准，属于“{tier.Title}”档次（{tier.Conditions}）"
                + (tier is { Min: null, Max: null } ? "" : $"，幅度为{Range(tier.Min, tier.Max)}");

    private static string? Factors(DocumentInput input, LeniencyConsidered? row) =>
        row is { Result: LeniencyResult.Lighter or LeniencyResult.BelowRange }
            ? $"依法{FieldText.Label(row.Result)}：{(row.Ground is LeniencyGround.ListRow or null ? $"从宽处罚清单条目{input.ListRow(row)}" : FieldText.Label(row.Ground.Value))}"
                + (row.Evidence is { Length: > 0 } proof ? $"，有{proof}证明" : "")
            : null;

    private static string? Severe(Emergency? emergency) =>
        emergency is null
            ? null
            : $"当事人在{emergency.Event}应对期间违反{emergency.DeclaredBy}发布的{emergency.Measure}，依照《中华人民共和国行政处罚法》第四十九条依法从重处罚：{emergency.Reasons.TrimEnd('。')}";

    private static string? Sum(
        DocumentInput input,
        ViolationItemOnDay? item,
        TierOnDay? tier,
        PenaltyLine line
    )
    {
        if (line.Amount is not { } amount)
            return null;
        if (line.Kind != PenaltyKind.Fine)
            return $"数额按查明的确定，为{Yuan(amount)}";
        var place =
            amount < item?.RangeMin ? $"，低于法定幅度的下限{Yuan(item.RangeMin.Value)}"
            : tier is null ? ""
            : tier.Contains(amount) ? "，在该档次以内"
            : "，不在该档次以内，没有超出法定幅度"
                + (
                    input.Block<Discussion>()?.BeyondTier is { Length: > 0 } reasons
                        ? $"，已经集体讨论：{reasons.TrimEnd('。')}"
                        : ""
                )
                + (
                    input.Block<BenchmarkApproval>() is { Organ: { } organ, Number: { } number }
                        ? $"，并经{organ}批准（{number}）"
                        : ""
                );
        return $"确定为{Yuan(amount)}{place}";
    }

    private static string Range(decimal? least, decimal? most) =>
        (least, most) switch
        {
            ({ } min, { } max) when min == max => Yuan(max),
            (null or 0, { } max) => $"{Yuan(max)}以下",
            ({ } min, { } max) => $"{Yuan(min)}以上{Yuan(max)}以下",
            ({ } min, null) => $"{Yuan(min)}以上",
            _ => "",
        };

    private static string Yuan(decimal amount) => ChineseAmount.Digits(amount);
}
