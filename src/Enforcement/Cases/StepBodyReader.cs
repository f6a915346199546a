using System.Globalization;
using System.Text.Json;
using Zhifa.Law.Blocks;

namespace Zhifa.Enforcement.Cases;

/// <summary>Lays nested JSON flat: <c>Handler: [{officer: "lin"}]</c> becomes <c>Handler[0].officer</c>.</summary>
internal sealed class StepBodyReader
{
    private readonly Dictionary<string, string> _fields = [];
    private readonly Dictionary<string, string> _beside = [];
    private readonly List<FieldError> _errors = [];
    private int? _instance;

    public void Fault(string field, string message) => _errors.Add(new(Shown(field), message));

    public void Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            Fault("", "内容须是一个 JSON 对象。");
        else
            foreach (var member in root.EnumerateObject())
                Member(member.Name, member.Value);
    }

    public StepBody Body(int longestReason)
    {
        DateTimeOffset? acted = null;
        if (_beside.GetValueOrDefault("actedAt") is { Length: > 0 } at)
        {
            acted = FieldText.Instant(at);
            if (acted is null)
                Fault("actedAt", "办理时间须是日期和时间，例如 2026-03-02T09:30:00+08:00。");
        }
        var reason = _beside.GetValueOrDefault("lateReason");
        if (reason?.Length > longestReason)
            Fault("lateReason", $"补记理由最多 {longestReason} 个字，现有 {reason.Length} 个。");
        return new(
            _beside.GetValueOrDefault("procedure") ?? "",
            acted,
            reason,
            _beside.GetValueOrDefault("confirm"),
            _instance,
            _fields,
            _errors
        );
    }

    private void Member(string name, JsonElement value)
    {
        if (name == "instance")
        {
            Instance(value);
            return;
        }
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                break;
            case JsonValueKind.Object:
                Block(name, value);
                break;
            case JsonValueKind.Array:
                var row = 0;
                foreach (var item in value.EnumerateArray())
                    Row(string.Create(CultureInfo.InvariantCulture, $"{name}[{row++}]"), item);
                break;
            case JsonValueKind.String
                when name is "procedure" or "actedAt" or "lateReason" or "confirm":
                _beside[name] = value.GetString()!;
                break;
            default:
                Fault(
                    name,
                    name == "instance" ? "“instance”须是同时在办的事项的序号，从 1 起的整数。"
                        : name is "procedure" or "actedAt" or "lateReason" or "confirm"
                            ? $"“{name}”须是文字。"
                        : $"没有“{Shown(name)}”这一项。"
                );
                break;
        }
    }

    private void Instance(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return;
        if (
            value.ValueKind == JsonValueKind.Number
            && value.TryGetInt32(out var instance)
            && instance > 0
        )
            _instance = instance;
        else
            Fault("instance", "“instance”须是同时在办的事项的序号，从 1 起的整数。");
    }

    private void Row(string path, JsonElement item)
    {
        if (item.ValueKind == JsonValueKind.Object)
            Block(path, item);
        else
            Fault(path, $"“{Shown(path)}”须是一个对象。");
    }

    private void Block(string path, JsonElement block)
    {
        foreach (var field in block.EnumerateObject())
        {
            var name = $"{path}.{field.Name}";
            switch (field.Value.ValueKind)
            {
                case JsonValueKind.Null:
                    break;
                case JsonValueKind.String:
                    _fields[name] = field.Value.GetString()!;
                    break;
                case JsonValueKind.Number:
                    _fields[name] = field.Value.GetRawText();
                    break;
                case JsonValueKind.True:
                case JsonValueKind.False:
                    YesNo(path, field.Name, name, field.Value.GetBoolean());
                    break;
                default:
                    Fault(name, $"“{Shown(name)}”须是一个值，不能是对象或者列表。");
                    break;
            }
        }
    }

    // "true" would be a lawful text: what is asked for in words must not be answered by yes or no.
    private void YesNo(string path, string field, string name, bool value)
    {
        var asked = BlockType
            .Named(path.Split('[')[0])
            ?.Fields.FirstOrDefault(known => known.Name == field);
        if (asked is { Kind: FieldKind.Text })
            Fault(name, $"“{asked.Label}”须是文字。");
        else
            _fields[name] = value ? "true" : "false";
    }

    private static string Shown(string name) => name.Length <= 60 ? name : name[..60] + "…";
}
