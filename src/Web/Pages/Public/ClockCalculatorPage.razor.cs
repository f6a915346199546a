using System.Globalization;
using Microsoft.AspNetCore.Components;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Calendar;
using Zhifa.Law.TimeLimits;
using Zhifa.Web.Components;

namespace Zhifa.Web.Pages.Public;

/// <summary>For everybody: when a period of the law ends, and how that day is reached.</summary>
public sealed partial class ClockCalculatorPage
{
    private static readonly (string Prefix, string Title)[] Statutes =
    [
        ("penalty", "行政处罚"),
        ("coercion", "行政强制"),
        ("permit", "行政许可"),
        ("reconsideration", "行政复议"),
        ("litigation", "行政诉讼"),
        ("publicity", "行政执法公示"),
        ("information", "政府信息公开"),
        ("transfer", "移送涉嫌犯罪案件"),
    ];

    private static readonly IReadOnlyList<ChoiceGroup> Limits =
    [
        .. Statutes.Select(statute => new ChoiceGroup(
            statute.Title,
            [
                .. TimeLimitTable
                    .Published.All.Where(limit =>
                        limit.Id.StartsWith($"{statute.Prefix}.", StringComparison.Ordinal)
                    )
                    .Select(limit => (limit.Id, $"{limit.Title}（{limit.Starts}起）")),
            ]
        )),
    ];

    private readonly List<ErrorModel> _errors = [];
    private IReadOnlyList<FieldModel> _fields = [];
    private ClockResult? _result;

    [Inject]
    private ZhifaDatabase Database { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        if (Context.Request.Query.Count > 0)
        {
            await using var db = Database.Open();
            Compute(await Calendars.Current(db, Context.RequestAborted));
            if (_errors.Count > 0)
                Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
        _fields =
        [
            Field("limit", "期限", "", "choice", true) with
            {
                Groups = Limits,
            },
            Field("from", "起算之日", "期限名称后面写明的那件事发生的日子。", "day", true),
            Field("at", "起算的时刻", "以小时计算的期限必填，例如 09:30。", "text", false),
            Field("pause-from", "扣除的时间自", "依法不计算的时间，含当日。", "day", false),
            Field("pause-to", "扣除的时间至", "含当日。", "day", false),
        ];
    }

    private void Compute(WorkingCalendar calendar)
    {
        var limit = TimeLimitTable.Published.All.FirstOrDefault(one => one.Id == Said("limit"));
        if (limit is null)
            Wrong("limit", "请选择期限。");
        var from = Day("from", "起算之日", required: true);
        var (pauseFrom, pauseTo) = (
            Day("pause-from", "扣除的时间自", Said("pause-to").Length > 0),
            Day("pause-to", "扣除的时间至", Said("pause-from").Length > 0)
        );
        if (pauseFrom > pauseTo)
            Wrong("pause-to", "“扣除的时间至”不能早于“扣除的时间自”。");
        var hours = limit?.Unit == LimitUnit.Hour;
        var at = default(TimeOnly);
        if (
            hours
            && !TimeOnly.TryParseExact(
                Said("at"),
                "H:mm",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out at
            )
        )
            Wrong("at", "这个期限以小时计算，请填写起算的时刻，例如 09:30。");
        if (_errors.Count > 0)
            return;
        IReadOnlyList<DaySpan> pauses =
            pauseFrom is { } first && pauseTo is { } last ? [new(first, last)] : [];
        try
        {
            _result = ClockCalculator.Compute(limit!, from!.Value, at, pauses, calendar);
        }
        catch (ArgumentOutOfRangeException)
        {
            Wrong("from", "计算结果超出日期的范围。");
        }
    }

    private DateOnly? Day(string name, string label, bool required)
    {
        var said = Said(name);
        if (said.Length == 0 && !required)
            return null;
        if (
            DateOnly.TryParseExact(
                said,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
            return day;
        Wrong(
            name,
            said.Length == 0 ? $"请填写“{label}”。" : $"“{label}”须是日期，例如 2026-03-02。"
        );
        return null;
    }

    private static string Due(ClockResult result) =>
        result.DueAt is { } at
            ? at.ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture)
            : Faces.LongDay(result.Due);

    private string Said(string name) => Context.Request.Query[name].ToString().Trim();

    private void Wrong(string name, string message) => _errors.Add(new(name, message));

    private FieldModel Field(string name, string label, string help, string kind, bool required) =>
        new(
            name,
            label,
            help,
            kind,
            required,
            30,
            [],
            Context.Request.Query[name],
            _errors.FirstOrDefault(error => error.Field == name)?.Message
        );
}
