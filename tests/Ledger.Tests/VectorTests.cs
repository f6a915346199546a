using System.Globalization;
using System.Text.Json;

namespace Zhifa.Ledger.Tests;

/// <summary>The published vectors: a stranger recomputes them with the script beside them, and so do we.</summary>
public sealed class VectorTests
{
    private static readonly JsonElement Vectors = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(NodeOracle.Folder, "entries.json")))
        .RootElement;

    public static TheoryData<int> Each => [.. Enumerable.Range(0, Vectors.GetArrayLength())];

    [Fact]
    public async Task A_stranger_recomputes_every_vector()
    {
        var script = Path.Combine(NodeOracle.Folder, "recompute.mjs");

        var (exitCode, output) = await NodeOracle.Run("", script);

        (exitCode, output.Trim()).ShouldBe(
            (0, $"{Vectors.GetArrayLength()} vectors, 0 differences")
        );
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void The_bytes_of_each_vector_are_ours(int index)
    {
        var vector = Vectors[index];
        var expected = vector.GetProperty("expected");
        var entry = Read(vector);

        foreach (var field in entry.Fields)
            field.Commitment.ShouldBe(
                expected.GetProperty("commitments").GetProperty(field.Name).GetString()
            );
        entry.Header.FieldsRoot.ShouldBe(expected.GetProperty("fields_root").GetString());
        EntryBytes.Canonical(entry.Header).ShouldBe(expected.GetProperty("canonical").GetString());
        EntryBytes.Hash(entry.Header).ShouldBe(expected.GetProperty("hash").GetString());
        if (entry.Reads.Count > 0)
            ReadsDigest
                .Of(Algorithm.Sha256, entry.Reads)
                .ShouldBe(expected.GetProperty("reads_digest").GetString());
    }

    [Fact]
    public void The_vectors_are_one_chain() =>
        ChainCheck.Verify(Vectors.EnumerateArray().Select(Read)).ShouldBeNull();

    private static RecordedEntry Read(JsonElement vector)
    {
        var given = vector.GetProperty("header");
        var fields = vector
            .GetProperty("fields")
            .EnumerateArray()
            .Select(field => (Text(field, "name")!, Text(field, "salt")!, Text(field, "value")!))
            .Select(field => new FieldCommitment(
                field.Item1,
                FieldCommitment.Of(Algorithm.Sha256, field.Item1, field.Item2, field.Item3),
                field.Item2,
                field.Item3
            ))
            .ToList();
        var reads = vector.GetProperty("reads");
        var actor = given.GetProperty("actor_id");
        var header = new EntryHeader(
            given.GetProperty("version").GetInt32(),
            Text(given, "algorithm")!,
            Text(given, "subject_kind")!,
            given.GetProperty("subject_id").GetInt64(),
            given.GetProperty("seq").GetInt32(),
            Text(given, "kind")!,
            Text(given, "step")!,
            Text(given, "track"),
            given.GetProperty("ordinal").GetInt32(),
            actor.ValueKind == JsonValueKind.Null ? null : actor.GetInt64(),
            Text(given, "actor")!,
            Text(given, "credential"),
            Instant(given, "acted_at"),
            Instant(given, "recorded_at"),
            Text(given, "procedure_hash")!,
            Text(given, "previous_hash"),
            FieldsRoot.Of(Algorithm.Sha256, fields)
        );
        return new(
            header,
            EntryBytes.Hash(header),
            fields,
            reads.ValueKind == JsonValueKind.Null
                ? new Dictionary<string, string>()
                : reads.Deserialize<Dictionary<string, string>>()!
        );
    }

    private static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();

    private static DateTimeOffset Instant(JsonElement of, string name) =>
        DateTimeOffset.Parse(Text(of, name)!, CultureInfo.InvariantCulture);
}
