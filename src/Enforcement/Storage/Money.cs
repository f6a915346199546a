using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Zhifa.Law.Blocks;

namespace Zhifa.Enforcement.Storage;

public enum MoneyKind
{
    [Label("罚款")]
    Fine,

    [Label("加处罚款")]
    Surcharge,

    [Label("没收的违法所得")]
    Gains,
}

[Index(nameof(CaseId))]
public sealed class MoneyDue
{
    public long Id { get; set; }

    [Refers<CaseRow>]
    public required long CaseId { get; set; }

    /// <summary>Of the party in the case, as in <see cref="CaseParty"/>.</summary>
    public required int Position { get; set; }
    public required MoneyKind Kind { get; set; }
    public required decimal Amount { get; set; }
    public required DateOnly DueOn { get; set; }
    public required bool Settled { get; set; }
}

[Table("payment")]
[Index(nameof(CaseId))]
public sealed class PaymentRow
{
    public long Id { get; set; }

    [Refers<CaseRow>]
    public required long CaseId { get; set; }

    /// <summary>Of the party in the case, as in <see cref="CaseParty"/>.</summary>
    public required int Position { get; set; }
    public required DateOnly PaidOn { get; set; }
    public required decimal Fine { get; set; }
    public required decimal Surcharge { get; set; }
    public decimal Gains { get; set; }
    public required string Reference { get; set; }
}
