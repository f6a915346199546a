using Zhifa.Law.Blocks;
using Zhifa.Law.Calendar;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>What a party still owes, in yuan, from the blocks of the case.</summary>
public static class Owing
{
    /// <summary>The fine as decided, or as reconsideration or a court has changed it; zero where none was.</summary>
    public static decimal Fine(CaseState state) =>
        Changed(state)
        ?? Penalties
            .Decided(state)
            .Where(line => line.Kind == PenaltyKind.Fine)
            .Sum(line => line.Amount ?? 0);

    /// <summary>To what the fine of the latest decision has been changed, or null.</summary>
    private static decimal? Changed(CaseState state) => Change(state)?.Fine;

    /// <summary>The illegal gains that are confiscated, as decided or changed. They are paid like a fine and bear no surcharge (art. 72(1)(1)).</summary>
    public static decimal Gains(CaseState state) =>
        Change(state)?.Gains
        ?? Penalties
            .Decided(state)
            .Where(line => line.Kind == PenaltyKind.ConfiscationOfGains)
            .Sum(line => line.Amount ?? 0);

    /// <summary>What has changed the latest decision, or null.</summary>
    public static RemedyResult? Change(CaseState state) =>
        Since<RemedyResult>(state)
            .LastOrDefault(result =>
                result.Outcome
                    is RemedyOutcome.Changed
                        or RemedyOutcome.PartlyAnnulled
                        or RemedyOutcome.Mediated
            );

    /// <summary>What annulled the latest decision, or null.</summary>
    public static RemedyResult? Annulment(CaseState state) =>
        Since<RemedyResult>(state)
            .LastOrDefault(result =>
                result.Outcome is RemedyOutcome.Annulled or RemedyOutcome.Void
            );

    /// <summary>What was recorded since the latest decision: what an annulled one brought in was given back before it was decided anew.</summary>
    internal static IEnumerable<T> Since<T>(CaseState state)
        where T : class => RecordedSince<T>(state).Select(block => (T)block.Read());

    internal static IEnumerable<RecordedBlock> RecordedSince<T>(CaseState state)
        where T : class => SinceDecision(state).Where(block => block.Block == typeof(T).Name);

    /// <summary>The same of whatever kind.</summary>
    internal static IEnumerable<RecordedBlock> SinceDecision(CaseState state)
    {
        var decided = state
            .Counting.Where(block =>
                block.Block
                    is nameof(OrdinaryDecision)
                        or nameof(NoPenaltyDecision)
                        or nameof(PenaltyDecision)
            )
            .Max(block => (int?)block.Seq);
        return state.Counting.Where(block => block.Seq >= (decided ?? 0));
    }

    /// <summary>
    /// The part of the fine that has not been paid. What the court collected goes to the fine first, then to the gains, then to the surcharge.
    /// </summary>
    public static decimal FineLeft(CaseState state) =>
        Math.Max(0, FineUnpaid(state) - ByCourt(state));

    /// <summary>The part of the confiscated gains that has not been paid.</summary>
    public static decimal GainsLeft(CaseState state) =>
        Math.Max(0, GainsUnpaid(state) - Math.Max(0, ByCourt(state) - FineUnpaid(state)));

    /// <summary>The part of the imposed surcharge that has not been paid.</summary>
    public static decimal SurchargeLeft(CaseState state)
    {
        var unpaid =
            SurchargeDue(state) - Since<Payment>(state).Sum(payment => payment.Surcharge ?? 0);
        return Math.Max(
            0,
            unpaid - Math.Max(0, ByCourt(state) - FineUnpaid(state) - GainsUnpaid(state))
        );
    }

    /// <summary>The kinds of penalty that somebody must still carry out, as decided; one that was recorded without its kind was all of them.</summary>
    public static IReadOnlyList<PenaltyKind> ActsLeft(CaseState state)
    {
        var done = Since<OtherPerformance>(state).ToList();
        return done.Any(one => one.Kind is null)
            ? []
            :
            [
                .. Penalties
                    .Decided(state)
                    .Select(line => line.Kind)
                    .Where(kind => kind.IsAct())
                    // What reconsideration or a court has taken away is carried out no more.
                    .Where(kind => kind != PenaltyKind.ConfiscationOfGoods || !Goods.Fallen(state))
                    .Distinct()
                    .Where(kind => done.All(one => one.Kind != kind)),
            ];
    }

