namespace Zhifa.Enforcement.Storage;

/// <summary>The column holds the key of a row of <typeparamref name="T"/>: a foreign key without a navigation.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RefersAttribute<T> : RefersAttribute
{
    public override Type Target => typeof(T);
}

[AttributeUsage(AttributeTargets.Property)]
public abstract class RefersAttribute : Attribute
{
    public abstract Type Target { get; }
}
