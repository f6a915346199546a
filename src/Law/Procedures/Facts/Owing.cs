using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>What a party still owes, in yuan, from the blocks of the case.</summary>
public static class Owing
{
    /// <summary>The fine as decided; zero where none was.</summary>
    public static decimal Fine(CaseState state) => state.Latest<PenaltyDecision>()?.Amount ?? 0;

    /// <summary>The part of the fine that has not been paid.</summary>
    public static decimal FineLeft(CaseState state) =>
        Fine(state)
        - state.Every<Payment>().Sum(payment => payment.Fine)
        - state.Every<OnSiteCollection>().Sum(collection => collection.Amount);

    /// <summary>The part of the imposed surcharge that has not been paid.</summary>
    public static decimal SurchargeLeft(CaseState state) =>
        (state.Latest<SurchargeImposed>()?.Amount ?? 0)
        - state.Every<Payment>().Sum(payment => payment.Surcharge ?? 0);

    /// <summary>All that the party has paid, by itself or through the court.</summary>
    public static decimal Paid(CaseState state) =>
        state.Every<Payment>().Sum(payment => payment.Fine + (payment.Surcharge ?? 0))
        + state.Every<OnSiteCollection>().Sum(collection => collection.Amount)
        + state.Every<CourtResult>().Sum(result => result.Amount ?? 0);

    /// <summary>What the party has paid and not been given back.</summary>
    public static decimal Kept(CaseState state) =>
        Paid(state) - state.Every<Refund>().Sum(refund => refund.Amount);
}
