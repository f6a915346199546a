using Zhifa.Law.Blocks;
using Zhifa.Law.Registers;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>Who handles the case (行政处罚法 art. 42; 河南省行政执法条例 art. 20(2)).</summary>
internal static class Officers
{
    private const string Article = "行政处罚法 第四十二条第一款";

    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new("handlers-two", "执法人员两人以上", Article, Volatility.Free, [typeof(Handler)], Two)
        {
            Holds = Held.Officers,
        },
        new(
            "handlers-qualified",
            "执法人员均有有效证件",
            Article,
            Volatility.Free,
            [typeof(Handler)],
            Qualified
        )
        {
            Holds = Held.Officers | Held.Item,
        },
    ];

    private static Finding Two(Situation s)
    {
        var counted = Handlers(s)
            .Where(officer => !officer.Auxiliary)
            .Select(officer => officer.Id)
            .Distinct()
            .Count();
        return Finding.If(
            counted >= 2,
            $"具有行政执法资格的承办人只有 {counted} 名，不得少于两名。",
            "请增加承办人；执法辅助人员不计入。",
            "Handler[0].officer"
        );
    }

    private static Finding Qualified(Situation s)
    {
        var rows = s.Rows<Handler>();
        for (var i = 0; i < rows.Count; i++)
        {
            var officer = s.Registers.Officers.FirstOrDefault(o => o.Id == rows[i].Officer);
            if (Fault(officer, s) is { } fault)
                return Finding.No(
                    fault,
                    "请变更承办人，改由没有回避、证件在本机关、本区域、本领域当日有效的执法人员办理。",
                    $"Handler[{i}].officer"
                );
        }
        return Finding.Yes;
    }

    private static string? Fault(OfficerOnDay? officer, Situation s)
    {
        if (officer is null)
            return "承办人不在执法人员名录中。";
        if (officer.Auxiliary)
            return $"{officer.Name}是执法辅助人员，不得作为承办人。";
        var body = s.Registers.Body;
        return Authority
                .Recused(s.Procedure, s.Case)
                .Any(person => Recusals.Means(person, officer.Id, officer.Name))
                ? $"机关已决定{officer.Name}回避本案，不能再作为承办人（行政处罚法第四十三条）。"
            : officer.BodyCode != body.Code ? $"{officer.Name}不是{body.Name}的执法人员。"
            : officer.State != CredentialState.Valid
                ? $"{officer.Name}的执法证件（{officer.CredentialNumber}）已{FieldText.Label(officer.State)}。"
            : s.Day < officer.ValidFrom || s.Day > officer.ValidUntil
                ? $"{officer.Name}的执法证件（{officer.CredentialNumber}）在{FieldText.Face(s.Day)}不在有效期内。"
            : !Codes.RegionCode.Covers(officer.Area, body.RegionCode)
                ? $"{officer.Name}的执法证件不适用于本区域。"
            : s.Registers.PowerItems.FirstOrDefault(item =>
                !officer.Categories.Contains(item.Category)
            )
                is { } item
                ? $"{officer.Name}的执法证件不适用于“{item.Category}”领域。"
            : null;
    }

    /// <summary>The officers of the case as the register knows them, in the order of its rows.</summary>
    internal static IEnumerable<OfficerOnDay> Handlers(Situation s) =>
        s.Rows<Handler>()
            .Select(row =>
                s.Registers.Officers.FirstOrDefault(officer => officer.Id == row.Officer)
            )
            .OfType<OfficerOnDay>();
}
