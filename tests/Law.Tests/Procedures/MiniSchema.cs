using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Zhifa.Law.Tests.Procedures;

/// <summary>As much of JSON schema as the schema of procedure files uses, over YAML; a keyword it does not know is an error.</summary>
internal sealed class MiniSchema(JsonElement root)
{
    private static readonly string[] Words =
    [
        "$schema",
        "$id",
        "$defs",
        "title",
        "description",
        "format",
        "properties",
    ];

    public void Check(YamlNode node, JsonElement schema, string path, List<string> faults)
    {
        foreach (var rule in schema.EnumerateObject())
            if (!Words.Contains(rule.Name) && !Fits(node, rule, schema, path, faults))
                faults.Add($"{path} line {node.Start.Line}: {rule.Name} {rule.Value}");
        if (node is YamlMappingNode map && schema.TryGetProperty("properties", out var known))
            foreach (var (key, value) in Members(map))
                if (known.TryGetProperty(key, out var of))
                    Check(value, of, $"{path}/{key}", faults);
    }

    private bool Fits(
        YamlNode node,
        JsonProperty rule,
        JsonElement schema,
        string path,
        List<string> faults
    )
    {
        var text = (node as YamlScalarNode)?.Value;
        var list = (node as YamlSequenceNode)?.Children ?? [];
        switch (rule.Name)
        {
            case "$ref":
                Check(node, Of(rule.Value.GetString()!), path, faults);
                return true;
            case "type":
                return rule.Value.GetString() switch
                {
                    "object" => node is YamlMappingNode,
                    "array" => node is YamlSequenceNode,
                    "boolean" => text is "true" or "false",
                    _ => text is not null,
                };
            case "required":
                return rule
                    .Value.EnumerateArray()
                    .All(key => Members(node).Any(member => member.Key == key.GetString()));
            case "additionalProperties" when rule.Value.ValueKind == JsonValueKind.False:
                return Members(node)
                    .All(member =>
                        schema.GetProperty("properties").TryGetProperty(member.Key, out _)
                    );
            case "additionalProperties":
                foreach (var (key, value) in Members(node))
                    Check(value, rule.Value, $"{path}/{key}", faults);
                return true;
            case "items":
                foreach (var item in list)
                    Check(item, rule.Value, path, faults);
                return true;
            case "oneOf" or "anyOf":
                return rule.Value.EnumerateArray().Any(one => Alone(node, one));
            case "enum":
                return rule.Value.EnumerateArray().Any(one => one.GetString() == text);
            case "const":
                return rule.Value.GetString() == text;
            case "pattern":
                return text is not null && Regex.IsMatch(text, rule.Value.GetString()!);
            case "minLength":
                return text is null || text.Length >= rule.Value.GetInt32();
            case "minItems":
                return list.Count >= rule.Value.GetInt32();
            case "maxItems":
                return list.Count <= rule.Value.GetInt32();
            case "minProperties":
                return Members(node).Count() >= rule.Value.GetInt32();
            default:
                throw new NotSupportedException(rule.Name);
        }
    }

    private bool Alone(YamlNode node, JsonElement schema)
    {
        var faults = new List<string>();
        Check(node, schema, "", faults);
        return faults.Count == 0;
    }

    private JsonElement Of(string reference) =>
        root.GetProperty("$defs").GetProperty(reference.Split('/')[^1]);

    private static IEnumerable<(string Key, YamlNode Value)> Members(YamlNode node) =>
        node is YamlMappingNode map
            ? map.Children.Select(pair => (((YamlScalarNode)pair.Key).Value!, pair.Value))
            : [];
}
