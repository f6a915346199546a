using Zhifa.Enforcement.Identity;

namespace Zhifa.Web.Security;

/// <summary>Who is behind the request, as the door found out.</summary>
public static class SignedIn
{
    public static Actor Actor(this HttpContext context) =>
        context.Features.Get<Actor>()
        ?? throw new InvalidOperationException("Nobody is signed in: the endpoint has no door.");
}
