namespace Zhifa.Law.Blocks;

/// <summary>
/// A measure against an emergency that the party has broken: it is penalised quickly and more severely (行政处罚法 art. 49). No right of the party
/// is shortened by it.
/// </summary>
[Block("突发事件应对", Optional = true)]
public sealed record Emergency(
    [property: Field("突发事件", Help = "重大传染病疫情等突发事件的名称。", Max = 200)]
        string Event,
    [property: Field("违反的应对措施", Help = "名称、文号和条款。", Max = 500)] string Measure,
    [property: Field("发布机关", Max = 100)] string DeclaredBy,
    [property: Field("措施施行日")] DateOnly From,
    [property: Field("措施解除日", Help = "还没有解除的不填。")] DateOnly? Until,
    [property: Field("从重的理由", Help = "违法行为如何妨碍突发事件的应对。", Max = 1000)]
        string Reasons,
    [property: Field("违法行为", Help = "本案有几项违法行为的必选。", Act = true)] int? Act = null
);
