using System.Reflection;
using System.Text.RegularExpressions;

namespace Zhifa.Enforcement.Tests.Architecture;

/// <summary>Which room may know which. One row per forbidden arrow.</summary>
public sealed partial class Arrows
{
    [Theory]
    [InlineData("Zhifa.Law", "Zhifa.Ledger")]
    [InlineData("Zhifa.Law", "Zhifa.Enforcement")]
    [InlineData("Zhifa.Law", "Zhifa.Web")]
    [InlineData("Zhifa.Law", "Zhifa.Cli")]
    [InlineData("Zhifa.Law", "Microsoft.EntityFrameworkCore")]
    [InlineData("Zhifa.Law", "Microsoft.AspNetCore")]
    [InlineData("Zhifa.Law", "System.Net.Http")]
    [InlineData("Zhifa.Ledger", "Zhifa.Law")]
    [InlineData("Zhifa.Ledger", "Zhifa.Enforcement")]
    [InlineData("Zhifa.Ledger", "Zhifa.Web")]
    [InlineData("Zhifa.Ledger", "Zhifa.Cli")]
    [InlineData("Zhifa.Ledger", "Microsoft.EntityFrameworkCore")]
    [InlineData("Zhifa.Ledger", "YamlDotNet")]
    [InlineData("Zhifa.Enforcement", "Zhifa.Web")]
    [InlineData("Zhifa.Enforcement", "Zhifa.Cli")]
    [InlineData("Zhifa.Enforcement", "Microsoft.AspNetCore")]
    public void A_room_knows_only_those_below(string room, string unknown) =>
        Assembly
            .Load(room)
            .GetReferencedAssemblies()
            .Select(known => known.Name!)
            .Where(known => known.StartsWith(unknown, StringComparison.Ordinal))
            .ShouldBeEmpty();

    /// <summary>An entry row is made by <c>Chains</c> alone and asked for by the desk and its replay alone.</summary>
    [Fact]
    public void Only_the_desk_writes_entries() =>
        Sources("Enforcement", "Web", "Cli")
            .Where(file => MakesEntries().IsMatch(file.Text))
            .Select(file => file.Path)
            .ShouldBe([
                "src/Enforcement/Cases/EntryWriting.cs",
                "src/Enforcement/Cases/ReplayFold.cs",
                "src/Enforcement/Storage/Chains.cs",
            ]);

    /// <summary>The compiler bans ambient clocks; nobody switches the ban off.</summary>
    [Theory]
    [InlineData("DateTime.Now")]
    [InlineData("DateTime.UtcNow")]
    [InlineData("DateTimeOffset.Now")]
    [InlineData("DateTimeOffset.UtcNow")]
    [InlineData("DateOnly.FromDateTime(DateTime.")]
    [InlineData("Stopwatch.GetTimestamp")]
    [InlineData("Environment.TickCount")]
    [InlineData("RS0030")]
    public void No_ambient_time(string word) =>
        Sources("Law", "Ledger", "Enforcement", "Web", "Cli")
            .Where(file => file.Text.Contains(word, StringComparison.Ordinal))
            .Select(file => file.Path)
            .ShouldBeEmpty();

    /// <summary>A rule of law reads no clock at all, not even an injected one.</summary>
    [Theory]
    [InlineData("TimeProvider")]
    [InlineData("System.IO.File")]
    [InlineData("Random")]
    public void Rules_are_pure(string word) =>
        Sources("Law/Procedures", "Law/Discretion", "Law/Documents", "Law/Blocks")
            .Where(file => file.Text.Contains(word, StringComparison.Ordinal))
            .Select(file => file.Path)
            .ShouldBeEmpty();

    private static IEnumerable<(string Path, string Text)> Sources(params string[] rooms) =>
        rooms
            .Select(room => Path.Combine(Root(), "src", room))
            .Where(Directory.Exists)
            .SelectMany(room => Directory.EnumerateFiles(room, "*.cs", SearchOption.AllDirectories))
            .Where(file => !Built().IsMatch(file))
            .Select(file =>
                (Path.GetRelativePath(Root(), file).Replace('\\', '/'), File.ReadAllText(file))
            )
            .OrderBy(file => file.Item1, StringComparer.Ordinal);

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Zhifa.slnx")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    [GeneratedRegex(@"new Entry\b|Entry \w+ = new\(|Chains\.(Seal|Rows)\(|static Entry \w+\(")]
    private static partial Regex MakesEntries();

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex Built();
}
