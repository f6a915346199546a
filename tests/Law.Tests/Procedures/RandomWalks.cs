using Zhifa.Law.Blocks;
using Zhifa.Law.Calendar;
using Zhifa.Law.Procedures;
using Zhifa.Law.Procedures.Checker;

namespace Zhifa.Law.Tests.Procedures;

/// <summary>The engine folds random lawful steps; wherever it comes, the checker has been.</summary>
public sealed class RandomWalks
{
    private static readonly Procedure Simple = ProcedureLibrary.Find("penalty-simple")!;
    private static readonly StateKey Key = new(Simple, Model.Read(Simple).Kept);
    private static readonly StateSpace Explored = new(Simple);

    [Theory]
    [InlineData(1)]
    [InlineData(2026)]
    [InlineData(419901)]
    public void Never_leave_the_states_that_were_proved(int seed)
    {
        var random = new Random(seed);
        var (steps, ends, seen) = (0, 0, new HashSet<ulong>());
        while (steps < 20_000)
        {
            var (state, day) = (CaseState.New, "2026-03-02".Day());
            for (var length = 0; length < 60 && !state.Ended; length++, steps++)
            {
                var vector = CaseVector.Established(Simple, state, day);
                var able = Simple.Steps.Where(step => Able(step, vector)).ToList();
                var step = able[random.Next(able.Count)];
                (state, _) = Taking.Apply(
                    Simple,
                    state,
                    Taken(step, state, day, random),
                    WorkingCalendar.Published
                );
                Visit(state, day);
                day = day.AddDays(random.Next(4) == 0 ? random.Next(200) : 0);
                Visit(state, day);
            }
            ends += state.Ended ? 1 : 0;
        }
        ends.ShouldBeGreaterThan(20);
        seen.Count.ShouldBeGreaterThan(500);

        void Visit(CaseState at, DateOnly on)
        {
            var vector = CaseVector.Established(Simple, at, on);
            seen.Add(Key.Of(vector));
            Explored.Contains(vector).ShouldBeTrue();
        }
    }

    /// <summary>As the engine asks, with every computed fact holding.</summary>
    private static bool Able(Step step, byte[] vector) =>
        Gate.All([step.When, .. step.Needs.Select(need => need.Gate)])
            .Freed(slot => Simple.Slots.All[slot].Kind == SlotKind.Computed)
            .Holds(vector);

    private static StepTaken Taken(Step step, CaseState before, DateOnly day, Random random)
    {
        var values = new Dictionary<string, Dictionary<string, string>>();
        foreach (var attribute in Simple.Attributes.Where(a => step.Judges.Contains(a.Id)))
            Put(attribute.From!, attribute.Values[random.Next(1, attribute.Values.Count)]);
        foreach (var from in step.Starts.Select(start => start.FromField).OfType<string>())
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
