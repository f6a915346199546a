using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Zhifa.Law.Blocks;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Storage;

/// <summary>One context for both databases. Get one from <see cref="ZhifaDatabase"/>.</summary>
public sealed class ZhifaDb(DbContextOptions<ZhifaDb> options) : DbContext(options)
{
    public DbSet<Request> Requests => Set<Request>();
    public DbSet<Entry> Entries => Set<Entry>();
    public DbSet<EntryContent> EntryContents => Set<EntryContent>();
    public DbSet<EntryRead> EntryReads => Set<EntryRead>();
    public DbSet<Pending> Pending => Set<Pending>();

    public DbSet<CaseRow> Cases => Set<CaseRow>();
    public DbSet<CaseHandler> CaseHandlers => Set<CaseHandler>();
    public DbSet<CaseParty> CaseParties => Set<CaseParty>();
    public DbSet<CaseViolation> CaseViolations => Set<CaseViolation>();
    public DbSet<NamedCaseRow> NamedCases => Set<NamedCaseRow>();
    public DbSet<PartyRow> Parties => Set<PartyRow>();
    public DbSet<PenaltyItem> PenaltyItems => Set<PenaltyItem>();
    public DbSet<MoneyDue> MoneyDue => Set<MoneyDue>();
    public DbSet<PaymentRow> Payments => Set<PaymentRow>();
    public DbSet<Clock> Clocks => Set<Clock>();
    public DbSet<ClockAlarm> ClockAlarms => Set<ClockAlarm>();
    public DbSet<RecountDue> RecountDue => Set<RecountDue>();
    public DbSet<ClockInterval> ClockIntervals => Set<ClockInterval>();
    public DbSet<LegalDocument> Documents => Set<LegalDocument>();
    public DbSet<Service> Services => Set<Service>();
    public DbSet<Evidence> Evidence => Set<Evidence>();
    public DbSet<InboxTask> Tasks => Set<InboxTask>();
    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();
    public DbSet<StatAct> StatActs => Set<StatAct>();

    public DbSet<Hearing> Hearings => Set<Hearing>();
    public DbSet<PublishedDecision> Published => Set<PublishedDecision>();

    public DbSet<Body> Bodies => Set<Body>();
    public DbSet<BodyListItem> BodyLists => Set<BodyListItem>();
    public DbSet<LegalReviewer> LegalReviewers => Set<LegalReviewer>();
    public DbSet<Officer> Officers => Set<Officer>();
    public DbSet<Credential> Credentials => Set<Credential>();
    public DbSet<PowerItem> PowerItems => Set<PowerItem>();
    public DbSet<BodyItem> BodyItems => Set<BodyItem>();
    public DbSet<ViolationItem> ViolationItems => Set<ViolationItem>();
    public DbSet<ViolationRange> ViolationRanges => Set<ViolationRange>();
    public DbSet<Tier> Tiers => Set<Tier>();
    public DbSet<LeniencyRow> LeniencyRows => Set<LeniencyRow>();
    public DbSet<CalendarYear> CalendarYears => Set<CalendarYear>();
    public DbSet<CalendarEdition> CalendarEditions => Set<CalendarEdition>();
    public DbSet<ProcedureFile> ProcedureFiles => Set<ProcedureFile>();
    public DbSet<Setting> Settings => Set<Setting>();

    public DbSet<UserAccount> Accounts => Set<UserAccount>();
    public DbSet<UserRole> UserRoles => Set<UserRole>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();
    public DbSet<SchemaHistory> SchemaHistory => Set<SchemaHistory>();

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        // Every index is written down; one more per foreign key would be paid for at each step.
        conventions.Conventions.Remove<ForeignKeyIndexConvention>();
        conventions.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        conventions.Properties<decimal>().HaveConversion<FenConverter>();
        conventions
            .Properties<List<string>>()
            .HaveConversion<ListConverter<string>, ListComparer<string>>();
        conventions
            .Properties<List<PartyKind>>()
            .HaveConversion<ListConverter<PartyKind>, ListComparer<PartyKind>>();
        conventions
            .Properties<List<PenaltyKind>>()
            .HaveConversion<ListConverter<PenaltyKind>, ListComparer<PenaltyKind>>();
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        model
            .Entity<Entry>()
            .HasOne(entry => entry.Pending)
            .WithOne()
            .HasForeignKey<Pending>(pending => pending.EntryId);
        model
            .Entity<Entry>()
            .HasMany(entry => entry.Contents)
            .WithOne()
            .HasForeignKey(content => content.EntryId);
        model
            .Entity<Entry>()
            .HasMany(entry => entry.Reads)
            .WithOne()
            .HasForeignKey(read => read.EntryId);
        model
            .Entity<UserAccount>()
            .HasMany(account => account.Roles)
            .WithOne()
            .HasForeignKey(role => role.UserId);
        model.Entity<ProcedureFile>().Property(file => file.Region).HasDefaultValue("");
        model.Entity<PenaltyItem>().Property(item => item.BeyondTier).HasDefaultValue(false);
        model.Entity<InboxTask>().Property(task => task.Instance).HasDefaultValue(0);
        model.Entity<CaseParty>().Property(party => party.Since).HasDefaultValue(0);
        model.Entity<CaseViolation>().Property(row => row.PartyPosition).HasDefaultValue(0);
        model.Entity<Hearing>().Property(hearing => hearing.Position).HasDefaultValue(0);
        model.Entity<MoneyDue>().Property(due => due.Position).HasDefaultValue(0);
        model.Entity<PaymentRow>().Property(payment => payment.Position).HasDefaultValue(0);
        model.Entity<PaymentRow>().Property(payment => payment.Gains).HasDefaultValue(0m);
        model.Entity<PenaltyItem>().HasIndex(item => item.DecidedOn).HasFilter("beyond_tier");
        model.Entity<ClockAlarm>().HasIndex(alarm => alarm.OnDay).HasFilter("raised_at is null");
        // By code point, so that a name is found by its beginning on an index.
        if (Database.IsNpgsql())
        {
            model.Entity<CaseRow>().Property(row => row.PartyName).UseCollation("C");
            model.Entity<PublishedDecision>().Property(row => row.PartyName).UseCollation("C");
        }
        ModelNames.Apply(model);
    }
}
