using System.Security.Cryptography;

namespace Zhifa.Enforcement.Registers;

/// <summary>The key of party codes lies beside the database, never in it, readable by the server's account alone.</summary>
public static class PartyKeyFile
{
    /// <summary>The key; made on first use.</summary>
    public static byte[] Read(string path)
    {
        if (File.Exists(path))
            return Convert.FromHexString(File.ReadAllText(path).Trim());
        var key = RandomNumberGenerator.GetBytes(32);
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(path, options);
        writer.Write(Convert.ToHexStringLower(key));
        return key;
    }
}
