using System.Globalization;
using Zhifa.Law.Blocks;
using Zhifa.Law.Discretion;
using Zhifa.Law.Procedures;
using Zhifa.Law.Procedures.Facts;
using Zhifa.Law.Registers;
using Zhifa.Web.Components;
using Zhifa.Web.Pages.Cases;

namespace Zhifa.Web.Pages.Steps;

/// <summary>The form of a step: the fields of its blocks, with the choices that the registers know.</summary>
public static class StepFields
{
    private const string YuanMark = "（元）";

    /// <summary>The parts of a form in their order: one block, or the rows of one.</summary>
    public static IReadOnlyList<FormPart> Of(
        StepSetting setting,
        IReadOnlyDictionary<string, string> values,
        IReadOnlyList<ErrorModel> errors,
        string? added
    ) =>
        [
            .. setting
                .Step.Blocks.Where(asked =>
                    (asked.Block.Record != typeof(PartyConcerned) || setting.Parties.Count > 0)
                    && (asked.Block.Record != typeof(ConfiscatedItem) || Confiscates(setting))
                )
                .Select(asked =>
                    asked.Many
                        ? new FormPart(
                            asked.Block.Label,
                            [],
                            Rows(setting, asked.Block, values, errors, added)
                        )
                        : new FormPart(
                            asked.Block.Label,
                            Block(setting, asked.Block, asked.Block.Name, values, errors),
                            null
                        )
                ),
        ];

