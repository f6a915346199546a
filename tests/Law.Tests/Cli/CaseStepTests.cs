using Zhifa.Cli.Verbs;
using Zhifa.Enforcement.Registers;

namespace Zhifa.Law.Tests.Cli;

/// <summary>The command line is a third door to the same desk: it takes steps as the bearer of a token, and is refused as a page is.</summary>
public sealed class CaseStepTests : IDisposable
{
    private const string Lead =
        """{"Lead":{"subject":"示范路占道堆放","source":"inspection","receivedAt":"2026-03-02T09:00:00+08:00","content":"示范路东段人行道堆放建筑材料。","replyDue":false}}""";

    private const string Verified =
        """{"LeadVerified":{"facts":"到现场核对，堆放属实。","advice":"open"}}""";

    private readonly string _data = Directory.CreateTempSubdirectory("zhifa-step-").FullName;

    private string Key => Path.Combine(_data, "party.key");

    public CaseStepTests()
    {
        Run("demo build").Exit.ShouldBe(0);
        // A server makes it when it starts.
        PartyKeyFile.Read(Key);
        As("handler");
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(CaseStep.Token, null);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public void Steps_are_taken_once_for_a_key_and_refused_with_article_and_cure()
    {
        var opened = Step(Lead, "register-lead --procedure penalty-ordinary --key one --json");
        opened.Error.ShouldBe("");
        var (id, version) = (
            opened.Json.GetProperty("caseId").GetInt64(),
            opened.Json.GetProperty("version").GetInt32()
        );
        Step(Lead, "register-lead --procedure penalty-ordinary --key one --json")
            .Json.GetProperty("caseId")
            .GetInt64()
            .ShouldBe(id);
        Step(Verified, "register-lead --procedure penalty-ordinary --key one")
            .Error.ShouldContain("请求键已经用于别的内容");

        var verified = Step(Verified, $"verify-lead --case {id} --version {version}");
        verified.Output.ShouldContain($"第 {version + 1} 版");
        Step(Verified, $"verify-lead --case {id} --version {version}")
            .Error.ShouldContain($"案件已是第 {version + 1} 版");

        As("head");
        var refused = Step(
            """{"Approval":{"opinion":"同意立案。"},"confirm":"Zhifa-demo-2026"}""",
            $"open-case --case {id} --version {version + 1}"
        );
        refused.Exit.ShouldBe(1);
        refused.Error.ShouldContain("（行政处罚法 第五十四条第二款）");
        refused.Error.ShouldContain("已提出立案建议");
        refused.Error.ShouldContain("先办理“提出立案建议”");
        refused.Error.Trim().Split('\n').Length.ShouldBe(1);
        Run($"case show {id} --json").Json.GetProperty("version").GetInt32().ShouldBe(version + 1);
    }

    [Fact]
    public void What_cannot_be_read_is_told_by_its_field_and_nothing_is_stored()
    {
        Step("[]", "register-lead --procedure penalty-ordinary").Error.ShouldContain("JSON 对象");
        Step("{\"Lead\":{\"subject\":\"甲\"}}", "register-lead --procedure penalty-ordinary")
            .Error.ShouldContain("Lead.content");
        Step(new string(' ', 300_000), "register-lead --procedure penalty-ordinary")
            .Error.ShouldContain("内容太大");
        Step(Lead, "register-lead --procedure crime-transfer")
            .Error.ShouldContain("没有这个案件或者步骤");
        Step(Lead, "verify-lead --case 1").Error.ShouldContain("没有这个案件或者步骤");
        Run("case step register-lead --procedure penalty-ordinary --body missing.json")
            .Error.ShouldContain("读不到文件“missing.json”");
    }

    [Fact]
    public void Without_a_token_nobody_acts()
    {
        Environment.SetEnvironmentVariable(CaseStep.Token, "zf_invented");

        var told = Step(Lead, "register-lead --procedure penalty-ordinary");

        (told.Exit, told.Output).ShouldBe((1, ""));
        told.Error.ShouldContain("没有有效的令牌");
    }

    /// <summary>Another key would know every party as somebody new: none is made in passing.</summary>
    [Fact]
    public void Without_the_key_of_the_parties_nothing_is_done()
    {
        File.Delete(Key);

        Step(Lead, "register-lead --procedure penalty-ordinary").Error.ShouldContain("密钥");

        File.Exists(Key).ShouldBeFalse();
    }

    /// <summary>Whoever gave out a first password could else act as its bearer.</summary>
    [Fact]
    public void Who_has_not_chosen_his_own_password_does_not_act()
    {
        using (
            var connection = new Microsoft.Data.Sqlite.SqliteConnection(
                $"Data Source={Path.Combine(_data, "zhifa.db")}"
            )
        )
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText =
                "update user_account set must_change = 1 where user_name = 'handler'";
            command.ExecuteNonQuery().ShouldBe(1);
        }

        Step(Lead, "register-lead --procedure penalty-ordinary").Error.ShouldContain("初始密码");
    }

    private void As(string user) =>
        Environment.SetEnvironmentVariable(
            CaseStep.Token,
            Run($"token issue {user}").Output.Trim()
        );

    private Shell Step(string body, string line)
    {
        var file = Path.Combine(_data, "body.json");
        File.WriteAllText(file, body);
        return Run($"case step {line} --body {file}");
    }

    private Shell Run(string line) =>
        Shell.Run([.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--data", _data]);
}
