namespace Zhifa.Enforcement.Storage;

/// <summary>The database has migrations that this program does not know.</summary>
public sealed class NewerSchemaException()
    : InvalidOperationException(
        "The database was made by a newer version of this program; start that version."
    );
