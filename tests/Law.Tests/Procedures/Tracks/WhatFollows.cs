using System.Globalization;
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
    private string _until = "";

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

    /// <summary>What counts is the day of service, not the day on which the receipt is entered: the office was late.</summary>
    [Fact]
    public void A_receipt_that_is_entered_late_puts_off_no_publication()
    {
        Decided("penalty-decision", 0);
        _day = "2026-03-05".Day();
        Take("serve-decision", 1, acted: "2026-03-30".Day());

        var clock = _state.Current("publication").Single().Clocks.Single();
        clock.Key.ShouldBe("penalty.publication");
        clock.Value.Due.ShouldBe("2026-03-11".Day());
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

    /// <summary>Paid, or lowered to what was paid: nobody confirms a performance before.</summary>
    [Theory]
    [InlineData(null, null, false)]
    [InlineData("86000", null, true)]
    [InlineData("40000", "50000", false)]
    [InlineData("50000", "50000", true)]
    [InlineData(null, "0", true)]
    public void Nothing_is_due_when_the_fine_as_it_stands_is_paid(
        string? paid,
        string? lowered,
        bool nothing
    )
    {
        Recorded(nameof(OrdinaryDecision), []);
        Recorded(nameof(PenaltyLine), [("kind", "fine"), ("amount", "86000")]);
        if (paid is not null)
            Recorded(
                nameof(Payment),
                [("paidOn", "2026-04-22"), ("fine", paid), ("reference", "DEMO-1")]
            );
        if (lowered is not null)
            Recorded(nameof(RemedyResult), Changed(lowered));

        ComputedFacts
            .Find("nothing-due")!
            .Find(Situation.OfCase(Procedure, Procedure.Opening, _state))
            .Holds.ShouldBe(nothing);
    }

    /// <summary>The gains are a debt of their own: no surplus of another kind is asked for, and a change that leaves them is no change of them.</summary>
    [Theory]
    [InlineData("2000", null, null, false)]
    [InlineData("2000", "600", null, true)]
    [InlineData("0", "600", null, false)]
    [InlineData("2000", "400", "400", true)]
    [InlineData("2000", "400", "600", false)]
    [InlineData("2000", null, "0", true)]
    public void Confiscated_gains_are_due_until_they_are_paid(
        string fine,
        string? gains,
        string? lowered,
        bool nothing
    )
    {
        Recorded(nameof(OrdinaryDecision), []);
        Recorded(
            nameof(PenaltyLine),
            [("kind", "fine"), ("amount", "2000")],
            [("kind", "confiscation-of-gains"), ("amount", "600")]
        );
        Recorded(
            nameof(Payment),
            [
                ("paidOn", "2026-04-22"),
                ("fine", fine),
                ("reference", "DEMO-1"),
                .. gains is null ? [] : new[] { ("gains", gains) },
            ]
        );
        if (lowered is not null)
            Recorded(nameof(RemedyResult), [.. Changed("2000"), ("gains", lowered)]);

        ComputedFacts
            .Find("nothing-due")!
            .Find(Situation.OfCase(Procedure, Procedure.Opening, _state))
            .Holds.ShouldBe(nothing);
    }

    /// <summary>A licence is suspended on one day and things are taken on another: each is recorded, and none stands for the other.</summary>
    [Fact]
    public void Each_penalty_that_is_carried_out_is_recorded_by_itself()
    {
        Recorded(nameof(OrdinaryDecision), []);
        Recorded(
            nameof(PenaltyLine),
            [("kind", "licence-suspension"), ("content", "暂扣三个月")],
            [("kind", "halt"), ("content", "停业十日")],
            [("kind", "fine"), ("amount", "2000")]
        );
        Finding Performed() =>
            ComputedFacts
                .Find("acts-performed")!
                .Find(Situation.OfCase(Procedure, Procedure.Opening, _state));
        Finding Recording(PenaltyKind? kind) =>
            ComputedFacts
                .Find("performance-true")!
                .Find(
                    Situation.OfCase(
                        Procedure,
                        Procedure.Anywhere("record-performance")!,
                        _state
                    ) with
                    {
                        ActedAt = new(2026, 4, 23, 0, 0, 0, TimeSpan.Zero),
                        Input =
                        [
                            new(
                                BlockType.Of<OtherPerformance>(),
                                0,
                                new OtherPerformance("2026-04-22".Day(), "已停业。", kind)
                            ),
                        ],
                    }
                );

        Recording(null).Holds.ShouldBeFalse();
        Recording(PenaltyKind.Fine).Holds.ShouldBeFalse();
        Recording(PenaltyKind.Halt).Holds.ShouldBeTrue();
        Performed().Message.ShouldContain("责令停产停业");
        Recorded(
            nameof(OtherPerformance),
            [("doneOn", "2026-04-22"), ("facts", "已停业。"), ("kind", "halt")]
        );
        Performed().Message.ShouldContain("暂扣许可证件");
        Performed().Message.ShouldNotContain("责令停产停业");
        Recording(PenaltyKind.Halt).Holds.ShouldBeFalse();
        Recording(null).Holds.ShouldBeTrue();
        Recorded(nameof(OtherPerformance), [("doneOn", "2026-04-23"), ("facts", "证件已收回。")]);
        Performed().Holds.ShouldBeTrue();
    }

    /// <summary>行政复议法 art. 78(2): what reconsideration has changed it executes itself; a suit against a former decision says nothing about this one.</summary>
    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void The_court_is_not_asked_for_what_reconsideration_has_changed(bool sued, bool refused)
    {
        (string, string)[] suit =
        [
            ("court", "示例市示范区人民法院"),
            ("number", "（2026）示0001行初3号"),
            ("acceptedOn", "2026-05-10"),
            ("copyReceivedOn", "2026-05-12"),
        ];
        Recorded(nameof(SuitFiled), suit);
        Recorded(nameof(OrdinaryDecision), []);
        Recorded(nameof(PenaltyLine), [("kind", "fine"), ("amount", "60000")]);
        if (sued)
            Recorded(nameof(SuitFiled), suit);
        Recorded(nameof(RemedyResult), Changed("50000"));
        CourtApplication application = new(
            "示例市示范区人民法院",
            true,
            "2027-03-01".Day(),
            50000,
            null
        );

        var found = ComputedFacts
            .Find("application-true")!
            .Find(
                Situation.OfCase(Procedure, Procedure.Anywhere("apply-court")!, _state) with
                {
                    ActedAt = ChinaTime.Start("2027-03-02".Day()),
                    Calendar = WorkingCalendar.Published,
                    Input = [new(BlockType.Of(typeof(CourtApplication)), 0, application)],
                }
            );

        found.Message.Contains("由行政复议机关", StringComparison.Ordinal).ShouldBe(refused);
        found.Holds.ShouldBe(!refused);
    }

    private static (string, string)[] Changed(string fine) =>
        [
            ("outcome", "changed"),
            ("organ", "示例市示范区人民政府"),
            ("number", "示政复决〔2026〕3号"),
            ("decidedOn", "2026-06-26"),
            ("servedOn", "2026-06-30"),
            ("content", "变更。"),
            ("fine", fine),
            ("anew", "false"),
            ("forProcedure", "false"),
        ];

    private void Recorded(
        string block,
        params IReadOnlyList<IEnumerable<(string Field, string Value)>> rows
    ) =>
        _state = _state with
        {
            Seq = _state.Seq + 1,
            Blocks = _state.Blocks.AddRange(
                (
                    rows.Count == 0
                        ?
                        [
                            [],
                        ]
                        : rows
                ).Select(
                    (values, row) =>
                        new RecordedBlock(
                            _state.Seq + 1,
                            block,
                            row,
                            values.ToDictionary(pair => pair.Field, pair => pair.Value)
                        )
                )
            ),
        };

    /// <summary>民事诉讼法 art. 268: the court ends an execution whose ground is gone, by a ruling of its own.</summary>
    [Fact]
    public void Where_the_court_executes_a_revocation_waits_for_its_answer()
    {
        Decided("penalty-decision", 1, 2);
        Serve(1);
        Serve(2);
        Take("apply-court", 2);
        Take("revoke", 0);

        Standing("performance").ShouldBe("open");
        Open("performance").ShouldBe(["2"]);
        EndedLawfully().ShouldBeFalse();
        Take("record-court-result", 2);
        _state.Current("performance").Select(one => one.Outcome).ShouldBe(["ended", "court-ended"]);
        EndedLawfully().ShouldBeTrue();
    }

    /// <summary>The file may be archived long before the six months for a suit are over.</summary>
    [Fact]
    public void In_an_archived_file_the_periods_of_the_party_go_on()
    {
        Decided("penalty-decision", 0);
        Serve(1);
        _state = _state with { Ended = true };
        RunOut.Next(Procedure, _state, "2026-09-02".Day()).ShouldBeNull();

        var lapsed = RunOut.Next(Procedure, _state, "2026-09-03".Day())!;
        lapsed.Step.ShouldBe("lapse-remedies");
        lapsed.ActedAt.ShouldBe(ChinaTime.Start("2026-09-03".Day()));
        (_state, _) = Taking.Apply(Procedure, _state, lapsed, WorkingCalendar.Published);
        Standing("remedy").ShouldBe("lapsed");
        RunOut.Next(Procedure, _state, "2030-01-01".Day()).ShouldBeNull();
    }

    [Fact]
    public void A_calendar_that_is_published_late_moves_the_periods_of_an_archived_file_too()
    {
        Decided("penalty-decision", 0);
        Serve(1);
        _state = _state with { Ended = true };
        var fewer = new WorkingCalendar([
            .. WorkingCalendar.Published.Years.Where(year => year.Year != 2026),
        ]);

        // Counted by the law's own holidays alone while the year is not published: the days are provisional.
        Recount
            .Changed(Procedure, _state, fewer)
            .Select(clock => clock.Id)
            .ShouldContain("litigation.apply");
    }

    /// <summary>Where a body's own rule gives more than six months to ask for reconsideration, the longer of both counts.</summary>
    [Fact]
    public void The_remedies_have_lapsed_when_the_longer_period_is_over()
    {
        Decided("penalty-decision", 0);
        Serve(1);
        var remedy = _state.Current("remedy").Single();
        _state = _state.With(
            remedy with
            {
                Clocks = remedy.Clocks.SetItem(
                    "reconsideration.apply",
                    remedy.Clocks["reconsideration.apply"] with
                    {
                        OverFrom = "2026-12-01".Day(),
                    }
                ),
            }
        );

        RunOut.Next(Procedure, _state, "2026-11-30".Day()).ShouldBeNull();
        RunOut
            .Next(Procedure, _state, "2027-02-01".Day())!
            .ActedAt.ShouldBe(ChinaTime.Start("2026-12-01".Day()));
    }

    /// <summary>行政强制法 art. 53: three months from the end of the periods for remedies; more time to pay takes none of it away.</summary>
    [Theory]
    [InlineData("2026-05-31", "2026-12-02")]
    [InlineData("2026-10-31", "2027-02-01")]
    public void The_window_for_the_court_opens_when_both_the_suit_and_the_deferral_are_over(
        string until,
        string due
    )
    {
        Decided("penalty-decision", 0);
        Serve(1);
        _until = until;
        Take("grant-deferral", 1);

        Dues("performance", "coercion.court-application").ShouldBe([due]);
        // Counted again, it is the same.
        Recount.Changed(Procedure, _state, WorkingCalendar.Published).ShouldBeEmpty();
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
    [InlineData("since: decided, unless-over", "unless-over", "自事实起算")]
    [InlineData(
        "unless-over: ServiceReceipt.servedOn",
        "unless-over: Demand.performBy",
        "Demand.performBy 不是块的日期字段"
    )]
    [InlineData("concluded-when: [not court-applied]", "concluded-when: [money-due]", "只能读自己")]
    [InlineData(
        "{ clock: penalty.publication, since: decided, unless-over: ServiceReceipt.servedOn }",
        "{ clock: penalty.publication, again: true }",
        "只能由步骤恢复"
    )]
    [InlineData(
        "{ clock: penalty.payment, until: Deferral.until }",
        "{ clock: penalty.publication, until: Deferral.until }",
        "期限 penalty.publication 没有在 clocks 中声明"
    )]
    [InlineData(
        "        reopens: true\n        when: [course=none]",
        "        revives: true\n        when: [course=none]",
        "不能恢复办理案件"
    )]
    [InlineData(
        "        aside: true\n        by: [handler, section-head]\n        party: true\n        reopens: true",
        "        by: [handler, section-head]\n        party: true\n        reopens: true",
        "是例外"
    )]
    [InlineData("opens: [notice]", "opens: [notice, remedy]", "步骤 give-notice 不能启动它")]
    [InlineData(
        "outcomes: { agreed: 同意,",
        "concluded-when: []\n    outcomes: { agreed: 同意,",
        "没有步骤使轨道 review 随之办结"
    )]
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
                            new Dictionary<string, string>
                            {
                                ["kind"] = "natural-person",
                                ["name"] = "陈甲",
                                ["code"] = "110101199003070011",
                                ["address"] = "示例市示范区",
                            }
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

    private void Take(string step, int instance, params CaseDocument[] papers) =>
        Take(step, instance, _day, papers);

    private void Take(string step, int instance, DateOnly acted, params CaseDocument[] papers)
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
                            ["facts"] = "",
                            ["basis"] = "",
                            ["reasons"] = "",
                            ["moneyWay"] = "bank",
                            ["actsDue"] = "false",
                        }
                    ),
                    .. papers.Select(
                        (paper, row) =>
                            new RecordedBlock(
                                _state.Seq + 1,
                                nameof(PenaltyLine),
                                row,
                                new Dictionary<string, string>
                                {
                                    ["kind"] = "fine",
                                    ["amount"] = "1000.00",
                                    ["party"] = paper.Party.ToString(CultureInfo.InvariantCulture),
                                }
                            )
                    ),
                ]
            : step == "grant-deferral"
                ?
                [
                    new(
                        _state.Seq + 1,
                        nameof(Deferral),
                        0,
                        new Dictionary<string, string> { ["until"] = _until }
                    ),
                ]
            : [];
        (_state, _) = Taking.Apply(
            Procedure,
            _state,
            new(_state.Seq + 1, step, "7", "handler", ChinaTime.Start(acted), said, papers)
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

    private bool EndedLawfully() =>
        Procedure
            .Definitions.Single(known => known.Id == "ended-lawfully")
            .Gate.Freed(slot => Procedure.Slots.All[slot].Kind == SlotKind.Computed)
            .Holds(CaseVector.Established(Procedure, _state, _day));

    private bool RemediesOver(int instance)
    {
        var track = Procedure.Track("performance");
        var at = _state.Instance("performance", instance);
        var vector = CaseVector.Established(Procedure, track, at, _state, _day);
        return vector[track.Slots[SlotKind.Input, "remedies-over"].Index] == 1;
    }
}
