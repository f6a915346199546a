using System.ComponentModel.DataAnnotations.Schema;
using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Zhifa.Enforcement.Storage;

/// <summary>What holds for every table: snake case names, words for enumerated values, plain foreign keys.</summary>
internal static class ModelNames
{
    public static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes().ToList())
        foreach (var column in entity.ClrType.GetProperties())
            if (column.GetCustomAttribute<RefersAttribute>() is { } refers)
                model
                    .Entity(entity.ClrType)
                    .HasOne(refers.Target)
                    .WithMany()
                    .HasForeignKey(column.Name);
        foreach (var entity in model.Model.GetEntityTypes())
        {
            Name(entity);
            foreach (var property in entity.GetProperties())
                Words(property);
        }
    }

    private static void Name(IMutableEntityType entity)
    {
        var named = entity.ClrType.GetCustomAttribute<TableAttribute>();
        var table = named?.Name ?? Snake(entity.ClrType.Name);
        entity.SetTableName(table);
        foreach (var property in entity.GetProperties())
            property.SetColumnName(Snake(property.Name));
        // Only a column called id is counted up by the database.
        foreach (var property in entity.FindPrimaryKey()!.Properties)
            if (property.Name != "Id" || property.ClrType != typeof(long))
                property.ValueGenerated = ValueGenerated.Never;
        foreach (var key in entity.GetKeys())
            key.SetName($"pk_{table}");
        foreach (var index in entity.GetIndexes())
            index.SetDatabaseName($"ix_{table}_{Columns(index.Properties)}");
        foreach (var reference in entity.GetForeignKeys())
        {
            reference.SetConstraintName($"fk_{table}_{Columns(reference.Properties)}");
            reference.DeleteBehavior = DeleteBehavior.Restrict;
        }
    }

    private static void Words(IMutableProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type.IsEnum)
            property.SetValueConverter(
                (ValueConverter)
                    Activator.CreateInstance(typeof(WordConverter<>).MakeGenericType(type))!
            );
    }

    private static string Columns(IEnumerable<IMutableProperty> properties) =>
        string.Join('_', properties.Select(property => Snake(property.Name)));

    private static string Snake(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToLowerInvariant(c));
        }
        return text.ToString();
    }
}
