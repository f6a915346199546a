namespace Zhifa.Law.Blocks;

/// <summary>How a kind of penalty is carried out.</summary>
public static class PenaltyKinds
{
    /// <summary>The party pays it.</summary>
    public static bool IsMoney(this PenaltyKind kind) =>
        kind is PenaltyKind.Fine or PenaltyKind.ConfiscationOfGains;

    /// <summary>It works by being told.</summary>
    public static bool IsReprimand(this PenaltyKind kind) =>
        kind is PenaltyKind.Warning or PenaltyKind.Criticism;

    /// <summary>Somebody must still carry it out: neither money nor a mere reprimand.</summary>
    public static bool IsAct(this PenaltyKind kind) => !kind.IsMoney() && !kind.IsReprimand();
}
