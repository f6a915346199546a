using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures;

/// <summary>How a case has to do with the one that it names.</summary>
public enum CaseLink
{
    [Label("本案由该案分出")]
    SplitOff,

    [Label("同一当事人的其他案件")]
    SameParty,

    [Label("事实、证据相互关联")]
    Connected,

    [Label("本案并入该案")]
    Merged,

    [Label("同一违法行为已由该案立案")]
    OpenedTwice,

    [Label("部分当事人由该案处理")]
    PartyApart,

    [Label("部分当事人由该案重新办理")]
    MadeAnew,
}

/// <param name="Link">Null where a link is taken back.</param>
/// <param name="Field">Where it is named.</param>
public sealed record NamedCase(string Number, CaseLink? Link, string Field);

/// <summary>Other cases of the body that a step names: merged, split off, made anew elsewhere, or merely related.</summary>
public static class NamedCases
{
    public static IReadOnlyList<NamedCase> Of(IEnumerable<InputBlock>? input) =>
        [
            .. (input ?? [])
                .Select(block => Of(block.Value))
                .OfType<NamedCase>()
                .Where(named => named.Number.Length > 0),
        ];

    /// <summary>As numbers are written, whatever brackets a keyboard has.</summary>
    public static string Plain(string number) =>
        number
            .Trim()
            .Replace('[', '〔')
            .Replace(']', '〕')
            .Replace('［', '〔')
            .Replace('］', '〕')
            .Replace('【', '〔')
            .Replace('】', '〕');

    private static NamedCase? Of(object block) =>
        block switch
        {
            CaseWithdrawn { OtherCase: { } number, Ground: WithdrawalGround.Merged } => new(
                Plain(number),
                CaseLink.Merged,
                "CaseWithdrawn.otherCase"
            ),
            CaseWithdrawn { OtherCase: { } number } => new(
                Plain(number),
                CaseLink.OpenedTwice,
                "CaseWithdrawn.otherCase"
            ),
            Termination { OtherCase: { } number } => new(
                Plain(number),
                CaseLink.PartyApart,
                "Termination.otherCase"
            ),
            RemedyEffect { AnewIn: { } number } => new(
                Plain(number),
                CaseLink.MadeAnew,
                "RemedyEffect.anewIn"
            ),
            RelatedCase related => new(
                Plain(related.Number),
                related.How switch
                {
                    RelatedHow.SplitOff => CaseLink.SplitOff,
                    RelatedHow.SameParty => CaseLink.SameParty,
                    RelatedHow.Connected => CaseLink.Connected,
                    _ => null,
                },
                "RelatedCase.number"
            ),
            _ => null,
        };
}
