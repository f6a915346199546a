using Zhifa.Law.TimeLimits;

namespace Zhifa.Cli.Verbs;

/// <summary>
/// Lines of limit, start and suspensions (spans parted by commas, or nothing), separated by tabs; each is written back with
/// the due day as a fourth column and <c>provisional</c> as a fifth where it is. A start in hours is 2026-03-02T09:30.
/// </summary>
internal static class ClockBatch
{
    /// <summary>How many lines could not be used: each has <c>error: …</c> in the fourth column.</summary>
    public static int Run(string text, TextWriter output)
    {
        var faulty = 0;
        using var lines = new StringReader(text);
        while (lines.ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                output.WriteLine();
                continue;
            }
            var cells = line.Split('\t');
            output.Write(
                string.Join(
                    '\t',
                    Enumerable.Range(0, 3).Select(i => cells.ElementAtOrDefault(i) ?? "")
                )
            );
            try
            {
                var clock = Compute(cells);
                output.WriteLine(
                    $"\t{ClockVerb.DueText(clock)}{(clock.Provisional ? "\tprovisional" : "")}"
                );
            }
            catch (InputException fault)
            {
                output.WriteLine($"\terror: {fault.Message}");
                faulty++;
            }
        }
        return faulty;
    }

    private static ClockResult Compute(string[] cells)
    {
        if (cells.Length is < 2 or > 3)
            throw new InputException("应为期限、起算日、扣除三列。");
        var start = cells[1].Trim();
        var spans = cells
            .ElementAtOrDefault(2)
            ?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var timed = start.Length > 10 && start[10] is ('T' or ' ');
        return ClockVerb.Compute(
            cells[0].Trim(),
            Input.Day(timed ? start[..10] : start, "起算日"),
            timed ? Input.Time(start[11..], "起算时刻") : null,
            Input.Spans(spans, "扣除")
        );
    }
}
