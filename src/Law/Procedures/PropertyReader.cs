namespace Zhifa.Law.Procedures;

/// <summary>Reads what the checker has to prove.</summary>
internal sealed class PropertyReader(ConditionReader conditions, IReadOnlyList<Step> steps)
{
    public IReadOnlyList<Property> Read(FileNode? node)
    {
        if (node is null)
            return [];
        IReadOnlyList<Property> all =
        [
            .. Group(node, "never", PropertyKind.Never),
            .. Group(node, "before", PropertyKind.Before),
            .. Group(node, "at", PropertyKind.At),
        ];
        node.NothingElse();
        return all;
    }

    private IEnumerable<Property> Group(FileNode node, string key, PropertyKind kind) =>
        [.. (node.Get(key)?.Entries() ?? []).Select(entry => One(entry.Key, entry.Value, kind))];

    private Property One(string id, FileNode node, PropertyKind kind)
    {
        var asked = kind switch
        {
            PropertyKind.Never => node.Get("state"),
            PropertyKind.Before => node.Get("when"),
            _ => node.Get("require"),
        };
        // Without it, nothing is asked and everything is proved.
        if (kind != PropertyKind.Before && asked is null)
            node.Fault($"性质 {id} 缺少 {(kind == PropertyKind.Never ? "state" : "require")}。");
        var property = new Property(
            kind,
            id,
            node.Required("title"),
            node.Required("article"),
            conditions.Read(asked),
            kind switch
            {
                PropertyKind.At => Steps(node, "steps"),
                PropertyKind.Before => [node.Required("step")],
                _ => [],
            },
            kind == PropertyKind.Before ? Steps(node, "after") : [],
            kind == PropertyKind.Before && node.Get("since") is not null ? Steps(node, "since") : []
        );
        foreach (var step in property.Steps.Where(step => steps.All(s => s.Id != step)))
            node.Fault($"步骤 {step} 不存在。");
        node.NothingElse();
        return property;
    }

    private IReadOnlyList<string> Steps(FileNode node, string key)
    {
        var words = node.Words(key);
        if (words.Count == 0)
            node.Fault($"缺少 {key}。");
        foreach (var word in words.Where(word => steps.All(step => step.Id != word)))
            node.Fault($"步骤 {word} 不存在。");
        return words;
    }
}
