using Zhifa.Law.Blocks;

namespace Zhifa.Law.Registers;

/// <summary>What a party is. The threshold class of each kind is data (<c>thresholds.yaml</c>).</summary>
public enum PartyKind
{
    [Label("自然人")]
    NaturalPerson,

    [Label("法人")]
    LegalPerson,

    [Label("个体工商户")]
    SelfEmployed,

    [Label("农村承包经营户")]
    RuralContractor,

    [Label("个人独资企业")]
    SoleProprietorship,

    [Label("合伙企业")]
    Partnership,

    [Label("农民专业合作社")]
    Cooperative,

    [Label("其他组织")]
    OtherOrganisation,
}
