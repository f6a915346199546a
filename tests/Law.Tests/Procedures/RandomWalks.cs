using Zhifa.Law.Calendar;
using Zhifa.Law.Procedures;
using Zhifa.Law.Procedures.Checker;
using Zhifa.Law.Tests.Procedures.Tracks;

namespace Zhifa.Law.Tests.Procedures;

/// <summary>The engine folds random lawful steps; wherever it comes, in the spine or in a track, the checker has been.</summary>
public sealed class RandomWalks
{
    private const int Length = 60;

    private static readonly Dictionary<string, Procedure> Procedures = new[]
    {
        ProcedureLibrary.Find("penalty-simple")!,
        ProcedureLibrary.Find("penalty-ordinary")!,
        SmallPenalty.Procedure,
    }.ToDictionary(procedure => procedure.Id);

    [Theory]
    [InlineData("penalty-simple", 1, 500)]
    [InlineData("penalty-simple", 2026, 500)]
    [InlineData("penalty-ordinary", 54, 500)]
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
        while (steps < 35_000)
        {
            var (state, day) = (CaseState.New, "2026-03-02".Day());
            var over = false;
            for (var length = 0; length < Length && !state.Ended && !over; length++, steps++)
            {
                var able = Able(procedure, state, day);
                var step = able[random.Next(able.Count)];
                (state, _) = Taking.Apply(
                    procedure,
                    state,
                    Taken(procedure.Of(step.Id), step, state, day, random),
                    WorkingCalendar.Published
                );
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

        void Visit(CaseState at, DateOnly on)
        {
            foreach (var machine in procedure.Machines.Where(machine => Stands(at, machine)))
            {
                var vector = CaseVector.Established(procedure, machine, at, on);
                seen.Add($"{machine.Id} {Convert.ToHexString(vector)}");
                proved[machine.Id].Contains(vector).ShouldBeTrue();
            }
        }
    }

    private static bool Stands(CaseState state, Machine machine) =>
        machine is not Track || state.Standing(machine.Id) != Slots.NoTrack;

    /// <summary>As the engine asks, with every computed fact holding.</summary>
    private static List<Step> Able(Procedure procedure, CaseState state, DateOnly day) =>
        [
            .. procedure.Machines.SelectMany(machine =>
            {
                var vector = CaseVector.Established(procedure, machine, state, day);
                return machine.Steps.Where(step =>
                    Gate.All([step.When, .. step.Needs.Select(need => need.Gate)])
                        .Freed(slot => machine.Slots.All[slot].Kind == SlotKind.Computed)
                        .Holds(vector)
                );
            }),
        ];

    private static StepTaken Taken(
        Machine machine,
        Step step,
        CaseState before,
        DateOnly day,
        Random random
    )
    {
        var values = new Dictionary<string, Dictionary<string, string>>();
        foreach (var attribute in machine.Attributes.Where(a => step.Judges.Contains(a.Id)))
            Put(attribute.From!, attribute.Values[random.Next(1, attribute.Values.Count)]);
        foreach (
            var from in step
                .Starts.Select(start => start.FromField ?? start.UntilField)
                .OfType<string>()
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
            ],
            []
        );

        void Put(string path, string value)
        {
            var (block, field) = (path.Split('.')[0], path.Split('.')[1]);
            if (!values.TryGetValue(block, out var fields))
                values[block] = fields = [];
            fields[field] = value;
        }
    }
}
