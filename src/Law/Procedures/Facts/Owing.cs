using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>What a party still owes, in yuan, from the blocks of the case.</summary>
public static class Owing
{
    /// <summary>The fine as decided; zero where none was.</summary>
    public static decimal Fine(CaseState state) =>
        Penalties
            .Decided(state)
            .Where(line => line.Kind == PenaltyKind.Fine)
            .Sum(line => line.Amount ?? 0);

    /// <summary>The part of the fine that has not been paid. What the court collected goes to the fine first.</summary>
    public static decimal FineLeft(CaseState state) =>
        Math.Max(0, FineUnpaid(state) - ByCourt(state));

    /// <summary>The part of the imposed surcharge that has not been paid.</summary>
    public static decimal SurchargeLeft(CaseState state)
    {
        var unpaid =
            (state.Latest<SurchargeImposed>()?.Amount ?? 0)
            - state.Every<Payment>().Sum(payment => payment.Surcharge ?? 0);
        return Math.Max(0, unpaid - Math.Max(0, ByCourt(state) - FineUnpaid(state)));
    }

    /// <summary>All that the party has paid, by itself or through the court.</summary>
    public static decimal Paid(CaseState state) =>
        state.Every<Payment>().Sum(payment => payment.Fine + (payment.Surcharge ?? 0))
        + state.Every<OnSiteCollection>().Sum(collection => collection.Amount)
        + ByCourt(state);

    private static decimal FineUnpaid(CaseState state) =>
        Fine(state)
        - state.Every<Payment>().Sum(payment => payment.Fine)
        - state.Every<OnSiteCollection>().Sum(collection => collection.Amount);

    private static decimal ByCourt(CaseState state) =>
        state.Every<CourtResult>().Sum(result => result.Amount ?? 0);

    /// <summary>What the party has paid and not been given back.</summary>
    public static decimal Kept(CaseState state) =>
        Paid(state) - state.Every<Refund>().Sum(refund => refund.Amount);
}
