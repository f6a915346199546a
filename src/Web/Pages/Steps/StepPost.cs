using System.Globalization;
using System.Text.RegularExpressions;
using Zhifa.Enforcement.Cases;
using Zhifa.Law;
using Zhifa.Law.Blocks;
using Zhifa.Web.Security;

namespace Zhifa.Web.Pages.Steps;

/// <summary>What the form of a step sent: the fields as typed, and which button was pressed.</summary>
public sealed partial record StepPost(
    string Key,
    int? Version,
    int? Instance,
    IReadOnlyDictionary<string, string> Fields,
    string ActedAt,
    string LateReason,
    string? AddRow,
    string? DropRow,
    bool Edit,
    bool Sign,
    string Confirm
)
{
    public const string Acted = "actedAt";
    public const string Late = "lateReason";

    public static StepPost Read(IFormCollection form) =>
        new(
            form["key"].ToString(),
            int.TryParse(form["version"], CultureInfo.InvariantCulture, out var version)
                ? version
                : null,
            int.TryParse(form["instance"], CultureInfo.InvariantCulture, out var instance)
            && instance > 0
                ? instance
                : null,
            form.Where(field => Block().IsMatch(field.Key))
                .ToDictionary(field => field.Key, field => field.Value.ToString()),
            form[Acted].ToString(),
            form[Late].ToString(),
            form["rows"],
            form["drop"],
            form.ContainsKey(CarriedForm.Edit),
            form.ContainsKey("sign"),
            form["confirm"].ToString()
        );

    /// <summary>The request for the desk, with what follows from the form.</summary>
    public StepRequest Request(StepSetting setting) =>
        new(
            Key,
            setting.Procedure.Id,
            setting.View?.Row.Id,
            setting.Step.Id,
            setting.View is null ? null : Version,
            Completed(setting),
            Instant(setting),
            LateReason.Trim() is { Length: > 0 } reason ? reason : null,
            Sign ? Confirm : null,
            setting.Instance > 0 ? setting.Instance : null
        );

    /// <summary>A time that was typed and cannot be read.</summary>
    public bool BadTime => ActedAt.Trim().Length > 0 && Local(ActedAt) is null;

    /// <summary>With a row dropped and the others moved up; with a violation goes what was said of it on the same form.</summary>
    public IReadOnlyDictionary<string, string> Without(string row) =>
        row.StartsWith($"{nameof(Scene)}[", StringComparison.Ordinal)
            ? (this with { Fields = Dropped(row) }).Dropped(
                nameof(Limitation) + row[nameof(Scene).Length..]
            )
            : Dropped(row);

    private IReadOnlyDictionary<string, string> Dropped(string row)
    {
        var dropped = Row().Match(row + ".");
        if (!dropped.Success)
            return Fields;
        var (block, gone) = (dropped.Groups[1].Value, int.Parse(dropped.Groups[2].Value));
        return Fields
            .Select(field => (field, At: Row().Match(field.Key)))
            .Select(pair =>
                !pair.At.Success || pair.At.Groups[1].Value != block
                    ? (pair.field.Key, pair.field.Value)
                : int.Parse(pair.At.Groups[2].Value) is var n && n == gone ? ("", "")
                : n > gone
                    ? ($"{block}[{n - 1}].{pair.field.Key[pair.At.Length..]}", pair.field.Value)
                : (pair.field.Key, pair.field.Value)
            )
            .Where(field => field.Item1.Length > 0)
            .ToDictionary(field => field.Item1, field => field.Item2);
    }

    /// <summary>The highest row of a block that the fields hold, or -1.</summary>
    public static int LastRow(IReadOnlyDictionary<string, string> fields, string block) =>
        fields
            .Keys.Select(name => Row().Match(name))
            .Where(at => at.Success && at.Groups[1].Value == block)
            .Select(at => int.Parse(at.Groups[2].Value))
            .DefaultIfEmpty(-1)
            .Max();

    private Dictionary<string, string> Completed(StepSetting setting)
    {
        var fields = new Dictionary<string, string>(Fields);
        // The item of power follows from the violation.
        foreach (var (name, violation) in Fields)
            if (SceneViolation().Match(name) is { Success: true } scene)
                fields[$"{scene.Groups[1].Value}.powerItem"] =
                    setting.Choices.PowerItemOf.GetValueOrDefault(violation, "");
        if (setting.Asks<Scene>())
            Follow(setting, fields);
        // The button says what the heads concluded: the step that establishes their consent, or the one that sends the case back.
        if (setting.Asks<Discussion>() && setting.Outcomes.Count > 0)
            fields.TryAdd(
                "Discussion.result",
                FieldText.Write(
                    setting.Step.Establishes.Count > 0
                        ? DiscussionResult.Agreed
                        : DiscussionResult.Disagreed
                )
            );
        return fields;
    }

    /// <summary>On the form that says which violations there are, a row is about the one that stands in the same row; a row left empty is none.</summary>
    private static void Follow(StepSetting setting, Dictionary<string, string> fields)
    {
        bool Filled(string row) =>
            fields.Any(field =>
                field.Key.StartsWith($"{row}.", StringComparison.Ordinal)
                && field.Value.Trim().Length > 0
            );
        var scenes = Enumerable
            .Range(0, LastRow(fields, nameof(Scene)) + 1)
            .Where(row => Filled($"{nameof(Scene)}[{row}]"))
            .ToList();
        foreach (var asked in setting.Step.Blocks)
            if (asked is { Many: true, Block.Act: { } act })
                for (var row = 0; row <= LastRow(fields, asked.Block.Name); row++)
                    if (!scenes.Contains(row))
                        foreach (var field in asked.Block.Fields)
                            fields.Remove($"{asked.Block.Name}[{row}].{field.Name}");
                    else if (scenes.Count > 1 && Filled($"{asked.Block.Name}[{row}]"))
                        fields[$"{asked.Block.Name}[{row}].{act.Name}"] = FieldText.Write(
                            scenes.IndexOf(row) + 1
                        );
    }

    // The control counts in minutes, the record in seconds: within the minute of the last step the act comes after it.
    private DateTimeOffset? Instant(StepSetting setting)
    {
        if (setting.Step.Now || Local(ActedAt) is not { } at)
            return null;
        var last = setting.View?.State.LastActedAt;
        return last > at && last < at.AddMinutes(1) ? last : at;
    }

    private static DateTimeOffset? Local(string text) =>
        DateTime.TryParseExact(
            text.Trim(),
            ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var local
        )
            ? new DateTimeOffset(local, ChinaTime.Offset).ToUniversalTime()
            : null;

    [GeneratedRegex(@"^[A-Z][A-Za-z]*(\[\d{1,3}\])?\.[A-Za-z]+$")]
    private static partial Regex Block();

    [GeneratedRegex(@"^(Scene(?:\[\d{1,3}\])?)\.violationItem$")]
    private static partial Regex SceneViolation();

    [GeneratedRegex(@"^([A-Z][A-Za-z]*)\[(\d{1,3})\]\.")]
    private static partial Regex Row();
}
