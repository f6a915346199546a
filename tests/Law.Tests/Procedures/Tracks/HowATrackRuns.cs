using Zhifa.Law.Calendar;
using Zhifa.Law.Procedures;

namespace Zhifa.Law.Tests.Procedures.Tracks;

/// <summary>A track is opened by the spine, goes its own way in the same chain, ends with an outcome, and may be made void.</summary>
public sealed class HowATrackRuns
{
    private static readonly Procedure Small = SmallPenalty.Procedure;
    private CaseState _state = CaseState.New with
    {
        Blocks = [new(0, "Handler", 0, new Dictionary<string, string> { ["officer"] = "lin" })],
    };
    private DateOnly _day = "2026-03-02".Day();

    [Fact]
    public void The_second_notice_is_the_second_instance_and_begins_from_nothing()
    {
        Take("open-case", "report", "give-notice", "serve-notice", "record-statement");
        Take("recheck-statement", "accept-statement");
        _state.Standing(Small.Track("notice")).ShouldBe("heard");
        Take("report");
        _state.Standing(Small.Track("notice")).ShouldBe(Slots.NoTrack);
        Take("give-notice");

        _state
            .Tracks.Select(one => (one.Ordinal, one.Outcome, one.Void))
            .ShouldBe([(1, "heard", true), (2, null, false)]);
        _state.Tracks.Last().Has("served").ShouldBeFalse();
        _state.Tracks[0].Has("rechecked").ShouldBeTrue();
    }

    [Fact]
    public void A_clock_of_a_track_runs_in_the_track()
    {
        Take("open-case", "report", "give-notice", "serve-notice");

        _state.Clocks.ShouldBeEmpty();
        _state.Tracks.Last().Clocks["penalty.statement"].Due.ShouldBe("2026-03-09".Day());
        Allowed("note-silence").ShouldBeFalse();
        _day = "2026-03-10".Day();
        Allowed("note-silence").ShouldBeTrue();
    }

    [Theory]
    [InlineData("open-case,report", "“告知”尚未办理。", "先办理“发出告知书”。")]
    [InlineData(
        "open-case,report,give-notice,serve-notice",
        "“告知”尚未办结。",
        "先办理“记录放弃陈述、申辩”。"
    )]
    public void What_stands_in_the_way_is_told(string taken, string reason, string cure)
    {
        Take(taken.Split(','));
        var refusal = Judge("give-up-unless-waived").Refusals.Single();

        refusal.Message.ShouldBe(reason);
        refusal.Cure.ShouldBe(cure);
    }

    [Theory]
    [InlineData("open-case,report,give-notice", "give-notice")] // one at a time
    [InlineData("open-case,report,give-notice", "report")] // not made void while it is open
    [InlineData("open-case,report", "serve-notice")] // not opened
    [InlineData("open-case,report,give-notice,withdraw-notice", "serve-notice")] // ended
    [InlineData("open-case,report,give-notice,withdraw-notice,report", "serve-notice")] // void
    public void A_step_that_does_not_fit_is_not_at_this_stage(string taken, string step)
    {
        Take(taken.Split(','));

        Judge(step).Refusals.Select(refusal => refusal.Rule).ShouldBe(["not-at-this-stage"]);
    }

    [Fact]
    public void A_track_reads_the_spine_through_its_inputs()
    {
        Take("open-case", "report", "give-notice");
        Allowed("serve-notice").ShouldBeTrue();
        _state = _state with { Facts = _state.Facts.Add("given-up", new(9, "7")) };
        Allowed("serve-notice").ShouldBeFalse();
    }

    private void Take(params string[] steps)
    {
        foreach (var step in steps)
        {
            Allowed(step).ShouldBeTrue(step);
            (_state, _) = Taking.Apply(
                Small,
                _state,
                new(
                    _state.Seq + 1,
                    step,
                    Small.Anywhere(step)!.By[0] == "handler" ? "7" : "9",
                    Small.Anywhere(step)!.By[0],
                    ChinaTime.Start(_day),
                    [],
                    []
                )
                {
                    Instance = _state.Meant(Small.Of(step)),
                },
                WorkingCalendar.Published
            );
        }
    }

    private bool Allowed(string step) => Judge(step).Allowed;

    /// <summary>One more gate than the file has: only a waiver would do.</summary>
    private Judgement Judge(string id)
    {
        var step = Small.Anywhere(id == "give-up-unless-waived" ? "report" : id)!;
        if (id == "give-up-unless-waived")
            step = step with
            {
                When = Gate.Open,
                Needs =
                [
                    new(
                        "notice(waived)",
                        "",
                        new Literal(
                            Small.Slots[SlotKind.Track, "notice"].Index,
                            (byte)
                                Small
                                    .Slots[SlotKind.Track, "notice"]
                                    .Values.ToList()
                                    .IndexOf("waived"),
                            false
                        )
                    ),
                ],
            };
        return CaseEngine.Judge(
            new()
            {
                Procedure = Small,
                Step = step,
                Actor = step.By.Contains("handler")
                    ? new("7", "林晓岚", "lin", "b", new HashSet<string> { "handler" })
                    : new("9", "高远", null, "b", new HashSet<string> { "head-of-body" }),
                ActedAt = ChinaTime.Start(_day),
                RecordedAt = ChinaTime.Start(_day),
                Calendar = WorkingCalendar.Published,
                Registers = new(SmallPenalty.Body, [], null, null, [], []),
                Case = _state,
                Instance = _state.Meant(Small.Of(step.Id)),
            }
        );
    }
}
