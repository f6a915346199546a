using Zhifa.Enforcement.Cases;

namespace Zhifa.Enforcement.Demo;

/// <summary>A worked case on its way: where it stands, where the case stands that it opened, and the papers of both.</summary>
public sealed class DemoCase
{
    /// <summary>Null before its first step.</summary>
    public StepDone? Own { get; private set; }

    /// <summary>The case that it opened last, or null.</summary>
    public StepDone? Opened { get; private set; }

    public DemoPapers Papers { get; } = new();

    public void Note(DemoStep step, StepDone taken)
    {
        if (step.Apart)
        {
            Papers.Another(taken.CaseNumber);
            return;
        }
        Papers.Note(taken);
        if (step.Beside)
            Opened = taken;
        else
            Own = taken;
        if (taken.Opened is { } opened)
            Opened = new(opened.CaseId, opened.CaseNumber, opened.Version, 1, "", []);
        if (taken.Told is { } told && Own is not null)
            Own = Own with { Version = told.Version };
    }
}
