using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using Zhifa.Law.Blocks;

namespace Zhifa.Enforcement.Demo;

/// <summary>A worked case of the demo as it was lived: who took which step when, and what he wrote.</summary>
public sealed record DemoScript(
    string Id,
    string Title,
    string Procedure,
    IReadOnlyList<DemoStep> Steps
)
{
    private static readonly string[] Shipped =
    [
        "household-waste",
        "first-slight-violation",
        "fine-never-paid",
        "decided-late",
        "shelter-not-built",
        "lead-refused",
        "hearing-held",
        "served-by-announcement",
        "annulled-for-want-of-notice",
        "annulled-by-the-court",
        "deferred-payment",
        "two-parties",
        "three-violations",
        "goods-confiscated",
        "township-waste",
        "hearing-two-days",
        "tested-again",
        "another-party-merged",
        "from-the-scene",
        "with-the-police",
        "returned-by-reviewer",
        "no-penalty-ordinary",
        "awaiting-review",
        "under-investigation",
        "opening-proposed",
        "lead-new",
    ];

    /// <summary>The worked cases that come with the product, in the order of their days.</summary>
    public static IReadOnlyList<DemoScript> All() => [.. Shipped.Select(Load)];

    private static DemoScript Load(string id)
    {
        var file = $"{id}.yaml";
        using var stream =
            typeof(DemoScript).Assembly.GetManifestResourceStream($"Demo/scripts/{file}")
            ?? throw new InvalidOperationException($"{file} is not embedded.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd(), file);
    }

    /// <exception cref="DemoFileException">The file, the line and the reason.</exception>
    public static DemoScript Parse(string yaml, string file)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException fault)
        {
            throw new DemoFileException(file, fault.Start.Line, fault.Message);
        }
        if (stream.Documents.Count != 1)
            throw new DemoFileException(file, 1, "应为一个案例。");
        return new YamlRow(file, stream.Documents[0].RootNode).Whole(row => new DemoScript(
            row.Text("script"),
            row.Text("title"),
            row.Text("procedure"),
            row.Rows("steps", Step)
        ));
    }

    private static DemoStep Step(YamlRow row) =>
        new(
            FieldText.Instant(row.Text("at")) ?? throw row.Error("at 应如 2026-03-02T09:30。"),
            row.Text("by"),
            row.Text("step"),
            row.YesNo("sign"),
            row.YesNo("beside"),
            row.RowOrNull("blocks") is { } blocks
                ? [.. blocks.Keys().Select(name => Block(blocks, name))]
                : []
        )
        {
            Instance = row.NumberOrNull("instance"),
            Apart = row.YesNo("apart"),
        };

    private static DemoBlock Block(YamlRow blocks, string name) =>
        blocks.IsList(name)
            ? new(name, true, blocks.Rows(name, Values))
            : new(name, false, [Values(blocks.RowOrNull(name)!)]);

    private static IReadOnlyDictionary<string, string> Values(YamlRow row) =>
        row.Keys().ToDictionary(key => key, row.Text);
}

/// <param name="At">By the demo's clock.</param>
/// <param name="By">User name of the account.</param>
/// <param name="Sign">Signs with the password.</param>
/// <param name="Beside">In the case that this one opened last.</param>
public sealed record DemoStep(
    DateTimeOffset At,
    string By,
    string Step,
    bool Sign,
    bool Beside,
    IReadOnlyList<DemoBlock> Blocks
)
{
    /// <summary>Of several that are open side by side, which one; null where nothing needs saying.</summary>
    public int? Instance { get; init; }

    /// <summary>Opens another case, which goes its own way: its number is known as <c>&lt;another-case&gt;</c>.</summary>
    public bool Apart { get; init; }

    /// <summary>Laid flat, as the desk takes them.</summary>
    public IReadOnlyDictionary<string, string> Fields() =>
        (
            from block in Blocks
            from row in block.Rows.Select((values, index) => (values, index))
            from value in row.values
            select (
                Name: block.Many
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"{block.Name}[{row.index}].{value.Key}"
                    )
                    : $"{block.Name}.{value.Key}",
                value.Value
            )
        ).ToDictionary(pair => pair.Name, pair => pair.Value);
}

public sealed record DemoBlock(
    string Name,
    bool Many,
    IReadOnlyList<IReadOnlyDictionary<string, string>> Rows
);
