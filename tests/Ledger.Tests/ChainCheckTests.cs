using System.Globalization;

namespace Zhifa.Ledger.Tests;

public sealed class ChainCheckTests
{
    private static readonly DateTimeOffset Morning = DateTimeOffset.Parse(
        "2026-03-02T09:00:00+08:00",
        CultureInfo.InvariantCulture
    );

    private readonly List<RecordedEntry> _chain = Chain(5);

    [Fact]
    public void An_untouched_chain_holds() =>
        ChainCheck.Verify(_chain, new(5, _chain[4].Hash)).ShouldBeNull();

    [Fact]
    public void A_destroyed_field_leaves_the_chain_whole()
    {
        var field = _chain[2].Fields[0] with { Salt = null, Value = null };
        _chain[2] = _chain[2] with { Fields = [field, .. _chain[2].Fields.Skip(1)] };

        ChainCheck.Verify(_chain).ShouldBeNull();
    }

    public static TheoryData<string, Func<RecordedEntry, RecordedEntry>> Tampering =>
        new()
        {
            { "another actor", entry => Header(entry, h => h with { Actor = "李四" }) },
            { "another account", entry => Header(entry, h => h with { ActorId = 8 }) },
            { "an earlier time", entry => Header(entry, h => h with { ActedAt = Morning }) },
            { "another step", entry => Header(entry, h => h with { Step = "decide" }) },
            { "another hash", entry => entry with { Hash = new string('0', 64) } },
            { "another case", entry => Header(entry, h => h with { SubjectId = 43 }) },
            { "an unknown algorithm", entry => Header(entry, h => h with { Algorithm = "md5" }) },
            { "another value", entry => Field(entry, f => f with { Value = "50.00" }) },
            { "a value without salt", entry => Field(entry, f => f with { Salt = null }) },
            { "a broken salt", entry => Field(entry, f => f with { Salt = "zz" }) },
            { "another name", entry => Field(entry, f => f with { Name = "Refund.amount" }) },
            {
                "a forged field",
                entry => Field(entry, f => FieldCommitment.To(Algorithm.Sha256, f.Name, "50.00"))
            },
            { "a field taken out", entry => entry with { Fields = [.. entry.Fields.Skip(1)] } },
            {
                "another reading of the register",
                entry => entry with { Reads = new Dictionary<string, string> { ["two"] = "false" } }
            },
        };

    [Theory]
    [MemberData(nameof(Tampering))]
    public void Tampering_shows_at_the_entry_itself(
        string how,
        Func<RecordedEntry, RecordedEntry> tamper
    )
    {
        _chain[2] = tamper(_chain[2]);

        ChainCheck.Verify(_chain).ShouldNotBeNull(how).Seq.ShouldBe(3, how);
    }

    [Fact]
    public void An_entry_rewritten_with_a_fitting_hash_shows_at_the_next()
    {
        var header = _chain[2].Header with { Actor = "李四" };
        _chain[2] = _chain[2] with { Header = header, Hash = EntryBytes.Hash(header) };

        ChainCheck.Verify(_chain)!.Seq.ShouldBe(4);
    }

    [Fact]
    public void A_missing_doubled_or_swapped_entry_shows_where_it_should_be()
    {
        ChainCheck.Verify(_chain.Where((_, i) => i != 2))!.Seq.ShouldBe(3);
        ChainCheck.Verify([.. _chain[..3], .. _chain[2..]])!.Seq.ShouldBe(4);
        ChainCheck.Verify([_chain[0], _chain[2], _chain[1]])!.Seq.ShouldBe(2);
    }

    [Fact]
    public void Entries_cut_off_or_added_at_the_end_show_against_the_head()
    {
        var head = new ChainHead(5, _chain[4].Hash);

        ChainCheck.Verify(_chain[..4], head)!.Reason.ShouldContain("缺少第 5 条");
        ChainCheck.Verify([], head)!.Seq.ShouldBe(1);
        ChainCheck.Verify(_chain, new(4, _chain[3].Hash))!.Seq.ShouldBe(5);
        ChainCheck.Verify(_chain, head with { Hash = _chain[3].Hash })!.Seq.ShouldBe(5);
    }

    [Fact]
    public void The_same_value_under_two_salts_gives_two_commitments()
    {
        var one = FieldCommitment.To(Algorithm.Sha256, "Party.code", "11010519491231002X");
        var two = FieldCommitment.To(Algorithm.Sha256, "Party.code", "11010519491231002X");

        one.Commitment.ShouldNotBe(two.Commitment);
        one.Salt!.Length.ShouldBe(32);
    }

    [Fact]
    public void Moving_a_character_from_name_to_value_gives_another_commitment()
    {
        var salt = new string('0', 32);

        FieldCommitment
            .Of(Algorithm.Sha256, "ab", salt, "c")
            .ShouldNotBe(FieldCommitment.Of(Algorithm.Sha256, "a", salt, "bc"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("金额")]
    public void A_field_has_a_plain_name(string name) =>
        Should.Throw<ArgumentException>(() => FieldCommitment.To(Algorithm.Sha256, name, "1"));

    private static RecordedEntry Header(
        RecordedEntry entry,
        Func<EntryHeader, EntryHeader> change
    ) => entry with { Header = change(entry.Header) };

    private static RecordedEntry Field(
        RecordedEntry entry,
        Func<FieldCommitment, FieldCommitment> change
    ) => entry with { Fields = [change(entry.Fields[0]), .. entry.Fields.Skip(1)] };

    private static List<RecordedEntry> Chain(int length)
    {
        var chain = new List<RecordedEntry>();
        for (var seq = 1; seq <= length; seq++)
        {
            var reads = new Dictionary<string, string> { ["two"] = "true" };
            var digest = ReadsDigest.Of(Algorithm.Sha256, reads);
            FieldCommitment[] fields =
            [
                FieldCommitment.To(Algorithm.Sha256, "PenaltyDecision.amount", "100.00"),
                FieldCommitment.To(Algorithm.Sha256, "Scene.place", "示范路1号"),
                FieldCommitment.To(Algorithm.Sha256, ReadsDigest.Field, digest),
            ];
            var header = new EntryHeader(
                EntryBytes.Version,
                Algorithm.Sha256,
                "case",
                42,
                seq,
                "step",
                "note-scene",
                null,
                1,
                7,
                "张三",
                null,
                Morning.AddMinutes(seq),
                Morning.AddMinutes(seq),
                "00",
                chain.LastOrDefault()?.Hash,
                FieldsRoot.Of(Algorithm.Sha256, fields)
            );
            chain.Add(new(header, EntryBytes.Hash(header), fields, reads));
        }
        return chain;
    }
}
