using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>Somebody else is the party than was thought, or the same has another name (行政处罚法 art. 40: who it was has to be found out).</summary>
internal static class PartyChanges
{
    private const string Who = "行政处罚法 第四十条";

    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "party-change-true",
            "当事人确有变更",
            Who,
            Volatility.Free,
            [typeof(Party), typeof(PartyChange)],
            Changed
        )
        {
            OfAll = true,
        },
        new(
            "same-parties",
            "仍是原来的当事人",
            Who,
            Volatility.Free,
            [typeof(Party), typeof(PartyRenamed)],
            Same
        )
        {
            OfAll = true,
        },
    ];

    private static Finding Changed(Situation s)
    {
        if (s.Own<PartyChange>() is not { } change)
            return Finding.Yes;
        var (before, now) = (Before(s), Now(s));
        if (Short(before, now) is { } missing)
            return missing;
        var added = now.Count > before.Count;
        var other = before
            .Zip(now)
            .Any(pair =>
                pair.First.Code != pair.Second.Code || pair.First.Kind != pair.Second.Kind
            );
        if (Gone(s, before, now) is { } gone)
            return gone;
        if (added && other)
            return Finding.No(
                "既增加了当事人，又改变了原有的当事人。",
                "请分两次办理：每次说明一种理由。",
                "PartyChange.ground"
            );
        return !added && !other
                ? Finding.No(
                    "当事人的代码和类型没有变化，仍是原来的当事人。",
                    "名称、住所等变更的，请办理“登记当事人登记事项变更”。",
                    "Party[0].code"
                )
            : change.Ground == PartyChangeGround.Added == added ? Finding.Yes
            : added
                ? Finding.No(
                    "增加了当事人。",
                    "理由类型请选择“发现共同违法的其他当事人”。",
                    "PartyChange.ground"
                )
            : Finding.No("没有增加当事人。", "请在原有当事人以后另加一行。", "PartyChange.ground");
    }

    private static Finding Same(Situation s)
    {
        if (s.Own<PartyRenamed>() is null)
            return Finding.Yes;
        var (before, now) = (Before(s), Now(s));
        if (Short(before, now) is { } missing)
            return missing;
        foreach (var (index, party) in now.Index())
            if (index >= before.Count || before[index].Code != party.Code)
                return Finding.No(
                    $"{party.Name}的代码与原来的当事人不同。",
                    "换了当事人的，请办理“提出变更当事人”。",
                    $"Party[{FieldText.Write(index)}].code"
                );
            else if (before[index].Kind != party.Kind)
                return Finding.No(
                    $"{party.Name}的类型变了：处罚幅度、听证权利随之不同。",
                    "请办理“提出变更当事人”，重新报告、告知。",
                    $"Party[{FieldText.Write(index)}].kind"
                );
        return Finding.If(
            !before.SequenceEqual(now),
            "当事人的登记事项没有变化。",
            "请填写变更后的内容。",
            "Party[0].name"
        );
    }

    /// <summary>A place stays whose it is when others leave or come: no row is left out.</summary>
    private static Finding? Short(List<Party> before, List<Party> now) =>
        now.Count >= before.Count
            ? null
            : Finding.No(
                $"原有 {FieldText.Face(before.Count)} 名当事人，只写了 {FieldText.Face(now.Count)} 名。",
                "每名当事人都要写，次序不变；不再调查其中一名的，办理“对部分当事人终止调查”。",
                "Party[0].name"
            );

    /// <summary>Whoever has left the case does not become somebody else.</summary>
    private static Finding? Gone(Situation s, List<Party> before, List<Party> now)
    {
        foreach (var (index, party) in before.Index())
            if (!s.Case.Places().Contains(index + 1) && now[index].Code != party.Code)
                return Finding.No(
                    $"对{party.Name}的调查已经终止，不能改为他人。",
                    "请保留这一行；新的当事人另加一行。",
                    $"Party[{FieldText.Write(index)}].code"
                );
        return null;
    }

    private static List<Party> Before(Situation s) => [.. s.Case.Rows<Party>()];

    private static List<Party> Now(Situation s) =>
        [.. s.Input!.Select(block => block.Value).OfType<Party>()];
}
