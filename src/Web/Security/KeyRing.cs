using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Web.Security;

/// <summary>The keys that protect cookies and forms, in the database: web nodes hold no state.</summary>
internal sealed class KeyRing(ZhifaDatabase database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = database.Open();
        return
        [
            .. db
                .DataProtectionKeys.Select(key => key.Xml)
                .ToList()
                .Select(xml => XElement.Parse(xml)),
        ];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = database.Open();
        db.Add(
            new Enforcement.Storage.DataProtectionKey
            {
                Xml = element.ToString(SaveOptions.DisableFormatting),
            }
        );
        db.SaveChanges();
    }
}
