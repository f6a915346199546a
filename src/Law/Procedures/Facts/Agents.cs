using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>Who acts for a party, and what his mandate lets him do (行政处罚法 art. 64(5)).</summary>
internal static class Agents
{
    private const string Mandate = "行政处罚法 第六十四条第五项";

    private const int Most = 2;

    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "mandates-true",
            "代理人一至二人，有授权委托书",
            Mandate,
            Volatility.Free,
            [typeof(Agent)],
            True
        ),
        new(
            "agents-there",
            "有委托代理人",
            Mandate,
            Volatility.Free,
            [],
            s => Finding.If(Now(s.Case).Count > 0, "没有登记的委托代理人。", "请先登记委托代理人。")
        )
        {
            OfCase = true,
            OfAny = true,
        },
        new(
            "agency-end-true",
            "委托终止的日期属实",
            Mandate,
            Volatility.Free,
            [typeof(AgencyEnded)],
            s =>
                Finding.If(
                    s.Own<AgencyEnded>() is not { } ended
                        || ended.EndedOn <= s.Day
                            && Now(s.Case).All(agent => agent.MandatedOn <= ended.EndedOn),
                    "终止的日期早于委托，或者晚于登记之日。",
                    "请核对日期。",
                    "AgencyEnded.endedOn"
                )
        ),
        new(
            "agent-authorised",
            "代理人有相应的授权",
            Mandate,
            Volatility.Free,
            [
                typeof(PartyStatement),
                typeof(Waiver),
                typeof(HearingWaiver),
                typeof(HearingRecord),
                typeof(AppraisalObjection),
                typeof(AppraisalAccepted),
            ],
            Authorised
        ),
    ];

    /// <summary>Those whose mandate runs: as last recorded, unless all mandates have ended since.</summary>
    private static IReadOnlyList<Agent> Now(CaseState state) => On(state, DateOnly.MaxValue);

    /// <summary>The agent of that name whose mandate ran on that day, or null.</summary>
    internal static Agent? Named(CaseState state, string name, DateOnly day) =>
        On(state, day).FirstOrDefault(agent => BareText.Alike(agent.Name, name));

    /// <summary>Whether a procedure knows agents at all.</summary>
    internal static bool AreKnown(Procedure procedure) =>
        procedure.AllSteps.Any(step =>
            step.Blocks.Any(asked => asked.Block.Record == typeof(Agent))
        );

    /// <summary>Those of a day: what ended later ran then.</summary>
    private static IReadOnlyList<Agent> On(CaseState state, DateOnly day)
    {
        var rows = state.Recorded(nameof(Agent));
        // Whom another had instructed acts for nobody here.
        if (rows.Count == 0 || rows[0].Seq < state.HisSince())
            return [];
        var over =
            state.Recorded(nameof(AgencyEnded)) is [var last]
            && last.Seq > rows[0].Seq
            && ((AgencyEnded)last.Read()).EndedOn <= day;
        return over
            ? []
            : [.. rows.Select(row => (Agent)row.Read()).Where(agent => agent.MandatedOn <= day)];
    }

    private static Finding True(Situation s)
    {
        if (s.Input is null)
            return Finding.Yes;
        var rows = s.Input.Select(block => block.Value).OfType<Agent>().ToList();
        if (rows.Count > Most)
            return Finding.No(
                "一名当事人可以委托一至二人代理。",
                "请由当事人确定其中二人。",
                $"Agent[{FieldText.Write(Most)}].name"
            );
        foreach (var (index, agent) in rows.Index())
        {
            var path = $"Agent[{FieldText.Write(index)}]";
            if (agent.MandatedOn > s.Day)
                return Finding.No(
                    "授权委托书的日期不能晚于登记之日。",
                    "请核对日期。",
                    path + ".mandatedOn"
                );
            if (rows.Take(index).Any(before => BareText.Alike(before.Name, agent.Name)))
                return Finding.No($"{agent.Name}写了两次。", "同一人只写一行。", path + ".name");
            if (IsInTheCase(s, agent.Name))
                return Finding.No(
                    $"{agent.Name}是本案的承办人或者当事人，不能作代理人。",
                    "请核对授权委托书。",
                    path + ".name"
                );
        }
        return Finding.Yes;
    }

    /// <summary>A handler of the case or one of its parties: who is in it himself speaks for nobody else.</summary>
    internal static bool IsInTheCase(Situation s, string name) =>
        Officers.Handlers(s).Any(officer => BareText.Alike(officer.Name, name))
        || s.Whole.Parties().Any(one => BareText.Alike(one.Party.Name, name));

    private static Finding Authorised(Situation s)
    {
        var (names, field, waives) =
            s.Own<PartyStatement>() is { Agent: { } speaks }
                ? ([speaks], "PartyStatement.agent", false)
            : s.Own<AppraisalObjection>() is { Agent: { } objects }
                ? ([objects], "AppraisalObjection.agent", false)
            : s.Own<AppraisalAccepted>() is { Agent: { } accepts }
                ? ([accepts], "AppraisalAccepted.agent", true)
            : s.Own<Waiver>() is { Agent: { } waiver } ? ([waiver], "Waiver.agent", true)
            : s.Own<HearingWaiver>() is { Agent: { } gives }
                ? ([gives], "HearingWaiver.agent", true)
            : s.Own<HearingRecord>() is { Agents: { } present }
                ? (BareText.Listed(present), "HearingRecord.agents", false)
            : (Array.Empty<string>(), "", false);
        if (names.Length > Most)
            return Finding.No(
                "当事人可以委托一至二人代理参加听证。",
                "请写明代理当事人的人；其他到场的人写入听证参加人。",
                field
            );
        foreach (var name in names)
        {
            // A guardian needs no mandate.
            if (Assistants.GuardianNamed(s.Case, name) is not null)
                continue;
            if (Named(s.Case, name, s.Day) is not { } agent)
                return Finding.No(
                    $"{name}不是登记的委托代理人。",
                    "请先登记委托代理人，提交授权委托书。",
                    field
                );
            if (waives && !agent.MayWaive)
                return Finding.No(
                    $"当事人没有授权{name}放弃权利。",
                    "请由当事人本人放弃，或者提交特别授权。",
                    field
                );
        }
        return Finding.Yes;
    }
}