    private static RowsModel Rows(
        StepSetting setting,
        BlockType block,
        IReadOnlyDictionary<string, string> values,
        IReadOnlyList<ErrorModel> errors,
        string? added
    )
    {
        var kept = StepPost.LastRow(values, block.Name) + 1;
        // A case has two handlers at least; of several parties and violations each has a row.
        var least =
            block.Record == typeof(Handler) ? 2
            : block.Optional ? 1
            : Math.Max(1, setting.RowsOf(block).Count);
        var count = Math.Max(kept + (added == block.Name ? 1 : 0), least);
        // What is said of each violation on the form that says which they are has as many rows as there are violations.
        var follows = setting.Asks<Scene>() && block.Act is not null;
        if (follows)
            count = Math.Max(
                1,
                StepPost.LastRow(values, nameof(Scene)) + (added == nameof(Scene) ? 2 : 1)
            );
        return new(
            block.Name,
            block.Label,
            block.Label,
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(n =>
                        Block(
                            setting,
                            block,
                            string.Create(CultureInfo.InvariantCulture, $"{block.Name}[{n}]"),
                            values,
                            errors
                        )
                    ),
            ],
            // Where none is an answer too, the row that is offered may stay empty.
            block.Optional
                ? kept
                : Math.Max(kept, least)
        )
        {
            Fixed = follows,
        };
    }

    private static IReadOnlyList<FieldModel> Block(
        StepSetting setting,
        BlockType block,
        string path,
        IReadOnlyDictionary<string, string> values,
        IReadOnlyList<ErrorModel> errors
    ) =>
        [
            .. block
                .Fields.Where(field => !Derived(setting, block, field))
                // Whom and what a row is about comes first.
                .OrderByDescending(field => field.Place)
                .ThenByDescending(field => field.Act)
                .Select(field =>
                    Field(setting, block, field, $"{path}.{field.Name}", values, errors)
                ),
        ];

    /// <summary>What follows is not asked for twice: the item of power from the violation, the result from the button.</summary>
    private static bool Derived(StepSetting setting, BlockType block, BlockField field) =>
        block.Record == typeof(Scene) && field.Name == "powerItem"
        || field.Place && setting.Parties.Count == 0
        || field.Act && (setting.Acts.Count == 0 || setting.Asks<Scene>())
        || block.Record == typeof(InvestigationReport)
            && field.Name == "separateActs"
            && setting.Acts.Count == 0
        || block.Record == typeof(Inquiry)
            && field.Name == "beside"
            && setting.View?.State.Recorded(nameof(Assistant)).Count is null or 0
        || setting.Own is { } owing
            && (
                field.Name == "gains" && Owing.Gains(owing) == 0
                || field.Name == "goodsBack" && !Goods.Confiscated(owing).Any()
            )
        || block.Record == typeof(OtherPerformance)
            && setting.Own is { } left
            && (
                field.Name == "kind" && Owing.ActsLeft(left).Count < 2
                || field.Name == "notObtained" && Goods.Outstanding(left).Count == 0
            )
        || block.Record == typeof(OrdinaryDecision)
            && field.Name == "education"
            && !setting.SparesOne
        || block.Record == typeof(Discussion)
            && field.Name == "result"
            && setting.Outcomes.Count > 0;

    private static FieldModel Field(
        StepSetting setting,
        BlockType block,
        BlockField field,
        string name,
        IReadOnlyDictionary<string, string> values,
        IReadOnlyList<ErrorModel> errors
    )
    {
        var plain = new FieldModel(
            name,
            field.Label.Replace(YuanMark, "", StringComparison.Ordinal),
            field.Help,
            FieldText.Kebab(field.Kind.ToString()),
            field.Required,
            field.Max,
            field.Choices,
            values.GetValueOrDefault(name),
            errors.FirstOrDefault(error => error.Field == name)?.Message
        );
        if (field.Place)
            return plain with
            {
                Kind = "choice",
                Required = block.Record != typeof(PartyConcerned) || NamesOne(setting),
                Choices =
                [
                    .. setting.Parties.Select(one => (FieldText.Write(one.Place), one.Party.Name)),
                ],
            };
        if (field.Act)
            return plain with
            {
                Kind = "choice",
                Required = true,
                Choices =
                [
                    .. setting.Acts.Where(act =>
                        setting
                            .RowsOf(block)
                            .Any(row => row.Act is { } place && FieldText.Write(place) == act.Value)
                    ),
                ],
            };
        return $"{block.Name}.{field.Name}" switch
        {
            "Scene.violationItem" => plain with
            {
                Kind = "choice",
                Groups = setting.Choices.Violations,
            },
            "Handler.officer" => plain with { Kind = "choice", Choices = setting.Choices.Officers },
            "PenaltyLine.tier" when setting.Acts.Count > 0 => OfActs(
                plain,
                setting,
                one => ItemChoices.Tiers(setting, one)
            ),
            "LeniencyConsidered.row" when setting.Acts.Count > 0 => OfActs(
                plain,
                setting,
                ItemChoices.Lists
            ),
            "PenaltyDecision.tier" or "PenaltyLine.tier" => Registered(
                plain,
                ItemChoices.Tiers(setting, ItemChoices.Items(setting))
            ),
            "DisposedItem.item" => Registered(plain, Kept(setting)),
            "TakenItem.item" => Registered(
                plain,
                Things(
                    Goods
                        .Outstanding(setting.Own ?? setting.View!.State)
                        .Select(good => (good.Number, good.Item.Name, good.Item.Quantity))
                )
            ),
            "OrderedItem.item" or "DisposedGoods.item" => Registered(
                plain,
                Things(
                    Goods
                        .Of(setting.Seen ?? setting.View!.State)
                        .Where(good => good.Result is null)
                        .Select(good => (good.Number, good.Name, good.Taken.Quantity))
                )
            ),
            // Of the penalties those that are still to be carried out.
            "OtherPerformance.kind" when setting.Own is { } own => plain with
            {
                Choices =
                [
                    .. field.Choices.Where(choice =>
                        Owing.ActsLeft(own).Any(kind => FieldText.Write(kind) == choice.Value)
                    ),
                ],
            },
            // One alone leaves the case for another of his own; what a court has found is found of the case.
            "Termination.ground" => plain with
            {
                Choices =
                [
                    .. field.Choices.Where(choice =>
                        choice.Value
                        != FieldText.Write(
                            setting.Asks<PartyConcerned>()
                                ? TerminationGround.Prosecuted
                                : TerminationGround.Apart
                        )
                    ),
                ],
            },
            // What was announced has not been tried in vain.
            "ServiceAttempt.manner" => plain with
            {
                Choices =
                [
                    .. field.Choices.Where(choice =>
                        choice.Value != FieldText.Write(ServiceManner.PublicNotice)
                    ),
                ],
            },
            "LeniencyConsidered.row" => Registered(
                plain,
                ItemChoices.Lists(ItemChoices.Items(setting))
            ),
            "PenaltyDecision.amount"
            or "PenaltyDecision.paymentWay"
            or "OralNotice.proposedAmount" => plain with
            {
                // Where the basis knows no penalty but a fine, its sum is no choice.
                Required = ItemChoices.Item(setting)?.Kinds is [PenaltyKind.Fine],
            },
            "PenaltyDecision.kind" or "OralNotice.proposedKind" or "PenaltyLine.kind" => plain with
            {
                Choices = ItemChoices.Kinds(setting, field.Choices),
            },
            _ => plain,
        };
    }

    /// <summary>Choice of what the register holds; free text where it holds nothing.</summary>
    private static FieldModel Registered(
        FieldModel plain,
        IReadOnlyList<(string Value, string Label)> choices
    ) => choices.Count == 0 ? plain : plain with { Kind = "choice", Choices = choices };

    /// <summary>The same, of several violations for each under its title.</summary>
    private static FieldModel OfActs(
        FieldModel plain,
        StepSetting setting,
        Func<IEnumerable<ViolationItemOnDay>, IReadOnlyList<(string, string)>> choices
    ) =>
        plain with
        {
            Kind = "choice",
            Groups =
            [
                .. setting
                    .Acts.Select(act => new ChoiceGroup(
                        act.Label,
                        choices(
                            setting
                                .Registers!.Each.Where(one =>
                                    one.Act is { } place && FieldText.Write(place) == act.Value
                                )
                                .Select(one => one.Violation)
                                .OfType<ViolationItemOnDay>()
                        )
                    ))
                    .Where(group => group.Choices.Count > 0),
            ],
        };

    /// <summary>Whether the basis of a violation lets things be confiscated at all.</summary>
    private static bool Confiscates(StepSetting setting) =>
        ItemChoices
            .Items(setting)
            .Concat(setting.Registers?.Items ?? [])
            .Any(item => item.Kinds.Contains(PenaltyKind.ConfiscationOfGoods));

    private static IReadOnlyList<(string, string)> Things(
        IEnumerable<(int Number, string Name, string Quantity)> goods
    ) =>
        [
            .. goods.Select(good =>
                (FieldText.Write(good.Number), $"{good.Number}．{good.Name}（{good.Quantity}）")
            ),
        ];

    /// <summary>The list of what is kept, by its numbers.</summary>
    private static IReadOnlyList<(string, string)> Kept(StepSetting setting) =>
        [
            .. (setting.Seen?.Rows<PreservedItem>() ?? []).Select(
                (item, index) =>
                    (FieldText.Write(index + 1), $"{index + 1}．{item.Name}（{item.Quantity}）")
            ),
        ];

    /// <summary>Whether the step is about one party alone.</summary>
    private static bool NamesOne(StepSetting setting) =>
        setting.Step.Needs.Any(need => need.Text == "party-named");
}

/// <summary>One part of a form: the fields of a block, or its rows.</summary>
public sealed record FormPart(string Title, IReadOnlyList<FieldModel> Fields, RowsModel? Rows)
{
    public IEnumerable<FieldModel> All => Rows?.Rows.SelectMany(row => row) ?? Fields;
}
