using System.Globalization;
using Zhifa.Law.Blocks;
using Zhifa.Law.Calendar;
using Zhifa.Law.Documents;
using Zhifa.Law.Procedures;
using Zhifa.Law.Procedures.Checker;
using Zhifa.Law.Tests.Procedures.Tracks;

namespace Zhifa.Law.Tests.Procedures;

/// <summary>The engine folds random lawful steps; wherever it comes, in the spine or in a track, the checker has been.</summary>
public sealed class RandomWalks
{
    private const int Length = 120;

    private static readonly Dictionary<string, Procedure> Procedures = new[]
    {
        ProcedureLibrary.Find("penalty-simple")!,
        ProcedureLibrary.Find("penalty-ordinary")!,
        SmallPenalty.Procedure,
    }.ToDictionary(procedure => procedure.Id);

    [Theory]
    [InlineData("penalty-simple", 1, 500)]
    [InlineData("penalty-simple", 2026, 500)]
    [InlineData("penalty-ordinary", 56, 500)]
    [InlineData("small-penalty", 419901, 50)]
    public void Never_leave_the_states_that_were_proved(string id, int seed, int different)
    {
        var procedure = Procedures[id];
        var proved = procedure.Machines.ToDictionary(
            machine => machine.Id,
            machine => new StateSpace(machine)
        );
        var random = new Random(seed);
        var (steps, ends, seen) = (0, 0, new HashSet<string>());
        var together = procedure.Tracks.ToDictionary(track => track.Id, _ => 0);
        while (steps < 35_000)
        {
            var (state, day) = (Begun(random), "2026-03-02".Day());
            var over = false;
            for (var length = 0; length < Length && !state.Ended && !over; length++, steps++)
            {
                var able = Able(procedure, state, day);
                var (step, at) = One(able, random);
                var taken = Taken(procedure, step, at, state, day, random);
                var (papers, _) = Taking.Issues(procedure, state, taken, WorkingCalendar.Published);
                taken = taken with
                {
                    Documents =
                    [
                        .. papers
                            .SelectMany(paper => Each(state, paper.Template))
                            .Select(paper => new CaseDocument(
                                taken.Seq,
                                paper.Template,
                                "",
                                null,
                                day
                            )
                            {
                                Party = paper.Party,
                            }),
                    ],
                };
                (state, _) = Taking.Apply(procedure, state, taken, WorkingCalendar.Published);
                foreach (var track in procedure.Tracks)
                    together[track.Id] = Math.Max(together[track.Id], state.Open(track.Id).Count());
                // To this file it is an end.
                over = step.Converts is not null;
                Visit(state, day);
                day = day.AddDays(random.Next(4) == 0 ? random.Next(200) : 0);
                Visit(state, day);
            }
            ends += state.Ended ? 1 : 0;
        }
        ends.ShouldBeGreaterThan(20);
        seen.Count.ShouldBeGreaterThan(different);
        // Of what may run side by side, several did.
        foreach (var track in procedure.Tracks)
            together[track.Id]
                .ShouldBeInRange(
                    track.Per == TrackPer.Case ? 1 : 2,
                    track.Per == TrackPer.Case ? 1 : int.MaxValue,
                    track.Id
                );

        void Visit(CaseState at, DateOnly on)
        {
            foreach (var (machine, stands) in Standing(procedure, at))
            {
                var vector = CaseVector.Established(procedure, machine, stands, at, on);
                seen.Add($"{machine.Id} {Convert.ToHexString(vector)}");
                proved[machine.Id].Contains(vector).ShouldBeTrue();
            }
        }
    }

    /// <summary>The spine, and every instance of a track that counts.</summary>
    private static IEnumerable<(Machine, MachineState)> Standing(
        Procedure procedure,
        CaseState state
    ) =>
        procedure.Machines.SelectMany(machine =>
            machine is Track track
                ? state.Current(track.Id).Select(one => (machine, (MachineState)one))
                : [(machine, state)]
        );

    /// <summary>Any of them, and more often one that brings something new: else no walk comes far.</summary>
    private static (Step, MachineState) One(List<(Step Step, MachineState At)> able, Random random)
    {
        var ahead = able.Where(one =>
                !one.Step.Aside
                    && (
                        one.Step.Outcome is not null
                        || one.Step.Establishes.Any(f => !one.At.Has(f))
                    )
                || one.Step.Opens.Count > 0 && random.Next(4) == 0
            )
            .ToList();
        var among = ahead.Count > 0 && random.Next(5) > 0 ? ahead : able;
        return among[random.Next(among.Count)];
    }

