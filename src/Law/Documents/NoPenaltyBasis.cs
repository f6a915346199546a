using Zhifa.Law.Blocks;

namespace Zhifa.Law.Documents;

/// <summary>The article of 行政处罚法 on which a decision not to penalise rests.</summary>
public static class NoPenaltyBasis
{
    /// <summary>第三十三条第一款 and so on, as it follows 《中华人民共和国行政处罚法》.</summary>
    public static string Of(NoPenaltyGround ground) =>
        ground switch
        {
            NoPenaltyGround.SlightNoHarm or NoPenaltyGround.FirstSlight => "第三十三条第一款",
            NoPenaltyGround.NoFault => "第三十三条第二款",
            NoPenaltyGround.Under14 => "第三十条",
            NoPenaltyGround.Incapable => "第三十一条",
            NoPenaltyGround.NotEstablished => "第五十七条第一款第三项",
            _ => throw new ArgumentOutOfRangeException(nameof(ground)),
        };
}
