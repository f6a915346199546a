using Zhifa.Web;
using Zhifa.Web.Api;
using Zhifa.Web.Pages;
using Zhifa.Web.Pages.Cases;
using Zhifa.Web.Pages.Identity;
using Zhifa.Web.Security;

// The table of contents: one line for each module to add, one to map.
var builder = WebApplication.CreateBuilder(args);

await builder.AddZhifa();
builder.Services.AddRequestLimits();
builder.Services.AddApi();
builder.Services.AddSignIn();
builder.Services.AddPages();

var app = builder.Build();

app.UseSecureHeaders();
app.UseErrorPages();
app.UseOutputCache();
app.UseRequestLimits();
app.UseAuthentication();
app.UseAuthorization();
app.UseFormGuard();
app.UsePasswordChange();

app.MapApi();
app.MapSignInAgain();
app.MapSignOut();
app.MapDocumentStyle();
app.MapPages();

app.Run();

public partial class Program;
