using Zhifa.Law.Codes;
using Zhifa.Law.Registers;

namespace Zhifa.Law.Blocks;

/// <summary>Where and when the officers met the act, and which item of power and of violation they act upon.</summary>
[Block("违法行为")]
public sealed record Scene(
    [property: Field("执法事项", Help = "权责清单中本机关现行有效的事项。", Max = 60)]
        string PowerItem,
    [property: Field("违法行为事项", Help = "决定作出前均为涉嫌。", Max = 60)] string ViolationItem,
    [property: Field(
        "违法行为发生日",
        Help = "持续的行为填终了之日；发现时还没有终了的，填发现之日。"
    )]
        DateOnly ActOn,
    [property: Field("发现时间")] DateTimeOffset FoundAt,
    [property: Field("地点", Help = "写到门牌、路段或者明显标志物。", Masking = Masking.Address)]
        string Place
);

/// <summary>The paper whose number a natural person goes by.</summary>
public enum IdentityPaper
{
    [Label("公民身份号码")]
    ResidentId,

    [Label("护照号码")]
    Passport,

    [Label("外国人永久居留身份证号码")]
    PermanentResidence,

    [Label("来往内地（大陆）通行证号码")]
    TravelPermit,

    [Label("其他身份证件号码")]
    Other,
}

[Block("当事人")]
public sealed record Party(
    [property: Field("类型")] PartyKind Kind,
    [property: Field("姓名或者名称", Help = "与身份证件或者营业执照一致。", Masking = Masking.Name)]
        string Name,
    [property: Field(
        "证件号码或者统一社会信用代码",
        Help = "自然人填公民身份号码（没有的，填护照等证件的号码），其他填十八位统一社会信用代码。",
        Max = 30,
        Masking = Masking.Code
    )]
        string Code,
    [property: Field("住所或者地址", Masking = Masking.Address)] string Address,
    [property: Field("联系电话", Max = 30, Masking = Masking.Phone)] string? Phone,
    [property: Field("法定代表人、负责人或者经营者", Max = 60, Masking = Masking.Name)]
        string? Representative,
    [property: Field(
        "证件种类",
        Help = "自然人没有公民身份号码的选择，例如外国人的护照；有的不用选。"
    )]
        IdentityPaper? Paper = null,
    [property: Field("出生日期", Help = "自然人没有公民身份号码的必填，与证件一致。")]
        DateOnly? BornOn = null
)
{
    /// <summary>Full years of a natural person on a day, as his paper says; null where nobody's age matters or it is not known.</summary>
    public int? AgeOn(DateOnly day) =>
        Kind != PartyKind.NaturalPerson ? null
        : HasResidentId ? ResidentId.Parse(Code)?.AgeOn(day)
        : BornOn is { } born ? ResidentId.Age(born, day)
        : null;

    /// <summary>He goes by the number that every citizen has, or a resident of Hong Kong, Macao or Taiwan.</summary>
    public bool HasResidentId => Paper is null or IdentityPaper.ResidentId;
}

/// <summary>One of the officers who handle the case; the first row is the responsible officer.</summary>
[Block("承办人")]
public sealed record Handler(
    [property: Field("执法人员", Help = "两名以上，证件须在本机关、本领域当日有效。", Max = 40)]
        string Officer
);

[Block("表明身份")]
public sealed record IdentityShown(
    [property: Field("已主动出示行政执法证件")] bool Shown,
    [property: Field("已说明执法目的和方法")] bool PurposeTold,
    [property: Field("情况说明", Help = "例如当事人要求查验证号。", Max = 500)] string? Note
);

/// <summary>Other officers take the case over; what the former did stands.</summary>
[Block("变更承办人")]
public sealed record HandlerChange(
    [property: Field("变更的理由", Help = "例如调离、休假、证件失效。", Max = 500)] string Reasons,
    [property: Field("已告知当事人")] bool PartyTold
);