    /// <summary>As the engine asks, with every computed fact holding.</summary>
    private static List<(Step, MachineState)> Able(
        Procedure procedure,
        CaseState state,
        DateOnly day
    ) =>
        [
            .. procedure
                .Machines.SelectMany(machine =>
                    (
                        machine is Track track
                            ? state.Current(track.Id).Cast<MachineState>()
                            : [state]
                    ).Select(at => (machine, at))
                )
                .SelectMany(standing =>
                {
                    var (machine, at) = standing;
                    var vector = CaseVector.Established(procedure, machine, at, state, day);
                    return machine
                        .Steps.Where(step => state.Takeable(machine, step).Contains(at))
                        .Where(step =>
                            Gate.All([step.When, .. step.Needs.Select(need => need.Gate)])
                                .Freed(slot => machine.Slots.All[slot].Kind == SlotKind.Computed)
                                .Holds(vector)
                        )
                        .Select(step => (step, at));
                }),
        ];

    /// <summary>A decision is made for each of several parties.</summary>
    private static IEnumerable<(string Template, int Party)> Each(CaseState state, string template)
    {
        var parties = state.Recorded(nameof(Party)).Count;
        return PartyPapers.Always(template) && parties > 1
            ? Enumerable.Range(1, parties).Select(party => (template, party))
            : [(template, 0)];
    }

    private static StepTaken Taken(
        Procedure procedure,
        Step step,
        MachineState at,
        CaseState before,
        DateOnly day,
        Random random
    )
    {
        var machine = procedure.Of(step.Id);
        var values = new Dictionary<string, Dictionary<string, string>>();
        foreach (var attribute in machine.Attributes.Where(a => step.Judges.Contains(a.Id)))
            Put(attribute.From!, attribute.Values[random.Next(1, attribute.Values.Count)]);
        foreach (
            var from in step
                .Starts.Concat(
                    procedure
                        .Tracks.Where(track =>
                            track.Follows?.Track == machine.Id
                            && track.Follows.Outcome == step.Outcome
                        )
                        .SelectMany(track => track.Begins)
                )
                .SelectMany(start => start.Fields)
        )
            Put(from, day.Iso());
        return new(
            before.Seq + 1,
            step.Id,
            "7",
            step.By[0],
            ChinaTime.Start(day),
            [
                .. values.Select(block => new RecordedBlock(
                    before.Seq + 1,
                    block.Key,
                    0,
                    block.Value
                )),
                .. Told(step, before, random),
            ],
            []
        )
        {
            Instance = at.Turn,
        };

        void Put(string path, string value)
        {
            var (block, field) = (path.Split('.')[0], path.Split('.')[1]);
            if (!values.TryGetValue(block, out var fields))
                values[block] = fields = [];
            fields[field] = value;
        }
    }

    /// <summary>Nothing, or a paper of another procedure that was not served there.</summary>
    private static CaseState Begun(Random random) =>
        random.Next(2) == 0
            ? CaseState.New
            : CaseState.New with
            {
                Documents = [new(0, "correction-order", "", null, "2026-03-01".Day())],
            };

    /// <summary>What decides whom there is to tell: one to three parties, who challenges, and that a party is no more.</summary>
    private static IEnumerable<RecordedBlock> Told(Step step, CaseState before, Random random)
    {
        var seq = before.Seq + 1;
        foreach (var name in step.Blocks.Select(asked => asked.Block.Name))
            if (name == "Party")
                for (var row = 0; row < random.Next(1, 4); row++)
                    yield return new(
                        seq,
                        name,
                        row,
                        new Dictionary<string, string>
                        {
                            ["kind"] = random.Next(2) == 0 ? "natural-person" : "legal-person",
                            ["name"] = "丁某四",
                            ["code"] = "419901199001010018",
                            ["address"] = "示例市示范区",
                        }
                    );
            else if (name == "PenaltyLine")
                foreach (var (place, row) in before.Places().Select((place, row) => (place, row)))
                    yield return new(
                        seq,
                        name,
                        row,
                        new Dictionary<string, string>
                        {
                            ["kind"] = random.Next(2) == 0 ? "fine" : "warning",
                            ["amount"] = random.Next(2) == 0 ? "100.00" : "100000.00",
                            ["party"] = place.ToString(CultureInfo.InvariantCulture),
                        }
                    );
            else if (name == "PartyConcerned" && before.Places() is { Count: > 1 } places)
                yield return new(
                    seq,
                    name,
                    0,
                    new Dictionary<string, string>
                    {
                        ["party"] = places[random.Next(places.Count)]
                            .ToString(CultureInfo.InvariantCulture),
                    }
                );
            else if (name == "RecusalRequest")
                yield return new(
                    seq,
                    name,
                    0,
                    new Dictionary<string, string>
                    {
                        ["by"] = random.Next(2) == 0 ? "party" : "self",
                        ["person"] = "林晓岚",
                        ["ofHead"] = "false",
                        ["reasons"] = "亲属",
                    }
                );
            else if (name == "Termination")
                yield return new(
                    seq,
                    name,
                    0,
                    new Dictionary<string, string>
                    {
                        ["ground"] = random.Next(2) == 0 ? "died" : "too-late",
                        ["reasons"] = "属实",
                    }
                );
    }
}
