namespace Zhifa.Law.Blocks;

/// <summary>Why somebody stands beside a party: he is not of full capacity, or cannot follow what is said.</summary>
public enum AssistanceNeed
{
    [Label("监护人：当事人不满十八周岁")]
    Minor,

    [Label("监护人：当事人不能辨认或者不能完全辨认自己的行为")]
    Incapable,

    [Label("翻译：当事人不通晓当地通用的语言文字")]
    Language,

    [Label("手语等翻译：当事人有听力、语言障碍")]
    Deaf,
}

/// <summary>
/// Who stands beside a party: a guardian speaks and takes papers for him (民法典 arts. 23, 27, 28), an interpreter speaks his words. They are said
/// whole each time.
/// </summary>
[Block("监护人、翻译")]
public sealed record Assistant(
    [property: Field("为什么需要")] AssistanceNeed Need,
    [property: Field("姓名", Max = 60, Masking = Masking.Name)] string Name,
    [property: Field("与当事人的关系或者工作单位", Max = 100)] string Relation,
    [property: Field("身份证件号码", Max = 40, Masking = Masking.Code)] string? Code,
    [property: Field("联系电话", Max = 30, Masking = Masking.Phone)] string? Phone,
    [property: Field(
        "依据的材料",
        Help = "户口簿、出生证明、残疾证、翻译资格证等；翻译的语种。",
        Max = 300
    )]
        string Proof
)
{
    /// <summary>A guardian, not an interpreter.</summary>
    public bool IsGuardian => Need is AssistanceNeed.Minor or AssistanceNeed.Incapable;
}
