namespace Zhifa.Web.Security;

/// <summary>A page that exists for those who build the product; elsewhere its address answers 404.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DevelopmentOnlyAttribute : Attribute;
