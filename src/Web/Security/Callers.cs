using System.Net;
using System.Net.Sockets;

namespace Zhifa.Web.Security;

/// <summary>Where a request comes from, as guesses are counted.</summary>
internal static class Callers
{
    /// <summary>The address; of IPv6 the network of it, since whoever has one address there has them all.</summary>
    public static string Place(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is null or { IsIPv4MappedToIPv6: true })
            return $"{address?.MapToIPv4()}";
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? $"{new IPAddress([.. address.GetAddressBytes().Take(8), .. new byte[8]])}"
            : $"{address}";
    }
}
