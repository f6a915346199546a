using Zhifa.Enforcement.Cases;

namespace Zhifa.Enforcement.Demo;

/// <summary>
/// The numbers of the papers that a worked case has issued. A script cannot know them: it says <c>&lt;correction-order&gt;</c> for
/// the number of the latest paper of that kind.
/// </summary>
public sealed class DemoPapers
{
    private readonly Dictionary<string, string> _numbers = [];

    public void Note(StepDone done)
    {
        foreach (var paper in done.Documents)
            if (paper.Number is { } number)
                _numbers[$"<{paper.Kind}>"] = number;
    }

    /// <summary>The number of a case that was opened apart.</summary>
    public void Another(string number) => _numbers["<another-case>"] = number;

    /// <summary>The step with the numbers in their places.</summary>
    public DemoStep In(DemoStep step) =>
        step with
        {
            Blocks =
            [
                .. step.Blocks.Select(block =>
                    block with
                    {
                        Rows =
                        [
                            .. block.Rows.Select(row =>
                                row.ToDictionary(pair => pair.Key, pair => In(pair.Value))
                            ),
                        ],
                    }
                ),
            ],
        };

    public string In(string value) => _numbers.GetValueOrDefault(value, value);
}
