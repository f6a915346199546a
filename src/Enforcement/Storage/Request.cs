using Microsoft.EntityFrameworkCore;

namespace Zhifa.Enforcement.Storage;

/// <summary>One keyed request and its stored answer, so that sending it twice does it once. Kept for 90 days.</summary>
[Index(nameof(ActorId), nameof(Key), IsUnique = true)]
[Index(nameof(CreatedAt))]
public sealed class Request
{
    public long Id { get; set; }

    [Refers<UserAccount>]
    public required long ActorId { get; set; }
    public required string Key { get; set; }

    /// <summary>Hash of the body without the confirming password; another body under the same key is refused.</summary>
    public required string BodyHash { get; set; }
    public string? SubjectKind { get; set; }
    public long? SubjectId { get; set; }

    /// <summary>HTTP status of the answer; null while the work is under way in its own transaction.</summary>
    public int? Status { get; set; }
    public string? Answer { get; set; }
    public required DateTimeOffset CreatedAt { get; set; }
}
