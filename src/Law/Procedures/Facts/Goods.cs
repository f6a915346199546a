using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>A thing on the list of what is confiscated.</summary>
/// <param name="Number">From 1, in the order of the list; of several parties each has his own things of one list.</param>
public sealed record ListedGood(int Number, ConfiscatedItem Item);

/// <summary>A thing that was taken, and how far it has come.</summary>
/// <param name="Order">What is to become of it, or null while nothing is ordered: also where an auction has failed.</param>
/// <param name="Result">What has become of it, or null while it is there.</param>
public sealed record GoodInCustody(
    int Number,
    ConfiscatedItem? Item,
    TakenItem Taken,
    OrderedItem? Order,
    DisposedGoods? Result
)
{
    public string Name => Item?.Name ?? "";
}

/// <summary>
/// What a decision confiscates beside money: listed, taken, kept, and sold, destroyed or handed over; its price goes to the treasury, and
/// what is still there goes back where the decision falls (行政处罚法 art. 74; 国家赔偿法 art. 36).
/// </summary>
public static class Goods
{
    /// <summary>
    /// The things are no longer forfeited: the decision against the party stands no more, be it that nobody has drawn the consequences yet, or
    /// reconsideration or a court has taken the confiscation away and left the rest.
    /// </summary>
    internal static bool Fallen(CaseState state) =>
        Owing.Gone(state)
        || Owing.Annulment(state) is not null
        || Owing.Change(state)?.GoodsBack == true;

    /// <summary>The things of the latest report that proposes a penalty; those of an earlier one count no longer.</summary>
    /// <param name="before">As an entry before that one saw them.</param>
    public static IReadOnlyList<ListedGood> Listed(CaseState state, int before = int.MaxValue)
    {
        var reported = (state.Entire ?? state)
            .Counting.Where(row => row.Block == nameof(InvestigationReport) && row.Seq <= before)
            .Max(row => (int?)row.Seq);
        return
        [
            .. state
                .Counting.Where(row => row.Block == nameof(ConfiscatedItem) && row.Seq == reported)
                .OrderBy(row => row.Row)
                .Select(row => new ListedGood(row.Row + 1, (ConfiscatedItem)row.Read())),
        ];
    }

    /// <summary>Of listed things those that the penalties confiscate: of the party and for the violation that a line names.</summary>
    public static IEnumerable<ListedGood> ConfiscatedBy(
        IEnumerable<PenaltyLine> lines,
        IEnumerable<ListedGood> listed
    )
    {
        var whose = lines.Where(line => line.Kind == PenaltyKind.ConfiscationOfGoods).ToList();
        return listed.Where(good =>
            whose.Any(line =>
                (line.Party is null || good.Item.Party is null || line.Party == good.Item.Party)
                && (line.Act is null || good.Item.Act is null || line.Act == good.Item.Act)
            )
        );
    }

    /// <summary>The things that the latest decision confiscates.</summary>
    public static IEnumerable<ListedGood> Confiscated(CaseState state) =>
        ConfiscatedBy(Penalties.Decided(state), Listed(state));

    /// <summary>The things of a custody, or of all of them, in the order in which they were taken.</summary>
    /// <param name="seen">The case as one custody sees it, or the whole of it.</param>
    public static IReadOnlyList<GoodInCustody> Of(CaseState seen)
    {
        var listed = Listed(seen).ToDictionary(good => good.Number, good => good.Item);
        var goods = new OrderedDictionary<int, GoodInCustody>();
        foreach (var said in Owing.SinceDecision(seen))
            switch (said.Block)
            {
                case nameof(TakenItem):
                    var taken = (TakenItem)said.Read();
                    goods[taken.Item] = new(
                        taken.Item,
                        listed.GetValueOrDefault(taken.Item),
                        taken,
                        null,
                        null
                    );
                    break;
                case nameof(OrderedItem)
                    when (OrderedItem)said.Read() is var order
                        && goods.TryGetValue(order.Item, out var ordered):
                    goods[order.Item] = ordered with { Order = order };
                    break;
                case nameof(DisposedGoods)
                    when (DisposedGoods)said.Read() is var result
                        && goods.TryGetValue(result.Item, out var disposed):
                    goods[result.Item] =
                        result.Result == DisposalResult.Failed
                            ? disposed with
                            {
                                Order = null,
                            }
                            : disposed with
                            {
                                Result = result,
                            };
                    break;
                default:
                    break;
            }
        return [.. goods.Values];
    }

    /// <summary>What the sale of a party's things has brought, in yuan.</summary>
    public static decimal Proceeds(CaseState state) =>
        Of(state).Sum(good => good.Result?.Price ?? 0);

    /// <summary>The part of it that has not been paid into the treasury.</summary>
    public static decimal ProceedsLeft(CaseState seen) =>
        Proceeds(seen) - Owing.Since<ProceedsPaidIn>(seen).Sum(paid => paid.Amount);

    /// <summary>What a decision that was served confiscates and nobody has taken yet.</summary>
    public static IReadOnlyList<ListedGood> Outstanding(CaseState state)
    {
        if (
            Fallen(state)
            // Once the performance is over nothing more is taken: what was not there was said.
            || !state.Open("performance").Any()
        )
            return [];
        var taken = Of(state).Select(good => good.Number).ToHashSet();
        return [.. Confiscated(state).Where(good => !taken.Contains(good.Number))];
    }
}
