using Zhifa.Enforcement.Cases;

namespace Zhifa.Enforcement.Tests.Cases;

/// <summary>What the desk answered, for whoever expected something else.</summary>
internal static class Answers
{
    public static string Told(string step, DeskAnswer answer) =>
        $"{step}: "
        + answer switch
        {
            StepRefused refused => string.Join(" ", refused.Refusals),
            InputFaulty faulty => string.Join(" ", faulty.Errors),
            _ => answer.ToString(),
        };
}
