using Zhifa.Law.Blocks;
using Zhifa.Law.TimeLimits;

namespace Zhifa.Cli.Verbs;

/// <summary>The table of limits, for a person or a program.</summary>
internal static class ClockList
{
    public static void WriteText(TextWriter output)
    {
        foreach (var limit in TimeLimitTable.Published.All)
            output.WriteLine(
                string.Join(
                    '\t',
                    limit.Id,
                    $"{limit.Length} {FieldText.Label(limit.Unit)}",
                    limit.Title,
                    $"自{limit.Starts}",
                    limit.Verified ? limit.Article : $"{limit.Article}（尚待核对）"
                )
            );
    }

    public static void WriteJson(TextWriter output) =>
        Json.Write(
            output,
            json =>
            {
                json.WriteStartArray();
                foreach (var limit in TimeLimitTable.Published.All)
                {
                    json.WriteStartObject();
                    json.WriteString("limit", limit.Id);
                    json.WriteString("title", limit.Title);
                    json.WriteString("starts", limit.Starts);
                    json.WriteNumber("length", limit.Length);
                    json.WriteString("unit", FieldText.Kebab(limit.Unit.ToString()));
                    json.WriteString("answers", FieldText.Kebab(limit.Answers.ToString()));
                    json.WriteString("direction", FieldText.Kebab(limit.Direction.ToString()));
                    json.WriteBoolean("movesOffRestDay", limit.MovesOffRestDay);
                    json.WriteString("excludable", limit.Excludable);
                    json.WriteString("article", limit.Article);
                    json.WriteString("source", limit.Source);
                    json.WriteBoolean("verified", limit.Verified);
                    json.WriteString("note", limit.Note);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
        );
}
