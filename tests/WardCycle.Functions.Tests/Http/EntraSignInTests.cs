using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using WardCycle.Functions.Http;
using WardCycle.Functions.Settings;
using WardCycle.Links;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Web.Secretariat;

namespace WardCycle.Functions.Tests.Http;

public sealed class EntraSignInTests
{
    private const string Person = "0f8fad5b-d9cb-469f-a165-70867728950e";

    [Theory]
    [InlineData("City", null)]
    [InlineData("Ward.kita", "kita")]
    public void Who_holds_a_role_is_let_in_under_the_directorys_number(string role, string? ward)
    {
        var actor = Who(Principal(Person, role));

        Assert.Equal("entra-0f8fad5bd9cb469fa16570867728950e", actor?.Account);
        Assert.Equal(ward, actor?.Ward);
        Assert.True(actor?.May(AccountRole.Ward));
    }

    [Theory]
    [InlineData("", "nobody is signed in")]
    [InlineData("%%%", "not base 64")]
    [InlineData("bm8ganNvbg==", "not JSON")]
    public void What_is_no_principal_is_nobody(string header, string reason) => Assert.True(Who(header) is null, reason);

    [Fact]
    public void Who_has_no_role_here_or_no_number_or_two_wards_is_nobody()
    {
        Assert.Null(Who(Principal(Person)));
        Assert.Null(Who(Principal(Person, "Owner")));
        Assert.Null(Who(Principal("somebody", "City")));
        Assert.Null(Who(Principal(Person, "Ward.kita", "Ward.minami")));
        Assert.Null(Who(Principal(Person, "Ward.<script>")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_header_is_read_only_where_the_platform_says_that_its_authentication_is_on(bool isOn)
    {
        var settings = new AzureSettings(new("UseDevelopmentStorage=true", null, null), new(new("http://localhost:7071")), MailSettings.Outbox, false, isOn);

        var services = new ServiceCollection()
            .AddAzureEdition(settings, new MemoryRecordStore(), new MemoryDocumentStore(), MasterKeyRing.FromSeed(1));

        Assert.Equal(isOn, services.Any(s => s.ServiceType == typeof(IPlatformSignIn)));
    }

    private static Actor? Who(string header)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers["X-MS-CLIENT-PRINCIPAL"] = header;
        return new EntraSignIn().Who(context);
    }

    private static string Principal(string person, params string[] roles) => Convert.ToBase64String(Encoding.UTF8.GetBytes(
        $$"""{"auth_typ":"aad","name_typ":"name","role_typ":"roles","claims":[{"typ":"http://schemas.microsoft.com/identity/claims/objectidentifier","val":"{{person}}"}{{string.Concat(roles.Select(r => $$""",{"typ":"roles","val":"{{r}}"}"""))}}]}"""));
}