    /// <summary>All that is left to pay.</summary>
    public static decimal Left(CaseState state) =>
        FineLeft(state) + GainsLeft(state) + SurchargeLeft(state);

    /// <summary>All that the party has paid, by itself or through the court.</summary>
    public static decimal Paid(CaseState state) =>
        Since<Payment>(state).Sum(payment => payment.Sum)
        + Since<OnSiteCollection>(state).Sum(collection => collection.Amount)
        + ByCourt(state);

    private static decimal FineUnpaid(CaseState state) =>
        Fine(state)
        - Since<Payment>(state).Sum(payment => payment.Fine)
        - Since<OnSiteCollection>(state).Sum(collection => collection.Amount);

    private static decimal GainsUnpaid(CaseState state) =>
        Gains(state) - Since<Payment>(state).Sum(payment => payment.Gains ?? 0);

    private static decimal ByCourt(CaseState state) =>
        Since<CourtResult>(state).Sum(result => result.Amount ?? 0);

    /// <summary>The surcharge that was imposed: never above the fine (行政处罚法 art. 72(1)(1)).</summary>
    private static decimal SurchargeDue(CaseState state) =>
        Math.Min(Since<SurchargeImposed>(state).LastOrDefault()?.Amount ?? 0, Fine(state));

    /// <summary>What the party has paid beyond what he owes under a decision that stands.</summary>
    public static decimal Over(CaseState state) =>
        Math.Max(
            0,
            Kept(state)
                + (Change(state)?.GoodsBack == true ? Goods.Proceeds(state) : 0)
                - Fine(state)
                - Gains(state)
                - SurchargeDue(state)
        );

    /// <summary>
    /// While reconsideration or a suit goes on no surcharge accrues (行政处罚法 art. 73(3)): from when it was taken up until the party has
    /// the result; the time for a suit between them counts.
    /// </summary>
    /// <returns>Those that are over, and since when one goes on, or null.</returns>
    public static (IReadOnlyList<DaySpan> Over, DateOnly? Since) Pauses(CaseState state)
    {
        var (over, since) = (new List<DaySpan>(), (DateOnly?)null);
        foreach (var said in state.Counting)
            switch (said.Block)
            {
                case nameof(ReconsiderationFiled):
                    since ??= ((ReconsiderationFiled)said.Read()).AcceptedOn;
                    break;
                case nameof(SuitFiled):
                    since ??= ((SuitFiled)said.Read()).AcceptedOn;
                    break;
                case nameof(RemedyResult) when since is { } from:
                    var served = ((RemedyResult)said.Read()).ServedOn;
                    if (served >= from)
                        over.Add(new(from, served));
                    since = null;
                    break;
                default:
                    break;
            }
        return (over, since);
    }

    /// <summary>What has to be given back: all of it where the decision stands no more, else what is paid beyond it.</summary>
    public static decimal Back(CaseState state) => Gone(state) ? Taken(state) : Over(state);

    /// <summary>What falls with the decision: what the party has paid, and the price of his goods that were sold (国家赔偿法 art. 36(5)).</summary>
    public static decimal Taken(CaseState state) => Kept(state) + Goods.Proceeds(state);

    /// <summary>The decision stands no more: it was done away with, or of several parties that against this one was annulled and given up.</summary>
    public static bool Gone(CaseState state) =>
        state.Has("revoked")
        || Annulment(state) is not null
            && state.Counting.LastOrDefault(block =>
                block.Block is nameof(RemedyResult) or nameof(RemedyEffect)
            )
                is { Block: nameof(RemedyEffect) };

    /// <summary>A sum of the party that the step concerns; where it concerns all, of all of them together.</summary>
    public static decimal Sum(Situation s, Func<CaseState, decimal> of) =>
        !s.Case.IsJoint() ? of(s.Case)
        : s.Concerns is { } place ? of(s.Case.For(s.Procedure, place))
        : s.Case.Parties().Sum(one => of(s.Case.For(s.Procedure, one.Place)));

    /// <summary>What the party has paid and not been given back.</summary>
    public static decimal Kept(CaseState state) =>
        Paid(state) - Since<Refund>(state).Sum(refund => refund.Amount);
}
