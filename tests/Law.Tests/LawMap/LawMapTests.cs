using System.Text;
using Zhifa.Law.Procedures;
using Zhifa.Law.TimeLimits;

namespace Zhifa.Law.Tests.LawMap;

/// <summary>docs/law-map.md says which article became which rule and which test holds it. It is made here, so it cannot rot.</summary>
public sealed class LawMapTests
{
    private static readonly string File = Path.Combine(Repository.Root, "docs", "law-map.md");

    [Fact]
    public void The_law_map_is_what_the_rules_and_tests_say()
    {
        var made = Made();
        if (Environment.GetEnvironmentVariable("ZHIFA_WRITE_LAW_MAP") == "1")
            System.IO.File.WriteAllText(File, made);
        System
            .IO.File.ReadAllText(File)
            .ShouldBe(made, "Run this test with ZHIFA_WRITE_LAW_MAP=1 to write the map anew.");
    }

    [Fact]
    public void Every_predicate_of_law_is_refused_by_name_in_some_test() =>
        Predicates()
            .Where(fact => WrittenTests.Naming(fact.Id).Count == 0)
            .Select(fact => fact.Id)
            .ShouldBeEmpty();

    [Fact]
    public void Every_branch_of_a_penalty_names_tests_that_are_there() =>
        Branches
            .SelectMany(row => row[2].Split('、'))
            .Where(test => !WrittenTests.Exists(test))
            .ShouldBeEmpty();

    /// <summary>What may happen beside the main road: in Chinese, its articles, its tests.</summary>
    private static IReadOnlyList<string[]> Branches =>
        [
            .. System
                .IO.File.ReadAllLines(
                    Path.Combine(Repository.Root, "tests/Law.Tests/LawMap/branches.tsv")
                )
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split('\t')),
        ];

    private static IEnumerable<ComputedFact> Predicates() =>
        ComputedFacts.All.OrderBy(fact => fact.Id, StringComparer.Ordinal);

    private static string Made()
    {
        var text = new StringBuilder();
        text.Append(
            """
            # 法条—规则—测试对照

            由 `LawMapTests` 生成，内容变化而未更新时测试不通过。规则在程序文件和 `src/Law/Procedures/Facts` 中，期限在
            `src/Law/TimeLimits/limits.yaml` 中。

            ## 办案时逐条核对的规则

            不符合的，网页、接口和命令行一律拒绝，并写明条文和办法：三者都经同一个办案台，由下列测试逐条核对；标明“接口、页面”的，另由 `TheOrdinaryProcedureRefuses`、
            `WhatMustBeRefused` 在接口和页面上各试一遍。

            | 条文 | 规则 | 含义 | 测试 | 另试 |
            |---|---|---|---|---|

            """
        );
        foreach (
            var fact in Predicates()
                .OrderBy(fact => fact.Article, StringComparer.Ordinal)
                .ThenBy(fact => fact.Id, StringComparer.Ordinal)
        )
            Row(
                text,
                fact.Article,
                $"`{fact.Id}`",
                fact.Title,
                $"{Tests(fact.Id)} | {(WrittenTests.ByEveryDoor(fact.Id) ? "接口、页面" : "")}"
            );
        foreach (var procedure in ProcedureLibrary.All)
            OfProcedure(text, procedure, Under(procedure));
        text.Append(
            "\n## 主线以外的情形\n\n每一种情形在两种数据库上各走一遍。\n\n| 条文 | 情形 | 测试 |\n|---|---|---|\n"
        );
        foreach (var row in Branches)
            text.Append(
                $"| {row[1]} | {row[0]} | {row[2].Replace("、", "<br>", StringComparison.Ordinal).Replace('_', ' ')} |\n"
            );
        text.Append(
            "\n## 期限\n\n逐行的算例在 `tests/Law.Tests/TimeLimits/examples.tsv`，工作日与 npm `chinese-days` 逐日核对。\n\n| 条文 | 期限 | 含义 | 已核对原文 |\n|---|---|---|---|\n"
        );
        foreach (var limit in TimeLimitTable.Published.All)
            Row(text, limit.Article, $"`{limit.Id}`", limit.Title, limit.Verified ? "是" : "否");
        return text.ToString();
    }

    /// <summary>What an overlay lies on, or null: of an overlaid procedure the map says only what is added.</summary>
    private static Procedure? Under(Procedure procedure) =>
        procedure.Overlays.Count == 0
            ? null
            : ProcedureLibrary.Find(procedure.Name[..procedure.Name.LastIndexOf('+')]);

    private static void OfProcedure(StringBuilder text, Procedure procedure, Procedure? under)
    {
        var whole = string.Join(
            "、",
            procedure.Overlays.Select(overlay => overlay.Title).Prepend(procedure.Title)
        );
        var properties = under?.Machines.SelectMany(m => m.Properties).Select(p => p.Id).ToList();
        var needs = under
            ?.AllSteps.SelectMany(step => step.Needs.Select(need => (step.Id, need.Text)))
            .ToList();
        text.Append(
            $"\n## {whole}：由校验器证明的性质\n\n由 `ShippedProcedures` 对全部可达状态证明；去掉任何一条的全部关口，必有性质不成立。\n\n| 条文 | 性质 | 禁止的情形 | 种类 |\n|---|---|---|---|\n"
        );
        foreach (var machine in procedure.Machines)
        foreach (var property in machine.Properties.Where(p => properties?.Contains(p.Id) != true))
            Row(
                text,
                property.Article,
                $"`{property.Id}`",
                Within(machine) + property.Title,
                property.Kind.ToString().ToLowerInvariant()
            );
        text.Append($"\n## {whole}：先后次序的关口\n\n| 条文 | 步骤 | 之前须有 |\n|---|---|---|\n");
        foreach (var machine in procedure.Machines)
        foreach (var step in machine.Steps)
        foreach (var need in step.Needs.Where(n => needs?.Contains((step.Id, n.Text)) != true))
            if (Titled(machine, need) is { Length: > 0 } title)
                text.Append($"| {need.Article} | {Within(machine)}{step.Title} | {title} |\n");
    }

    private static string Within(Machine machine) =>
        machine is Track track ? $"（{track.Title}）" : "";

    /// <summary>What the gate asks for, when it is a fact or a definition of the file.</summary>
    private static string? Titled(Machine machine, Need need) =>
        machine.Facts.FirstOrDefault(fact => fact.Id == need.Text)?.Title
        ?? machine.Definitions.FirstOrDefault(known => known.Id == need.Text)?.Title;

    private static string Tests(string rule) =>
        string.Join(
            "<br>",
            WrittenTests.Naming(rule).Select(test => test.Replace('_', ' ')).Take(4)
        );

    private static void Row(
        StringBuilder text,
        string article,
        string rule,
        string title,
        string last
    ) => text.Append($"| {article} | {rule} | {title} | {last} |\n");
}
