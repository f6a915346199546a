using Zhifa.Law.Blocks;
using Zhifa.Law.Calendar;
using Zhifa.Law.Procedures;
using Zhifa.Law.Procedures.Checker;
using Zhifa.Law.Registers;

namespace Zhifa.Law.Tests.Procedures.Tracks;

/// <summary>What runs more than once at the same time: for each party, on each occasion, for each paper.</summary>
public sealed class SideBySide
{
    private static readonly string Text = File.ReadAllText(
        Path.Combine(Repository.Root, "tests/Law.Tests/Procedures/Tracks/side-by-side.yaml")
    );
    private static readonly Procedure Procedure = ProcedureReader.Read(Text, "side-by-side.yaml");

    private CaseState _state = CaseState.New;
    private DateOnly _day = "2026-03-02".Day();

    [Fact]
    public void The_file_is_proved()
    {
        ProcedureCheck.Run(Procedure).Breakages.ShouldBeEmpty();
    }

    [Fact]
    public void Each_party_is_told_for_himself_and_his_period_runs_from_his_own_service()
    {
        Open("甲公司", "乙公司");
        Take("give-notice");
        Faces("notice").ShouldBe(["甲公司", "乙公司"]);
        Take("serve-notice", 1);
        _day = "2026-03-04".Day();
        Take("serve-notice", 2);

        _state
            .Open("notice")
            .Select(one => one.Clocks["penalty.statement"].Due)
            .ShouldBe(["2026-03-09".Day(), "2026-03-11".Day()]);
        _day = "2026-03-10".Day();
        Allowed("hear", 1).ShouldBeTrue();
        Allowed("hear", 2).ShouldBeFalse();
    }

    [Fact]
    public void To_the_spine_what_is_open_for_one_is_open_and_then_the_gravest_outcome_stands()
    {
        Open("甲公司", "乙公司", "丙公司");
        Take("give-notice");
        foreach (var party in new[] { 1, 2, 3 })
            Take("serve-notice", party);
        _day = "2026-03-20".Day();
        Take("hear", 1);
        Standing("notice").ShouldBe("open");
        Take("note-refusal", 2);
        Standing("notice").ShouldBe("open");
        Take("hear", 3);

        Standing("notice").ShouldBe("refused");
        Allowed("decide").ShouldBeFalse();
        // Told again: of every party the last instance counts.
        Take("give-notice");
        Faces("notice").ShouldBe(["甲公司，第2次", "乙公司，第2次", "丙公司，第2次"]);
        foreach (var party in new[] { 4, 5, 6 })
            Take("serve-notice", party);
        _day = "2026-04-20".Day();
        foreach (var party in new[] { 4, 5, 6 })
            Take("hear", party);
        Standing("notice").ShouldBe("heard");
        Allowed("decide").ShouldBeTrue();
    }

    [Fact]
    public void Of_several_that_are_open_the_person_says_which_and_is_told_their_names()
    {
        Open("甲公司", "乙公司");
        Take("give-notice");
        var refusal = Judge("serve-notice", 0).Refusals.Single();

        (refusal.Rule, refusal.Field).ShouldBe(("which-instance", "instance"));
        refusal.Message.ShouldBe("本案有 2 项“告知”同时在办：1．甲公司；2．乙公司。");
        Judge("decide", 0)
            .Refusals.Select(one => one.Message)
            .ShouldContain("“告知”（甲公司、乙公司）尚未办结。");
        Take("note-refusal", 1);
        // The only one that is open needs no name.
        _state.Meant(Procedure.Track("notice")).ShouldBe(2);
    }

    [Theory]
    [InlineData("serve-notice", 7, "本案没有序号为 7 的“告知”。")]
    [InlineData("serve-notice", 1, "“告知”已经办结。")]
    [InlineData("serve-paper", 0, "“送达文书”尚未开始。")]
    public void What_is_not_open_is_told_to_be_over_or_not_begun(
        string step,
        int instance,
        string reason
    )
    {
        Open("甲公司", "乙公司");
        Take("give-notice");
        Take("note-refusal", 1);
        var refusal = Judge(step, instance).Refusals.Single();

        refusal.Rule.ShouldBe("not-at-this-stage");
        refusal.Message.ShouldEndWith(reason);
    }

