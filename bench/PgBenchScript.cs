using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Bench;

/// <summary>
/// The rows of one real step, written by pgbench in one transaction: what the database alone would take for them. The texts
/// are those of an entry that the server has just made.
/// </summary>
internal static class PgBenchScript
{
    public static async Task<string> SameRows(
        ZhifaDb db,
        long entryId,
        long firstCase,
        long lastCase
    )
    {
        var entry = await db
            .Entries.AsNoTracking()
            .Include(e => e.Contents)
            .Include(e => e.Reads)
            .SingleAsync(e => e.Id == entryId);
        var row = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == entry.SubjectId);
        var tasks = await db
            .Tasks.AsNoTracking()
            .Where(t => t.SubjectId == entry.SubjectId)
            .ToListAsync();
        var evidence = await db
            .Evidence.AsNoTracking()
            .Where(e => e.EntryId == entryId)
            .ToListAsync();
        var request = await db.Requests.AsNoTracking().OrderBy(r => r.Id).LastAsync();
        var script = new StringBuilder();
        void Line(FormattableString line) =>
            script.AppendLine(line.ToString(CultureInfo.InvariantCulture));
        Line($"\\set id random({firstCase}, {lastCase})");
        Line($"\\set key random(1, 9000000000000000)");
        Line($"begin;");
        Line(
            $"select answer from request where actor_id = {request.ActorId} and key = 'bench-' || :key || '-' || :client_id;"
        );
        Line($"select id, version, state_json from \"case\" where id = :id for no key update;");
        Line(
            $"update \"case\" set version = version + 1, seq = seq + 1, stage = {Text(row.Stage)}, head_hash = {Text(entry.Hash)}, state_json = {Text(row.StateJson)} where id = :id returning seq \\gset"
        );
        Line(
            $"insert into entry (version, algorithm, subject_kind, subject_id, seq, kind, step, ordinal, actor_id, actor, credential, acted_at, recorded_at, procedure_hash, previous_hash, fields_root, hash) values (1, 'sha-256', 'case', :id, :seq, 'step', {Text(entry.Step)}, 1, {entry.ActorId}, {Text(entry.Actor)}, {Text(entry.Credential)}, {entry.ActedAt.ToUnixTimeMilliseconds()}, {entry.RecordedAt.ToUnixTimeMilliseconds()}, {Text(entry.ProcedureHash)}, {Text(entry.PreviousHash)}, {Text(entry.FieldsRoot)}, {Text(entry.Hash)}) returning id as entry \\gset"
        );
        Line(
            $"insert into entry_content (entry_id, name, commitment, salt, value) values {Rows(entry.Contents, c => $"(:entry, {Text(c.Name)}, {Text(c.Commitment)}, {Text(c.Salt)}, {Text(c.Value)})")};"
        );
        Line(
            $"insert into entry_read (entry_id, name, value) values {Rows(entry.Reads, r => $"(:entry, {Text(r.Name)}, {Text(r.Value)})")};"
        );
        Line($"insert into pending (entry_id, hash) values (:entry, {Text(entry.Hash)});");
        if (evidence.Count > 0)
            Line(
                $"insert into evidence (subject_kind, subject_id, entry_id, kind, title, taken_by, taken_at, original_at, custodian) values {Rows(evidence, e => $"('case', :id, :entry, 'documentary', {Text(e.Title)}, {Text(e.TakenBy)}, {e.TakenAt.ToUnixTimeMilliseconds()}, {Text(e.OriginalAt)}, {Text(e.Custodian)})")};"
            );
        Line($"delete from task where subject_kind = 'case' and subject_id = :id;");
        if (tasks.Count > 0)
            Line(
                $"insert into task (subject_kind, subject_id, body_id, role, officer_id, step, title, order_on, created_at) values {Rows(tasks, t => $"('case', :id, {t.BodyId}, 'handler', {Number(t.OfficerId)}, {Text(t.Step)}, {Text(t.Title)}, '9999-12-31', {t.CreatedAt.ToUnixTimeMilliseconds()})")};"
            );
        Line(
            $"insert into request (actor_id, key, body_hash, subject_kind, subject_id, status, answer, created_at) values ({request.ActorId}, 'bench-' || :key || '-' || :client_id, {Text(request.BodyHash)}, 'case', :id, 200, {Text(request.Answer)}, {request.CreatedAt.ToUnixTimeMilliseconds()});"
        );
        Line($"commit;");
        return script.ToString();
    }

    /// <summary>One statement that does an update and four inserts: the ceiling of the machine.</summary>
    public static string OneStatement(long firstCase, long lastCase) =>
        $"\\set id random({firstCase}, {lastCase})\nwith c as (update \"case\" set version = version + 1, seq = seq + 1 where id = :id returning id, seq), e as (insert into entry (version, algorithm, subject_kind, subject_id, seq, kind, step, ordinal, actor, acted_at, recorded_at, procedure_hash, fields_root, hash) select 1, 'sha-256', 'case', id, seq, 'step', 'note-violation', 1, 'x', 0, 0, 'x', 'x', 'x' from c returning id), d as (insert into entry_content (entry_id, name, commitment) select id, 'x', 'x' from e), r as (insert into entry_read (entry_id, name, value) select id, 'x', 'x' from e) insert into pending (entry_id, hash) select id, 'x' from e;\n";

    private static string Rows<T>(IEnumerable<T> rows, Func<T, FormattableString> row) =>
        string.Join(", ", rows.Select(r => row(r).ToString(CultureInfo.InvariantCulture)));

    private static string Number(long? number) =>
        number?.ToString(CultureInfo.InvariantCulture) ?? "null";

    // pgbench reads :name as a variable even inside quotes; a colon before a letter is written apart.
    private static string Text(string? text) =>
        text is null
            ? "null"
            : "'"
                + text.Replace("'", "''", StringComparison.Ordinal)
                    .Replace(":", "：", StringComparison.Ordinal)
                    .Replace("\n", " ", StringComparison.Ordinal)
                + "'";
}
