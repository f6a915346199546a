namespace Zhifa.Law.Blocks;

/// <summary>
/// Whom of several parties a record is about. A step that names one concerns him alone: its rules are asked of him, its papers are his, and
/// what it ends of tracks is his.
/// </summary>
[Block("所涉当事人")]
public sealed record PartyConcerned(
    [property: Field("当事人", Help = "本案有几名当事人的，选择本步骤所涉的一名。", Place = true)]
        int? Party
);