    [Fact]
    public void What_is_said_of_one_occasion_is_not_seen_from_another()
    {
        Open("甲公司");
        Take("start-keeping", 0, Approval("锁头有打磨痕迹"));
        Take("start-keeping", 0, Approval("账册可能被换走"));
        Take("keep", 2, Kept("账册"));
        Take("keep", 1, Kept("闭锁件"), Kept("密封胶条"));

        var first = Situation("dispose", 1);
        first.Block<PreservationApproval>()!.Danger.ShouldBe("锁头有打磨痕迹");
        first.Rows<PreservedItem>().Select(item => item.Name).ShouldBe(["闭锁件", "密封胶条"]);
        var second = Situation("dispose", 2);
        second.Block<PreservationApproval>()!.Danger.ShouldBe("账册可能被换走");
        second.Rows<PreservedItem>().Select(item => item.Name).ShouldBe(["账册"]);

        // One thing is on the second list, two are on the first.
        Judge("dispose", 2, Disposed(1)).Allowed.ShouldBeTrue();
        Judge("dispose", 1, Disposed(1)).Allowed.ShouldBeFalse();
    }

    [Fact]
    public void The_law_lets_each_occasion_lapse_on_its_own_day()
    {
        Open("甲公司");
        Take("start-keeping");
        Take("keep", 1, Kept("闭锁件"));
        _day = "2026-03-06".Day();
        Take("start-keeping");
        Take("keep", 2, Kept("账册"));
        Allowed("decide").ShouldBeFalse();

        var lapsed = RunOut.Next(Procedure, _state, "2026-03-12".Day())!;
        (lapsed.Step, lapsed.Instance).ShouldBe(("lapse", 1));
        _state = RunOut.Settled(Procedure, _state, "2026-03-12".Day(), WorkingCalendar.Published);
        _state
            .Tracks.Select(one => (one.Ordinal, one.Outcome))
            .ShouldBe([(1, "lapsed"), (2, null)]);
        _state = RunOut.Settled(Procedure, _state, "2026-03-20".Day(), WorkingCalendar.Published);
        _state.Tracks.Select(one => one.Outcome).ShouldBe(["lapsed", "lapsed"]);
    }

    /// <summary>By the code of a case nothing is told of what was said in it.</summary>
    [Fact]
    public void Whoever_may_not_read_the_case_is_told_the_turn_and_not_what_was_said()
    {
        Open("甲公司");
        Take("start-keeping", 0, Approval("锁头有打磨痕迹"));
        Take("keep", 1, Kept("闭锁件"));
        Title(said: true).ShouldBe("处理决定（锁头有打磨痕迹）");
        Title(said: false).ShouldBe("处理决定");
        Take("start-keeping", 0, Approval("账册可能被换走"));
        Title(said: true).ShouldBe("处理决定（第1次：锁头有打磨痕迹）");
        Title(said: false).ShouldBe("处理决定（第1次）");

        string? Title(bool said) =>
            _state.ClockTitle(Procedure, "keeping", 1, "penalty.preservation", said);
    }

    /// <summary>A long text is cut between characters as people count them, and stays on one line.</summary>
    [Fact]
    public void A_long_name_is_cut_without_breaking_a_character()
    {
        Open("甲公司");
        Take("start-keeping", 0, Approval("账册放在𠮷野家\n隔壁的仓库里可能被人换走"));

        _state
            .Face(Procedure.Track("keeping"), _state.Tracks[0])
            .ShouldBe("账册放在𠮷野家 隔壁的仓库里可能…");
    }

    [Fact]
    public void A_calendar_counts_every_open_one_again()
    {
        Open("甲公司", "乙公司", "丙公司");
        Take("give-notice");
        foreach (var party in new[] { 1, 2, 3 })
            Take("serve-notice", party);
        Take("note-refusal", 2);
        var changed = Recount.Changed(Procedure, _state, AnotherHoliday);

        changed
            .Select(clock => (clock.Track, clock.Ordinal))
            .ShouldBe([("notice", 1), ("notice", 3)]);
        _state = Recount.Apply(_state, 9, [], changed);
        _state
            .Tracks.Select(one => one.Clocks["penalty.statement"].Due)
            .ShouldBe(["2026-03-10".Day(), "2026-03-09".Day(), "2026-03-10".Day()]);
    }

