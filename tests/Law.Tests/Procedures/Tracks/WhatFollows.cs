using Zhifa.Law.Blocks;
using Zhifa.Law.Calendar;
using Zhifa.Law.Procedures;

namespace Zhifa.Law.Tests.Procedures.Tracks;

/// <summary>What a decision brings about when it is served: for each paper and each party by itself.</summary>
public sealed class WhatFollows
{
    private static readonly Procedure Procedure = ProcedureLibrary.Find("penalty-ordinary")!;

    private CaseState _state = CaseState.New;
    private DateOnly _day = "2026-03-02".Day();

    [Fact]
    public void Each_party_is_served_for_himself_and_his_periods_run_from_his_own_service()
    {
        Decided("penalty-decision", 1, 2);
        Open("service").ShouldBe(["", ""]);
        _day = "2026-03-04".Day();
        Serve(1);
        Standing("service").ShouldBe("open");
        Standing("performance").ShouldBe("open");
        Open("remedy").ShouldBe(["1"]);
        _day = "2026-03-09".Day();
        Serve(2);

        Standing("service").ShouldBe("served");
        Open("performance").ShouldBe(["1", "2"]);
        Dues("remedy", "reconsideration.apply").ShouldBe(["2026-05-06", "2026-05-08"]);
        Dues("remedy", "litigation.apply").ShouldBe(["2026-09-04", "2026-09-09"]);
        // Three months after the end of his own period (行政强制法 art. 53).
        Dues("performance", "coercion.court-application").ShouldBe(["2026-12-04", "2026-12-09"]);
    }

    [Fact]
    public void The_court_is_asked_for_one_whose_periods_are_over_while_those_of_another_run()
    {
        Decided("penalty-decision", 1, 2);
        Serve(1);
        _day = "2026-06-01".Day();
        Serve(2);
        RemediesOver(1).ShouldBeFalse();
        _state = RunOut.Settled(
            Procedure,
            _state,
            _day = "2026-09-10".Day(),
            WorkingCalendar.Published
        );

        (RemediesOver(1), RemediesOver(2)).ShouldBe((true, false));
    }

    [Fact]
    public void Publication_counts_from_the_decision_and_anew_where_that_is_over_before_service()
    {
        Decided("penalty-decision", 1, 2);
        _day = "2026-03-05".Day();
        Serve(1);
        _day = "2026-04-20".Day();
        Serve(2);

        var clocks = _state.Current("publication").Select(one => one.Clocks.Single()).ToList();
        clocks[0].Key.ShouldBe("penalty.publication");
        // Seven working days after Monday 2 March.
        clocks[0].Value.Due.ShouldBe("2026-03-11".Day());
        clocks[1].Key.ShouldBe("penalty.publication-late");
        clocks[1].Value.Due.ShouldBe("2026-04-21".Day());
    }

    [Fact]
    public void Who_is_spared_has_nothing_to_perform_and_may_still_contest_it()
    {
        Decided("no-penalty-decision", 0);
        Serve(1);

        Standing("performance").ShouldBe("none");
        Open("remedy").ShouldBe(["1"]);
        Standing("publication").ShouldBe("open");
    }

    [Fact]
    public void A_revocation_ends_what_is_open_and_leaves_what_has_ended()
    {
        Decided("penalty-decision", 1, 2);
        Serve(1);
        Take("publish", 1);
        Take("revoke", 0);

        _state.Current("service").Select(one => one.Outcome).ShouldBe(["served", "needless"]);
        _state.Current("publication").Single().Outcome.ShouldBe("published");
        Standing("performance").ShouldBe("ended");
        Standing("remedy").ShouldBe("revoked");
        _state
            .EveryClock()
            .Where(clock => clock.Value.On(_day) == "running")
            .Select(clock => clock.Key)
            .ShouldBe(["penalty.withdrawal"]);
    }

