using Zhifa.Law.Procedures;
using Zhifa.Law.Procedures.Checker;

namespace Zhifa.Law.Tests.Procedures;

/// <summary>
/// Eleven breaches of law that a careful author once wrote without seeing them, each planted into a copy of the file: found, named by
/// its property, and told as the shortest case in which it happens.
/// </summary>
public sealed class BreachesOfTheOrdinaryProcedure
{
    private const string Head = """
        # 检查器怎样讲一个违法的案件

        以下十一处违法，是一位细心的作者在起草普通程序时写进去而没有发现的。每一处都重新写进程序文件的一份副本，由检查器找出来，
        并讲成会发生这种违法的最短的案件。本页由测试生成，不可手改。

        """;

    private static readonly string Text = ProcedureLibrary.Text("penalty-ordinary");

    private static readonly string Golden = Path.Combine(
        Repository.Root,
        "docs/unlawful-stories.md"
    );

    /// <summary>How the file is spoilt: the step it happens in, what stood there, what stands there now.</summary>
    private sealed record Planted(string In, string Lawful, string Unlawful);

    private static readonly Dictionary<string, IReadOnlyList<Planted>> Files = new()
    {
        ["sent-back-after-the-decision"] =
        [
            new("- id: report-penalty", "during: investigating", "during: not-ended"),
            new("phases:", "phases:", "phases:\n  not-ended: [opened, not closed, not terminated]"),
        ],
        ["no-penalty-turned-into-a-penalty-without-review"] =
        [
            new("- id: report-penalty", "voids: [notice, review]", "voids: [notice]"),
            new("- id: give-notice", "voids: [review]\n", "\n"),
        ],
        ["no-penalty-turned-into-a-penalty-without-discussion"] =
        [
            new("discussed:", ", rests-on: [reported] }", " }"),
            new("- id: give-notice", "clears: [discussed]\n", "\n"),
            new("- id: submit-review", "clears: [discussed]\n", "\n"),
        ],
        ["served-by-one-officer"] =
        [
            new(
                "- id: serve-decision",
                "needs: [handlers-two, handlers-qualified, service-proved]",
                "needs: [handlers-qualified, service-proved]"
            ),
        ],
        ["approved-by-somebody-unqualified"] =
        [
            new(
                "- id: return-review",
                "needs: [reviewer-qualified, actor-not-challenged, review-finds-fault]",
                "needs: [actor-not-challenged, review-finds-fault]"
            ),
        ],
        ["taken-and-never-lifted"] =
        [
            new("- id: drop-preservation", "when: [not preserved]\n", "\n"),
        ],
        ["examined-again-after-the-report"] = [new("- id: inspect", "clears: [reported]\n", "\n")],
        ["another-hearing-after-the-hearing"] =
        [
            new("hearing-held:", ", rests-on: [hearing-noticed] }", " }"),
            new(
                "- id: notify-hearing",
                "when: [to-be-heard, not hearing-held]",
                "when: [to-be-heard]"
            ),
        ],
        ["closed-while-the-court-executes"] =
        [
            new("  ended-lawfully:", "[revoked, 'not performance(open)', ", "[revoked, "),
        ],
        ["archived-though-annulled"] =
        [
            new("- id: archive", "needs: [effects-taken, ", "needs: ["),
        ],
        ["lapsed-while-reconsideration-may-be-asked-for"] =
        [
            new("- id: lapse-remedies", ", clock(reconsideration.apply).ran-out]", "]"),
        ],
    };

    [Theory]
    [InlineData("sent-back-after-the-decision", "decided-unheard", 7)]
    [InlineData("no-penalty-turned-into-a-penalty-without-review", "reviewed-again", 12)]
    [InlineData("no-penalty-turned-into-a-penalty-without-discussion", "decided-as-discussed", 11)]
    [InlineData("served-by-one-officer", "two-serve-decision", 1)]
    [InlineData("approved-by-somebody-unqualified", "reviewer", 1)]
    [InlineData("taken-and-never-lifted", "preservation-not-done", 2)]
    [InlineData("examined-again-after-the-report", "reported-again", 10)]
    [InlineData("another-hearing-after-the-hearing", "held-first", 8)]
    [InlineData("closed-while-the-court-executes", "closed-still-executing", 12)]
    [InlineData("archived-though-annulled", "effects-first", 10)]
    [InlineData("lapsed-while-reconsideration-may-be-asked-for", "remedy-lapsed", 2)]
    public void Are_found(string breach, string property, int steps)
    {
        var found = Found(breach);

        found.Select(b => $"{b.Property} {b.Story.Count - 1}").ShouldContain($"{property} {steps}");
    }

    /// <summary>A phase that forgets the decision lets everything be done again after it.</summary>
    [Fact]
    public void Corrections_after_the_decision_break_many_properties() =>
        Found(
            new Planted(
                "phases:",
                "investigating: [opened, not decided, not terminated, not suspension(open)]",
                "investigating: [opened, not terminated, not suspension(open)]"
            )
        )
            .Count.ShouldBeGreaterThan(5);

    /// <summary>Two roles are kept apart by the steps that each of them takes; without such steps the promise is empty.</summary>
    [Theory]
    [InlineData("by: [hearing-host]", "by: [section-head]", 7)]
    [InlineData("by: [legal-reviewer]", "by: [handler, legal-reviewer]", 1)]
    public void Roles_that_nothing_keeps_apart_are_found(string lawful, string planted, int times)
    {
        var text = Text;
        for (var i = 0; i < times; i++)
        {
            var at = text.IndexOf(lawful, StringComparison.Ordinal);
            text = text[..at] + planted + text[(at + lawful.Length)..];
        }
        ProcedureCheck
            .Run(ProcedureReader.Read(text, "planted.yaml"))
            .Breakages.ShouldContain(found => found.Property == "apart");
    }

    /// <summary>The golden file is written anew with <c>ZHIFA_WRITE_STORIES=1</c>, and then read by a person.</summary>
    [Fact]
    public void A_lawyer_reads_the_stories_without_the_file()
    {
        var told = Head + string.Concat(Files.Keys.Select(Told));
        if (Environment.GetEnvironmentVariable("ZHIFA_WRITE_STORIES") == "1")
            File.WriteAllText(Golden, told);

        told.ShouldBe(File.ReadAllText(Golden));
    }

    private static string Told(string breach)
    {
        var found = Found(breach)[0];
        return $"\n## {found.Title}\n\n{string.Join("\n", found.Story.SkipLast(1))}\n\n{found.Story[^1]}\n";
    }

    private static IReadOnlyList<Breakage> Found(string breach) => Found([.. Files[breach]]);

    private static IReadOnlyList<Breakage> Found(params Planted[] planted)
    {
        var text = Text;
        foreach (var (where, lawful, unlawful) in planted)
        {
            var from = text.IndexOf(where, StringComparison.Ordinal);
            from.ShouldBeGreaterThan(0, where);
            var at = text.IndexOf(lawful, from, StringComparison.Ordinal);
            (at - from).ShouldBeInRange(0, 1200, $"{where}: {lawful}");
            text = text[..at] + unlawful + text[(at + lawful.Length)..];
        }
        return [.. ProcedureCheck.Broken(ProcedureReader.Read(text, "planted.yaml"))];
    }
}