    [Fact]
    public void A_paper_opens_its_delivery_and_an_order_gives_way_to_a_later_one()
    {
        Open("甲公司");
        Take("order-correction");
        Faces("delivery").ShouldBe(["《责令改正通知书》（示责改〔2026〕2号）"]);
        Allowed("decide").ShouldBeFalse();
        Take("order-correction");

        Faces("delivery").ShouldBe(["《责令改正通知书》（示责改〔2026〕3号）"]);
        _state.Tracks.Select(one => one.Void).ShouldBe([true, false]);
        Take("serve-paper", 2);
        Standing("delivery").ShouldBe("served");
    }

    [Theory]
    [InlineData("per: party", "per: firm", "per 没有“firm”")]
    [InlineData("per: document", "per: occasion", "须写明文书")]
    [InlineData("papers: [correction-order, termination]\n", "\n", "须写明文书")]
    [InlineData("[correction-order, termination]", "[love-letter]", "没有“love-letter”")]
    [InlineData("opens: [keeping]", "opens: [delivery]", "由文书启动")]
    [InlineData(
        "PreservationApproval.danger",
        "PreservationApproval.danger-of",
        "没有“PreservationApproval.danger-of”这个字段"
    )]
    [InlineData("per: party", "per: party\n    named-by: Party.name", "只有按次")]
    [InlineData("papers: [correction-order, termination]", "papers: [termination]", "当面交付")]
    [InlineData("PreservationApproval.danger", "Preservation.place", "不是人人可见的文字")]
    [InlineData("PreservationApproval.danger", "Preservation.dutyTold", "不是人人可见的文字")]
    [InlineData("blocks: [{ of: Party, rows: many }]", "blocks: []", "没有记录当事人")]
    public void A_wrong_word_is_told_with_its_line(string was, string becomes, string told)
    {
        Text.ShouldContain(was);
        var faults = Should
            .Throw<ProcedureFileException>(() =>
                ProcedureReader.Read(Text.Replace(was, becomes), "side-by-side.yaml")
            )
            .Message;

        faults.ShouldContain(told);
        faults.ShouldContain("side-by-side.yaml:");
    }

    /// <summary>A paper opens its track before the step starts its clocks: engine and checker alike.</summary>
    [Fact]
    public void A_clock_that_waits_for_the_paper_of_its_own_step_is_proved_as_it_runs()
    {
        var waiting = ProcedureReader.Read(
            Text.Replace(
                    "tracks:",
                    "clocks:\n  penalty.service: { title: 送达 }\n\ntracks:",
                    StringComparison.Ordinal
                )
                .Replace(
                    "documents: [{ of: correction-order, number: 责改 }]",
                    "documents: [{ of: correction-order, number: 责改 }]\n    starts: [{ clock: penalty.service, when: ['delivery(open)'] }]",
                    StringComparison.Ordinal
                )
                // Read by a gate, so that it is state.
                .Replace(
                    "'not delivery(open)']",
                    "'not delivery(open)', clock(penalty.service).running]",
                    StringComparison.Ordinal
                ),
            "side-by-side.yaml"
        );
        var day = "2026-03-02".Day();
        var state = CaseState.New;
        foreach (var step in new[] { "open-case", "order-correction" })
            (state, _) = Taking.Apply(
                waiting,
                state,
                new(
                    state.Seq + 1,
                    step,
                    "7",
                    "handler",
                    ChinaTime.Start(day),
                    [],
                    [
                        .. waiting
                            .Step(step)!
                            .Documents.Select(paper => new CaseDocument(
                                state.Seq + 1,
                                paper.Template,
                                "",
                                null,
                                day
                            )),
                    ]
                ),
                WorkingCalendar.Published
            );

        state.Clocks["penalty.service"].StoppedOn.ShouldBeNull();
        new StateSpace(waiting)
            .Contains(CaseVector.Established(waiting, state, day))
            .ShouldBeTrue();
    }

