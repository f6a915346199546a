using Zhifa.Web.Pages;
using Zhifa.Web.Security;

// The table of contents: one line for each module to add, one to map.
var builder = WebApplication.CreateBuilder(args);

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddRequestLimits();
builder.Services.AddPages();

var app = builder.Build();

app.UseSecureHeaders();
app.UseErrorPages();
app.UseRequestLimits();
app.UseFormGuard();

app.MapPages();

app.Run();

public partial class Program;
