namespace Zhifa.Law.Procedures;

/// <summary>The legal time of an act: never after recording, in order, and told why when it is entered late.</summary>
public static class LegalTime
{
    /// <summary>An act entered later than this is marked and needs a reason.</summary>
    public static readonly TimeSpan Prompt = TimeSpan.FromHours(24);

    /// <summary>What counts as now for a decision: the time a form may take to travel.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    /// <summary>Whether the act is marked as recorded late.</summary>
    public static bool IsLate(DateTimeOffset actedAt, DateTimeOffset recordedAt) =>
        recordedAt - actedAt > Prompt;

    internal static IEnumerable<Refusal> Refuse(Situation situation)
    {
        var (step, acted, recorded) = (situation.Step, situation.ActedAt, situation.RecordedAt);
        var begins = situation.Procedure.InForce;
        if (situation.Day < begins)
            yield return new(
                "procedure-not-in-force",
                "立法法 第一百零四条",
                $"“{situation.Procedure.Title}”的程序自{Blocks.FieldText.Face(begins)}起适用。",
                "请按办理之日有效的程序办理。",
                "actedAt"
            );
        if (acted > recorded)
            yield return Say("acted-in-future", "办理时间不能晚于现在。", "请填写实际的办理时间。");
        if (step.Now && recorded - acted > Slack)
            yield return Say(
                "decided-now",
                $"“{step.Title}”以提交时间为准，不能填写过去的时间。",
                "请不要填写办理时间。"
            );
        if (
            step is { Late: false, ByLaw: false }
            && situation.Case.LastActedAt is { } last
            && acted < last
        )
            yield return Say(
                "out-of-order",
                $"办理时间早于本案上一步（{Face(last)}）。",
                "请填写不早于上一步的办理时间。"
            );
        if (
            step is { Late: false, ByLaw: false }
            && situation.Case.LawActedAt(situation.Machine, situation.Instance) is { } law
            && acted < law
        )
            yield return Say(
                "out-of-order",
                $"办理时间早于本案依法发生的变化（{Face(law)}）。",
                "请填写此后的办理时间。"
            );
        if (
            !step.ByLaw
            && IsLate(acted, recorded)
            && string.IsNullOrWhiteSpace(situation.LateReason)
        )
            yield return new(
                "late-without-reason",
                "",
                "办理时间距现在超过24小时，须说明补记的理由。",
                "请填写补记理由。",
                "lateReason"
            );
    }

    private static string Face(DateTimeOffset at) => Blocks.FieldText.Face(at);

    private static Refusal Say(string rule, string message, string cure) =>
        new(rule, "", message, cure, "actedAt");
}
