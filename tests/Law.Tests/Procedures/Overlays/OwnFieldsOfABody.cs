using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;
using Zhifa.Law.Procedures.Overlays;

namespace Zhifa.Law.Tests.Procedures.Overlays;

/// <summary>A body may ask for more than the vocabulary holds; what it asks for decides nothing.</summary>
public sealed class OwnFieldsOfABody
{
    private const string Head = """
        overlay: city
        over: penalty-ordinary
        title: 示范市
        region: '4199'
        article: 示范市规定
        in-force: 2026-01-01

        """;

    private const string Fields = """
        steps:
          - id: inspect
            fields:
              grid: { title: 网格编号, kind: text, max: 12, required: true, help: 街道网格的编号。 }
              weather: { title: 天气, kind: choice, choices: { clear: 晴, rain: 雨 } }
              metres: { title: 占地长度（米）, kind: number }

        """;

    [Fact]
    public void They_stand_behind_the_blocks_of_the_step_and_are_read_by_their_kind()
    {
        var block = Read(Fields).Step("inspect")!.Blocks[^1].Block;

        block.Name.ShouldBe("Own");
        block
            .Fields.Select(field => (field.Name, field.Kind, field.Required))
            .ShouldBe([
                ("grid", FieldKind.Text, true),
                ("weather", FieldKind.Choice, false),
                ("metres", FieldKind.Number, false),
            ]);
        var errors = new List<FieldError>();
        var own = (OwnFields)
            block.Read(
                new Dictionary<string, string> { ["grid"] = " A-12 ", ["weather"] = "rain" },
                "Own",
                errors
            )!;
        own.Values.ShouldBe(
            new Dictionary<string, string> { ["grid"] = "A-12", ["weather"] = "rain" }
        );
        FieldText.Face(FieldText.Read(block.Fields[1], "rain", out _)).ShouldBe("雨");
    }

    [Theory]
    [InlineData("grid", "", "请填写“网格编号”")]
    [InlineData("grid", "一二三四五六七八九十甲乙丙", "最多 12 个字")]
    [InlineData("weather", "snow", "可选：晴（clear）、雨（rain）")]
    [InlineData("metres", "三", "须是整数")]
    public void What_is_wrong_is_told_by_its_field(string field, string value, string told)
    {
        var block = Read(Fields).Step("inspect")!.Blocks[^1].Block;
        var values = new Dictionary<string, string> { ["grid"] = "A", [field] = value };
        var errors = new List<FieldError>();

        block.Read(values, "Own", errors).ShouldBeNull();

        errors.Single().Field.ShouldBe($"Own.{field}");
        errors.Single().Message.ShouldContain(told);
    }

    [Theory]
    [InlineData("kind: number", "kind: numeral", "字段没有“numeral”这一类")]
    [InlineData("grid:", "grid-no:", "只用英文字母")]
    [InlineData("kind: choice, choices: { clear: 晴, rain: 雨 }", "kind: choice", "才写选项")]
    [InlineData("max: 12", "max: 99999", "max 须是")]
    [InlineData("max: 12", "longest: 12", "longest")]
    [InlineData("max: 12", "masking: name", "没有“name”这种遮蔽方式")]
    public void A_wrong_field_is_told_with_its_reason(string was, string becomes, string reason) =>
        Errors(Fields.Replace(was, becomes)).ShouldContain(error => error.Contains(reason));

    /// <summary>What is legally weighed is C#: neither a condition nor an attribute can name a body's own field.</summary>
    [Theory]
    [InlineData("steps:\n  - { id: decide, needs: [grid] }\n", "不认识的条件“grid”")]
    [InlineData("steps:\n  - { id: decide, needs: [Own.grid] }\n", "不认识的条件“Own.grid”")]
    [InlineData(
        "attributes:\n  weather: { values: [unknown, clear, rain], from: Own.weather }\n",
        "来源 Own.weather 不是任何块的字段"
    )]
    [InlineData("steps:\n  - { id: decide, blocks: [{ of: Own }] }\n", "没有名为 Own 的块")]
    public void No_rule_reads_one(string more, string reason) =>
        Errors(more).ShouldContain(error => error.Contains(reason));

    [Fact]
    public void The_law_stays_as_it_is() =>
        OverlayComparison
            .Of(
                OverlayText.Join(ProcedureLibrary.Text("penalty-ordinary+henan"), Head + Fields),
                "penalty-ordinary.yaml"
            )
            .ShouldBeEmpty();

    [Fact]
    public void What_the_file_below_asks_for_keeps_its_meaning()
    {
        var above = "steps:\n  - id: inspect\n    fields: { grid: { title: 楼栋, kind: text } }\n";

        Should
            .Throw<ProcedureFileException>(() =>
                ProcedureReader.Read(District(above), "penalty-ordinary.yaml")
            )
            .Errors.ShouldContain(error => error.Reason.Contains("grid 已有规定"));
    }

    /// <summary>A field that must be filled would shut the door on whoever asks for a hearing.</summary>
    [Theory]
    [InlineData("true", 1)]
    [InlineData("false", 0)]
    public void Nothing_more_is_demanded_where_the_party_acts(string required, int faults) =>
        OverlayComparison
            .Of(
                OverlayText.Join(
                    ProcedureLibrary.Text("penalty-ordinary+henan"),
                    Head
                        + $"tracks:\n  notice:\n    steps:\n      - id: ask-hearing\n        fields: {{ grid: {{ title: 网格编号, kind: text, required: '{required}' }} }}\n"
                ),
                "penalty-ordinary.yaml"
            )
            .Count.ShouldBe(faults);

    /// <summary>A district may ask for more at another step than its city does.</summary>
    [Fact]
    public void Several_layers_each_ask_for_their_own()
    {
        var above =
            "steps:\n  - id: inquire\n    fields: { room: { title: 询问室, kind: text } }\n";

        OverlayComparison.Of(District(above), "penalty-ordinary.yaml").ShouldBeEmpty();
    }

    /// <summary>A district on the city that asks for its own.</summary>
    private static string District(string overlay) =>
        OverlayText.Join(
            OverlayText.Join(ProcedureLibrary.Text("penalty-ordinary+henan"), Head + Fields),
            Head.Replace("city", "district").Replace("'4199'", "'419901'") + overlay
        );

    private static Procedure Read(string overlay) =>
        ProcedureReader.Read(
            OverlayText.Join(ProcedureLibrary.Text("penalty-ordinary+henan"), Head + overlay),
            "penalty-ordinary.yaml"
        );

    private static IEnumerable<string> Errors(string overlay) =>
        Should
            .Throw<ProcedureFileException>(() => Read(overlay))
            .Errors.Select(error => error.Reason);
}
