using System.Globalization;
using Zhifa.Law.Data;

namespace Zhifa.Law.Calendar;

/// <summary>Collects the rows of an arrangement and finds what cannot be true of it.</summary>
internal sealed class CalendarDraft
{
    private static readonly Lazy<
        IReadOnlyList<(int Month, int Day, int Since, string Name)>
    > Statutory = new(() =>
        [
            .. EmbeddedText
                .Rows("Calendar/statutory-days.tsv")
                .Select(row => (Number(row[0][..2]), Number(row[0][3..]), Number(row[1]), row[2])),
        ]
    );

    private readonly List<CalendarYear> _years = [];
    private readonly List<LineError> _errors = [];
    private SortedDictionary<DateOnly, ArrangedDay> _days = [];
    private (int Line, int Year, string Notice)? _open;

    public void Fault(int line, string message) => _errors.Add(new(line, message));

    public void Begin(int line, int year, string notice)
    {
        Close();
        if (_years.Any(known => known.Year == year))
            Fault(line, $"{year} 年出现了两次。");
        _open = (line, year, notice);
    }

    public void Off(int line, DaySpan span)
    {
        if (!Belongs(line, span))
            return;
        for (var day = span.From; day <= span.To; day = day.AddDays(1))
            Add(line, new ArrangedDay(day, true, span.Reason));
    }

    public void Work(int line, DaySpan span)
    {
        if (!Belongs(line, span))
            return;
        if (!span.From.IsWeekend())
            Fault(line, $"{span.From:yyyy-MM-dd} 不是周末，不需要调休上班。");
        Add(line, new ArrangedDay(span.From, false, span.Reason));
    }

    public CalendarReading Finish()
    {
        Close();
        if (_years.Count == 0 && _errors.Count == 0)
            Fault(1, "没有任何年份。");
        return new(_years, [.. _errors.OrderBy(error => error.Line)]);
    }

    private bool Belongs(int line, DaySpan span)
    {
        if (_open is not { } open)
            Fault(line, "前面没有“年份”一行。");
        else if (
            span.From < new DateOnly(open.Year - 1, 12, 1)
            || span.To > new DateOnly(open.Year + 1, 1, 31)
        )
            Fault(line, $"{span.From:yyyy-MM-dd} 至 {span.To:yyyy-MM-dd} 不在 {open.Year} 年。");
        else if (span.Length > 15)
            Fault(line, $"连续放假 {span.Length} 日，超过 15 日，请核对。");
        else
            return true;
        return false;
    }

    private void Add(int line, ArrangedDay day)
    {
        if (!_days.TryAdd(day.Day, day))
            Fault(
                line,
                $"{day.Day:yyyy-MM-dd} 已经安排为{(_days[day.Day].Off ? "放假" : "上班")}。"
            );
    }

    private void Close()
    {
        if (_open is not { } open)
            return;
        foreach (
            var (month, dayOfMonth, since, name) in Statutory.Value.Where(day =>
                open.Year >= day.Since
            )
        )
        {
            var day = new DateOnly(open.Year, month, dayOfMonth);
            if (!_days.TryGetValue(day, out var arranged) || !arranged.Off)
                Fault(
                    open.Line,
                    $"{day:yyyy-MM-dd} 是法定节假日（{name}），{open.Year} 年的安排没有列为放假。"
                );
        }
        _years.Add(new(open.Year, open.Notice, [.. _days.Values]));
        _days = [];
        _open = null;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