    /// <summary>A gate that asks for one party only what the law wants of all.</summary>
    [Fact]
    public void Deciding_while_one_party_is_still_to_be_heard_is_found()
    {
        var breached = ProcedureReader.Read(
            Text.Replace("needs: ['notice(heard)', ", "needs: [", StringComparison.Ordinal),
            "side-by-side.yaml"
        );

        ProcedureCheck
            .Broken(breached)
            .Select(breakage => breakage.Property)
            .ShouldContain("unheard");
    }

    private static WorkingCalendar AnotherHoliday =>
        new([
            .. WorkingCalendar.Published.Years.Select(year =>
                year.Year == 2026
                    ? year with
                    {
                        Days = [.. year.Days, new("2026-03-05".Day(), true, "临时放假")],
                    }
                    : year
            ),
        ]);

    private string Standing(string track) => _state.Standing(Procedure.Track(track));

    private IEnumerable<string> Faces(string track) =>
        _state.Open(track).Select(one => _state.Face(Procedure.Track(track), one));

    private void Open(params string[] parties) =>
        Take(
            "open-case",
            0,
            [
                .. parties.Select(
                    (name, row) =>
                        (object)
                            new Party(
                                PartyKind.LegalPerson,
                                name,
                                $"91419901DEMA00021{row}",
                                "示范路1号",
                                null,
                                null
                            )
                ),
            ]
        );

    private static PreservationApproval Approval(string danger) => new(danger, "同意");

    private static PreservedItem Kept(string name) => new(name, null, "1 件", null);

    private static DisposedItem Disposed(int item) => new(item, PreservationOutcome.Copied);

    private void Take(string step, int instance = 0, params object[] blocks)
    {
        var said = Procedure.Anywhere(step)!;
        Allowed(step, instance, blocks).ShouldBeTrue(step);
        var seq = _state.Seq + 1;
        (_state, _) = Taking.Apply(
            Procedure,
            _state,
            new(
                seq,
                step,
                "7",
                "handler",
                ChinaTime.Start(_day),
                [
                    .. blocks
                        .GroupBy(block => block.GetType())
                        .SelectMany(rows =>
                            rows.Select(
                                (block, row) =>
                                    new RecordedBlock(
                                        seq,
                                        rows.Key.Name,
                                        row,
                                        BlockType.Of(rows.Key).Write(block)
                                    )
                            )
                        ),
                ],
                [
                    .. said.Documents.Select(paper => new CaseDocument(
                        seq,
                        paper.Template,
                        "责令改正通知书",
                        $"示责改〔2026〕{seq}号",
                        _day
                    )),
                ]
            )
            {
                Instance = instance,
            },
            WorkingCalendar.Published
        );
    }

    private bool Allowed(string step, int instance = 0, params object[] blocks) =>
        Judge(step, instance, blocks).Allowed;

    private Judgement Judge(string step, int instance, params object[] blocks) =>
        CaseEngine.Judge(Situation(step, instance, blocks));

    private Situation Situation(string step, int instance, params object[] blocks) =>
        new()
        {
            Procedure = Procedure,
            Step = Procedure.Anywhere(step)!,
            Instance = instance,
            Actor = new("7", "林晓岚", "lin", "b", new HashSet<string> { "handler" }),
            ActedAt = ChinaTime.Start(_day),
            RecordedAt = ChinaTime.Start(_day),
            Calendar = WorkingCalendar.Published,
            Registers = new(SmallPenalty.Body, [], null, null, [], []),
            Case = _state with
            {
                Blocks = _state.Blocks.Insert(
                    0,
                    new(0, "Handler", 0, new Dictionary<string, string> { ["officer"] = "lin" })
                ),
            },
            Input =
                blocks.Length == 0
                    ? null
                    :
                    [
                        .. blocks
                            .GroupBy(block => block.GetType())
                            .SelectMany(rows =>
                                rows.Select(
                                    (block, row) =>
                                        new InputBlock(BlockType.Of(rows.Key), row, block)
                                )
                            ),
                    ],
        };
}
