using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>How a lead is taken in, and how people are asked and places looked at (行政处罚法 arts. 54–56).</summary>
internal static class Inquiries
{
    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "lead-true",
            "线索登记属实",
            "行政处罚法 第五十四条",
            Volatility.Free,
            [typeof(Lead)],
            LeadTrue
        ),
        new(
            "inquiry-lawful",
            "询问合法",
            "行政处罚法 第五十五条",
            Volatility.Free,
            [typeof(Inquiry)],
            s =>
                s.Block<Inquiry>() is { } asked
                    ? Lawful(
                        s,
                        nameof(Inquiry),
                        asked.Shown,
                        asked.RightsTold,
                        asked.StartedAt,
                        asked.EndedAt,
                        asked.Signature,
                        asked.SignatureNote
                    )
                    : Finding.Yes
        ),
        new(
            "inspection-lawful",
            "检查合法",
            "行政处罚法 第五十五条",
            Volatility.Free,
            [typeof(Inspection)],
            s =>
                s.Block<Inspection>() is { } looked
                    ? Lawful(
                        s,
                        nameof(Inspection),
                        looked.Shown,
                        looked.RightsTold,
                        looked.StartedAt,
                        looked.EndedAt,
                        looked.Signature,
                        looked.SignatureNote
                    )
                    : Finding.Yes
        ),
        new(
            "preservation-told",
            "已当面告知登记保存的义务",
            "行政处罚法 第五十六条",
            Volatility.Free,
            [typeof(Preservation)],
            s =>
                Finding.If(
                    s.Block<Preservation>() is not { DutyTold: false },
                    "登记保存期间，当事人或者有关人员不得销毁或者转移证据，须当面告知。",
                    "请先告知。",
                    "Preservation.dutyTold"
                )
        ),
        new(
            "disposal-told",
            "已告知处理决定",
            "行政处罚法 第五十六条",
            Volatility.Free,
            [typeof(PreservationDisposal)],
            s =>
                Finding.If(
                    s.Block<PreservationDisposal>() is not { PartyTold: false },
                    "处理决定须告知当事人。",
                    "请先告知当事人。",
                    "PreservationDisposal.partyTold"
                )
        ),
        new(
            "disposal-of-each",
            "清单上的物品逐项作出处理决定",
            "行政处罚法 第五十六条",
            Volatility.Free,
            [typeof(DisposedItem)],
            EachDisposed
        ),
        new(
            "lapse-told",
            "已告知解除",
            "行政处罚法 第五十六条",
            Volatility.Free,
            [typeof(PreservationLapse)],
            s =>
                Finding.If(
                    s.Block<PreservationLapse>() is not { PartyTold: false },
                    "期满没有作出处理决定的，登记保存自动解除，须告知当事人并返还。",
                    "请先告知当事人。",
                    "PreservationLapse.partyTold"
                )
        ),
    ];

    /// <summary>Every thing of the list once, and nothing that is not on it.</summary>
    private static Finding EachDisposed(Situation s)
    {
        if (s.Input is null)
            return Finding.Yes;
        var kept = s.Seen.Rows<PreservedItem>();
        var rows = s.Input.Select(block => block.Value).OfType<DisposedItem>().ToList();
        foreach (var (index, row) in rows.Index())
        {
            var field = $"DisposedItem[{FieldText.Write(index)}].item";
            if (row.Item < 1 || row.Item > kept.Count)
                return Finding.No(
                    $"保存物品清单中没有第 {FieldText.Face(row.Item)} 项。",
                    "请按清单的序号填写。",
                    field
                );
            if (rows.Take(index).Any(before => before.Item == row.Item))
                return Finding.No(
                    $"第 {FieldText.Face(row.Item)} 项“{kept[row.Item - 1].Name}”写了两次。",
                    "同一项只能有一个处理决定；数量分开处理的，请在理由中写明。",
                    field
                );
        }
        var left = kept.Index()
            .Where(item => rows.All(row => row.Item != item.Index + 1))
            .Select(item => $"{FieldText.Face(item.Index + 1)}．{item.Item.Name}")
            .ToList();
        return Finding.If(
            left.Count == 0,
            $"没有对下列物品作出处理决定：{string.Join("、", left)}。",
            "请逐项写明处理决定。",
            "DisposedItem"
        );
    }

    private static Finding LeadTrue(Situation s) =>
        s.Block<Lead>() is not { } lead ? Finding.Yes
        : lead.ReceivedAt > s.ActedAt
            ? Finding.No("收到时间不能晚于办理时间。", "请核对时间。", "Lead.receivedAt")
        : Finding.If(
            lead.ReplyDue
                || lead.Source is not (LeadSource.Complaint or LeadSource.Judicial)
                || lead.Source == LeadSource.Complaint && string.IsNullOrWhiteSpace(lead.Contact),
            lead.Source == LeadSource.Judicial
                ? "司法机关、监察机关移送或者提出意见的，须答复处理结果。"
                : "有联系方式的投诉、举报，须答复处理结果。",
            "请选择须答复。",
            "Lead.replyDue"
        );

    private static Finding Lawful(
        Situation s,
        string block,
        bool shown,
        bool told,
        DateTimeOffset from,
        DateTimeOffset until,
        Signature signature,
        string? note
    ) =>
        !shown
            ? Finding.No(
                "未出示执法证件，当事人或者有关人员有权拒绝。",
                "请先出示执法证件。",
                block + ".shown"
            )
        : !told ? Finding.No("未告知权利和义务。", "请先告知。", block + ".rightsTold")
        : until <= from ? Finding.No("结束时间须晚于开始时间。", "请核对时间。", block + ".endedAt")
        : until > s.ActedAt
            ? Finding.No("结束时间不能晚于办理时间。", "请核对时间。", block + ".endedAt")
        : SignedOrNoted(signature, note, block);

    /// <summary>Who will not sign, or is not there, is noted with the reason and who was.</summary>
    internal static Finding SignedOrNoted(Signature signature, string? note, string block) =>
        Finding.If(
            signature == Signature.Signed || !string.IsNullOrWhiteSpace(note),
            "没有签名的，须注明原因和在场人。",
            "请填写未签名的情况。",
            block + ".signatureNote"
        );
}
