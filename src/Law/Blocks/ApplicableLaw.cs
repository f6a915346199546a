namespace Zhifa.Law.Blocks;

/// <summary>By which rules a violation is measured where they have changed since (行政处罚法 art. 37).</summary>
public enum LawApplied
{
    [Label("适用行为发生时的规定")]
    ActDay,

    [Label("适用修改后的规定")]
    DecisionDay,

    [Label("修改、废止后不认为是违法")]
    NotIllegal,
}

/// <summary>The rules of the day of the act and those of today, compared for one party and one violation.</summary>
[Block("新旧规定的比较", Optional = true)]
public sealed record ApplicableLaw(
    [property: Field(
        "修改、废止的施行日",
        Help = "行为发生以后，所依据的规定从哪一天起修改或者失效；与违法行为事项的登记一致。"
    )]
        DateOnly ChangedOn,
    [property: Field("比较的结论", Help = "修改后处罚较轻、不认为是违法的，适用修改后的规定。")]
        LawApplied Applies,
    [property: Field(
        "理由",
        Help = "写明新旧规定各自的名称、条款和处罚，哪一个较轻。决定书将引用。",
        Max = 2000
    )]
        string Reasons,
    [property: Field("当事人", Help = "本案有几名当事人的必选。", Place = true)] int? Party = null,
    [property: Field("违法行为", Help = "本案有几项违法行为的必选。", Act = true)] int? Act = null
);