    [Theory]
    [InlineData(
        "{ track: service, outcome: served }",
        "{ track: servant, outcome: served }",
        "须写在它前面"
    )]
    [InlineData(
        "{ track: service, outcome: served }",
        "{ track: service, outcome: lost }",
        "没有“lost”这个结果"
    )]
    [InlineData(
        "{ track: service, outcome: served }",
        "{ track: review, outcome: agreed }",
        "不能随轨道 review 启动"
    )]
    [InlineData("when: [outcome=penalty] }", "when: [no-fine-imposed] }", "只能读已建立的事实")]
    [InlineData("since: decided", "since: decide", "不是主干的事实")]
    [InlineData("since: decided", "since: decided, from: Publication.publishedOn", "只写一项")]
    [InlineData(
        "concludes: { service: needless",
        "concludes: { service: gone",
        "轨道 service 没有“gone”这个结果"
    )]
    [InlineData(
        "concludes: { service: needless",
        "concludes: { servant: needless",
        "没有“servant”这个轨道"
    )]
    [InlineData(
        "reconsideration.apply, from: ServiceReceipt.servedOn",
        "reconsideration.apply, from: Demand.performBy",
        "步骤 serve-decision 没有记录 Demand.performBy"
    )]
    public void A_wrong_file_is_told_where_and_why(string was, string becomes, string why)
    {
        var text = ProcedureLibrary.Text("penalty-ordinary");
        var at = text.IndexOf(was, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0);

        Should
            .Throw<ProcedureFileException>(() =>
                ProcedureReader.Read(text[..at] + becomes + text[(at + was.Length)..], "wrong.yaml")
            )
            .Errors.ShouldContain(error =>
                error.Reason.Contains(why, StringComparison.Ordinal) && error.Line > 1
            );
    }

    /// <summary>Decided on a Monday, a paper for each party.</summary>
    private void Decided(string paper, params int[] parties)
    {
        var spared = paper == "no-penalty-decision";
        Take("register-lead", 0);
        _state = _state with
        {
            Blocks =
            [
                .. parties.Select(
                    (_, row) =>
                        new RecordedBlock(
                            _state.Seq,
                            nameof(Party),
                            row,
                            new Dictionary<string, string>()
                        )
                ),
            ],
        };
        Take(spared ? "report-no-penalty" : "report-penalty", 0);
        Take(
            spared ? "decide-no-penalty" : "decide",
            0,
            [
                .. parties.Select(party => new CaseDocument(_state.Seq + 1, paper, "", null, _day)
                {
                    Party = party,
                }),
            ]
        );
    }

    private void Serve(int instance) => Take("serve-decision", instance);

    private void Take(string step, int instance, params CaseDocument[] papers)
    {
        IReadOnlyList<RecordedBlock> said =
            step == "serve-decision"
                ?
                [
                    new(
                        _state.Seq + 1,
                        nameof(ServiceReceipt),
                        0,
                        new Dictionary<string, string> { ["servedOn"] = _day.Iso() }
                    ),
                ]
            : step == "decide"
                ?
                [
                    new(
                        _state.Seq + 1,
                        nameof(OrdinaryDecision),
                        0,
                        new Dictionary<string, string>
                        {
                            ["moneyWay"] = "bank",
                            ["actsDue"] = "false",
                        }
                    ),
                ]
            : [];
        (_state, _) = Taking.Apply(
            Procedure,
            _state,
            new(_state.Seq + 1, step, "7", "handler", ChinaTime.Start(_day), said, papers)
            {
                Instance = instance,
            },
            WorkingCalendar.Published
        );
    }

    private string Standing(string track) => _state.Standing(Procedure.Track(track));

    private IEnumerable<string> Open(string track) =>
        _state
            .Open(track)
            .Select(one => Procedure.Track(track).Per == TrackPer.Party ? one.Key! : "");

    private IEnumerable<string> Dues(string track, string clock) =>
        _state.Current(track).Select(one => one.Clocks[clock].Due.Iso());

    private bool RemediesOver(int instance)
    {
        var track = Procedure.Track("performance");
        var at = _state.Instance("performance", instance);
        var vector = CaseVector.Established(Procedure, track, at, _state, _day);
        return vector[track.Slots[SlotKind.Input, "remedies-over"].Index] == 1;
    }
}
