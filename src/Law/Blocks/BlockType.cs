using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;

namespace Zhifa.Law.Blocks;

/// <summary>What a field holds; decides the control of the form and the type in the API schema.</summary>
public enum FieldKind
{
    Text,
    Money,
    Day,
    Instant,
    YesNo,
    Choice,
    Number,
}

/// <summary>One field of a block: <c>Name</c> is the code word in camel case, <c>Label</c> the Chinese word.</summary>
/// <param name="Property">Null for a body's own field, which no record has.</param>
public sealed record BlockField(
    string Name,
    string Label,
    string Help,
    FieldKind Kind,
    bool Required,
    int Max,
    Masking Masking,
    IReadOnlyList<(string Value, string Label)> Choices,
    PropertyInfo? Property
)
{
    /// <summary>It names one of the parties of the case by his place.</summary>
    public bool Place { get; init; }

    /// <summary>It names one of the violations of the case by its place.</summary>
    public bool Act { get; init; }
}

/// <summary>A value that could not be read: which field and why, in the user's language.</summary>
public sealed record FieldError(string Field, string Message);

/// <summary>
/// The shape of a block, read once from its record. Values travel as text in one canonical form: money <c>100.00</c>, days
/// <c>2026-03-02</c>, instants <c>2026-03-02T01:30:00Z</c>, yes and no <c>true</c> / <c>false</c>, choices in kebab case.
/// </summary>
public sealed class BlockType
{
    private static readonly ConcurrentDictionary<Type, BlockType> Known = new();
    private static readonly Lazy<IReadOnlyDictionary<string, BlockType>> ByName = new(() =>
        typeof(BlockType)
            .Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<BlockAttribute>() is not null)
            .Select(Of)
            .ToDictionary(type => type.Name)
    );

    private readonly ConstructorInfo? _constructor;

    private BlockType(Type type)
    {
        Record = type;
        Name = type.Name;
        var face =
            type.GetCustomAttribute<BlockAttribute>()
            ?? throw new ArgumentException($"{type.Name} is not a block.");
        (Label, Optional) = (face.Label, face.Optional);
        _constructor = type.GetConstructors().Single(c => c.GetParameters().Length > 0);
        Fields = [.. _constructor.GetParameters().Select(p => Field(type.GetProperty(p.Name!)!))];
    }

    private BlockType(string label, IReadOnlyList<BlockField> fields)
    {
        (Record, Name, Label, Fields) = (typeof(OwnFields), OwnFields.Name, label, fields);
    }

    public Type Record { get; }
    public string Name { get; }
    public string Label { get; }
    public IReadOnlyList<BlockField> Fields { get; }

    /// <summary>Where a step takes rows of it, no row is an answer too.</summary>
    public bool Optional { get; }

    /// <summary>The field that names one of the parties of the case, or null.</summary>
    public BlockField? Place => Fields.FirstOrDefault(one => one.Place);

    /// <summary>The field that names one of the violations of the case, or null.</summary>
    public BlockField? Act => Fields.FirstOrDefault(one => one.Act);

    public static BlockType Of(Type type) => Known.GetOrAdd(type, t => new BlockType(t));

    public static BlockType Of<T>() => Of(typeof(T));

    /// <summary>The fields that a procedure file gives to a step beside the vocabulary.</summary>
    public static BlockType Own(string label, IReadOnlyList<BlockField> fields) =>
        new(label, fields);

    /// <summary>The block of that name, or null.</summary>
    public static BlockType? Named(string name) => ByName.Value.GetValueOrDefault(name);

    public static IEnumerable<BlockType> All => ByName.Value.Values;

    /// <summary>Reads a block from texts; an empty text is an absent value. Null when any value is wrong.</summary>
    public object? Read(
        IReadOnlyDictionary<string, string> values,
        string path,
        ICollection<FieldError> errors
    )
    {
        var before = errors.Count;
        var arguments = new object?[Fields.Count];
        for (var i = 0; i < Fields.Count; i++)
        {
            var field = Fields[i];
            var text = values.GetValueOrDefault(field.Name)?.Trim() ?? "";
            if (text.Length == 0)
            {
                if (field.Required)
                    errors.Add(new($"{path}.{field.Name}", $"请{Fills(field)}“{field.Label}”。"));
                continue;
            }
            if (FieldText.Read(field, text, out var why) is { } value)
                arguments[i] = value;
            else
                errors.Add(new($"{path}.{field.Name}", why));
        }
        return errors.Count > before ? null
            : _constructor is not null ? _constructor.Invoke(arguments)
            : new OwnFields(
                Fields
                    .Zip(arguments)
                    .Where(pair => pair.Second is not null)
                    .ToDictionary(pair => pair.First.Name, pair => FieldText.Write(pair.Second!))
            );
    }

    private static string Fills(BlockField field) =>
        field.Kind is FieldKind.Choice or FieldKind.YesNo ? "选择" : "填写";

    /// <summary>The texts of a block; absent values are left out.</summary>
    public IReadOnlyDictionary<string, string> Write(object block) =>
        block is OwnFields own
            ? own.Values
            : Fields
                .Select(field => (field.Name, Value: field.Property!.GetValue(block)))
                .Where(pair => pair.Value is not null)
                .ToDictionary(pair => pair.Name, pair => FieldText.Write(pair.Value!));

    private static BlockField Field(PropertyInfo property)
    {
        var face =
            property.GetCustomAttribute<FieldAttribute>()
            ?? throw new ArgumentException(
                $"{property.DeclaringType!.Name}.{property.Name} has no label."
            );
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var optional =
            Nullable.GetUnderlyingType(property.PropertyType) is not null
            || (
                !property.PropertyType.IsValueType
                && new NullabilityInfoContext().Create(property).WriteState
                    == NullabilityState.Nullable
            );
        return new(
            FieldText.Camel(property.Name),
            face.Label,
            face.Help,
            FieldText.KindOf(type),
            !optional,
            face.Max,
            face.Masking,
            type.IsEnum ? FieldText.Choices(type) : [],
            property
        )
        {
            Place = face.Place,
            Act = face.Act,
        };
    }
}
