using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Enforcement.Cases;

/// <summary>Holds the rows of a case in two databases against each other, table by table. Ids that a database counts up do not matter.</summary>
internal static class CaseComparison
{
    private const int Shown = 60;
    private static readonly string[] Counted = ["Id", "EntryId", "PartyId"];

    private static readonly IReadOnlyList<Func<ZhifaDb, long, IQueryable<object>>> Tables =
    [
        (db, id) => db.Cases.Where(row => row.Id == id),
        (db, id) => db.CaseHandlers.Where(row => row.CaseId == id).OrderBy(row => row.Position),
        (db, id) => db.CaseParties.Where(row => row.CaseId == id).OrderBy(row => row.Position),
        (db, id) => db.CaseViolations.Where(row => row.CaseId == id).OrderBy(row => row.Position),
        (db, id) => db.PenaltyItems.Where(row => row.CaseId == id).OrderBy(row => row.Id),
        (db, id) => db.MoneyDue.Where(row => row.CaseId == id).OrderBy(row => row.Id),
        (db, id) => db.Payments.Where(row => row.CaseId == id).OrderBy(row => row.Id),
        (db, id) => db.Hearings.Where(row => row.CaseId == id).OrderBy(row => row.Id),
        (db, id) => db.Published.Where(row => row.CaseId == id).OrderBy(row => row.Id),
        (db, id) => db.NamedCases.Where(row => row.CaseId == id).OrderBy(row => row.Id),
        (db, id) => db.StatActs.Where(row => row.CaseId == id).OrderBy(row => row.Id),
        (db, id) =>
            db
                .Clocks.Where(row => row.SubjectKind == Case && row.SubjectId == id)
                .OrderBy(row => row.Id),
        (db, id) =>
            db
                .Documents.Where(row => row.SubjectKind == Case && row.SubjectId == id)
                .OrderBy(row => row.Id),
        (db, id) =>
            db
                .Evidence.Where(row => row.SubjectKind == Case && row.SubjectId == id)
                .OrderBy(row => row.Id),
        (db, id) =>
            db
                .Tasks.Where(row => row.SubjectKind == Case && row.SubjectId == id)
                .OrderBy(row => row.Id),
    ];

    private const string Case = EntryWriting.CaseSubject;

    public static async Task<IReadOnlyList<Difference>> Of(
        ZhifaDb source,
        ZhifaDb told,
        long caseId,
        CancellationToken stop
    )
    {
        var found = new List<Difference>();
        foreach (var table in Tables)
        {
            var (said, should) = (table(source, caseId), table(told, caseId));
            found.AddRange(
                Unlike(
                    source,
                    source.Model.FindEntityType(said.ElementType)!.GetTableName()!,
                    await said.AsNoTracking().ToListAsync(stop),
                    await should.AsNoTracking().ToListAsync(stop)
                )
            );
        }
        return found;
    }

    private static IEnumerable<Difference> Unlike(
        ZhifaDb db,
        string table,
        List<object> said,
        List<object> should
    )
    {
        if (said.Count != should.Count)
            yield return new(table, null, $"现有 {said.Count} 行，按记录应有 {should.Count} 行。");
        foreach (var ((one, other), i) in said.Zip(should).Select((pair, i) => (pair, i)))
        foreach (
            var column in db
                .Model.FindEntityType(one.GetType())!
                .GetProperties()
                .Where(property => !Counted.Contains(property.Name))
        )
            if (
                (column.PropertyInfo!.GetValue(one), column.PropertyInfo.GetValue(other))
                    is var (now, then)
                && !Alike(column.Name, now, then)
            )
                yield return new(
                    table,
                    null,
                    $"第 {i + 1} 行 {column.GetColumnName()} 为“{Face(now)}”，按记录应为“{Face(then)}”。"
                );
    }

    /// <summary>The state is compared by what it says: the order of its keys means nothing.</summary>
    private static bool Alike(string column, object? one, object? other) =>
        column == nameof(CaseRow.StateJson)
            ? JsonNode.DeepEquals(JsonNode.Parse((string)one!), JsonNode.Parse((string)other!))
            : Equals(one, other);

    private static string Face(object? value) =>
        Convert.ToString(value, CultureInfo.InvariantCulture) is { } text
            ? text.Length <= Shown
                ? text
                : text[..Shown] + "…"
            : "";
}
