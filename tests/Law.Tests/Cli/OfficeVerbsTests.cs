using System.Diagnostics.CodeAnalysis;

namespace Zhifa.Law.Tests.Cli;

/// <summary>The verbs that look at procedures and at an installation's database.</summary>
public sealed class OfficeVerbsTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("zhifa-cli-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
    }

    private Shell Zhifa(string line) =>
        Shell.Run([.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--data", _data]);

    [Fact]
    public void Check_proves_every_shipped_procedure()
    {
        var told = Shell.Run("check");
        (told.Exit, told.Error).ShouldBe((0, ""));
        told.Output.ShouldContain("penalty-simple");
        Shell.Run("check --json").Json[0].GetProperty("proved").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void Check_tells_a_violation_as_a_case_and_exits_1()
    {
        var file = Path.Combine(_data, "broken.yaml");
        File.WriteAllText(
            file,
            Procedures
                .Text("penalty-simple")
                .Replace(
                    "      - notified\n      - heard\n",
                    "      - notified\n",
                    StringComparison.Ordinal
                )
        );
        var told = Shell.Run("check", file);
        told.Exit.ShouldBe(1);
        told.Output.ShouldContain("未听取陈述申辩而有处罚决定");
        told.Output.ShouldContain("承办人办理“当场作出处罚决定”");
        told.Error.Trim().Split('\n').Length.ShouldBe(1);
    }

    [Fact]
    public void Check_refuses_an_overlay_that_relaxes_the_law_with_line_and_article()
    {
        var law = Path.Combine(_data, "penalty-ordinary.yaml");
        var overlay = Path.Combine(_data, "district.yaml");
        File.WriteAllText(law, Procedures.Text("penalty-ordinary"));
        const string head =
            "overlay: district\nover: penalty-ordinary\ntitle: 某区\nregion: '419902'\narticle: 某区规定\nin-force: 2026-01-01\n";
        File.WriteAllText(
            overlay,
            $"{head}steps:\n  - {{ id: decide, needs: [party-code-valid] }}\n"
        );
        Shell
            .Run("check", law, "--overlay", overlay)
            .Output.ShouldContain("penalty-ordinary+district");

        File.WriteAllText(overlay, $"{head}steps:\n  - {{ id: decide, drops: [heard] }}\n");
        var told = Shell.Run("check", law, "--overlay", overlay);

        told.Exit.ShouldBe(1);
        told.Error.ShouldContain("penalty-ordinary.district.yaml:8:");
        told.Error.ShouldContain("行政处罚法 第四十四条、第四十五条、第六十三条");
    }

    [Fact]
    public void Check_names_file_line_and_reason()
    {
        var file = Path.Combine(_data, "broken.yaml");
        File.WriteAllText(
            file,
            Procedures
                .Text("penalty-simple")
                .Replace("    once: opened", "    onse: opened", StringComparison.Ordinal)
        );
        var told = Shell.Run("check", file);
        told.Exit.ShouldBe(1);
        told.Error.ShouldContain("broken.yaml:");
        told.Error.ShouldContain("onse");
    }

    [Fact]
    public void Procedures_are_listed_and_shown()
    {
        Shell
            .Run("procedure list --json")
            .Json[0]
            .GetProperty("id")
            .GetString()
            .ShouldBe("penalty-simple");
        Shell.Run("procedure show penalty-simple").Output.ShouldContain("当场作出处罚决定");
        Shell
            .Run("procedure show penalty-simple --json")
            .Json.GetProperty("steps")
            .GetArrayLength()
            .ShouldBeGreaterThan(20);
        Shell.Run("procedure show nix").Error.ShouldContain("没有程序");
    }

    [Fact]
    public void Without_a_database_each_verb_says_so()
    {
        foreach (
            var verb in new[]
            {
                "case show 1",
                "case verify 1",
                "case replay 1",
                "demo drive",
                "token issue x",
                "user add x",
                "user password x",
            }
        )
        {
            var told = Zhifa(verb);
            told.Exit.ShouldBe(1);
            told.Error.ShouldContain("没有数据库");
        }
    }

    [Fact]
    public void The_demo_is_built_driven_shown_verified_and_replayed()
    {
        Zhifa("migrate --json").Json.GetProperty("schema").GetInt32().ShouldBeGreaterThan(0);
        Zhifa("demo build --json").Json.GetProperty("filled").GetBoolean().ShouldBeTrue();
        Zhifa("demo build").Output.ShouldContain("没有改动");
        var driven = Zhifa("demo drive --direct --json");
        driven.Error.ShouldBe("");
        var ids = driven
            .Json.EnumerateArray()
            .Select(one => one.GetProperty("caseId").GetInt64())
            .ToList();
        ids.Count.ShouldBe(Enforcement.Demo.DemoScript.All().Count);
        foreach (var id in ids)
        {
            Zhifa($"case verify {id} --json").Json.GetProperty("holds").GetBoolean().ShouldBeTrue();
            var replay = Zhifa($"case replay {id}");
            replay.Error.ShouldBe("");
            replay.Output.ShouldContain("完全一致");
        }
        Zhifa("demo drive --direct --json").Output.ShouldBe(driven.Output);
        Zhifa("token issue handler").Output.ShouldStartWith("zf_");
        Zhifa("token issue nobody").Error.ShouldContain("没有用户");
        Zhifa("case show 99").Error.ShouldContain("没有编号为 99 的案件");
        Zhifa("user add x --role king").Error.ShouldContain("没有角色");
        Zhifa("user password nobody").Error.ShouldContain("没有用户");
    }

    [Theory]
    [SuppressMessage("Security", "CA2100", Justification = "Tests write their own SQL.")]
    [InlineData(
        "insert into schema_history (number, name, applied_at) values (1000, 'later', 0)",
        "case show 1",
        "数据库由更新版本的程序建立，请使用那个版本。"
    )]
    [InlineData(
        "insert into schema_history (number, name, applied_at) values (1000, 'later', 0)",
        "migrate",
        "数据库由更新版本的程序建立，请使用那个版本。"
    )]
    [InlineData(
        "alter table user_account rename to former_account",
        "user password x",
        "数据库不能用："
    )]
    public void A_database_that_cannot_be_used_is_told_in_one_line(
        string change,
        string verb,
        string told
    )
    {
        Zhifa("migrate").Exit.ShouldBe(0);
        using (
            var connection = new Microsoft.Data.Sqlite.SqliteConnection(
                $"Data Source={Path.Combine(_data, "zhifa.db")}"
            )
        )
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = change;
            command.ExecuteNonQuery();
        }

        var shell = Zhifa(verb);

        shell.Exit.ShouldBe(1);
        shell.Error.ShouldStartWith(told);
        shell.Error.Trim().Split('\n').Length.ShouldBe(1);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_told_in_one_line()
    {
        var file = Path.Combine(_data, "file");
        File.WriteAllText(file, "");

        var shell = Shell.Run("migrate", "--data", Path.Combine(file, "below"));

        shell.Exit.ShouldBe(1);
        shell.Error.ShouldStartWith("数据文件夹");
        shell.Error.Trim().Split('\n').Length.ShouldBe(1);
    }

    private static class Procedures
    {
        public static string Text(string id) => Law.Procedures.ProcedureLibrary.Text(id);
    }
}
