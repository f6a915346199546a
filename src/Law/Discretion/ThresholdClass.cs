using Zhifa.Law.Blocks;
using Zhifa.Law.Registers;

namespace Zhifa.Law.Discretion;

/// <summary>Which of the two figures of a statute applies to a party.</summary>
public enum ThresholdClass
{
    [Label("公民")]
    Citizen,

    [Label("法人或者其他组织")]
    Organisation,
}

/// <summary>What a ceiling in yuan limits.</summary>
public enum CeilingKind
{
    [Label("当场处罚的罚款")]
    SimpleFine,

    [Label("当场收缴的罚款")]
    OnSiteCollection,
}

/// <summary>The class of one kind of party. Not verified: it rests on practice rather than on the words of the statute.</summary>
public sealed record PartyClass(
    PartyKind Party,
    ThresholdClass Class,
    string Article,
    string Source,
    bool Verified,
    string Note
);

/// <summary>An upper limit in yuan for one class; the figure itself is still allowed.</summary>
public sealed record Ceiling(
    CeilingKind Kind,
    ThresholdClass Class,
    decimal Amount,
    string Article,
    string Source,
    DateOnly InForce,
    bool Verified
)
{
    public bool Allows(decimal amount) => amount <= Amount;
}
