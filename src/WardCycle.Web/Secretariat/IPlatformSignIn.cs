using Microsoft.AspNetCore.Http;
using WardCycle.Secretariat;

namespace WardCycle.Web.Secretariat;

/// <summary>A sign-in that the platform in front of the pages has checked itself; registered only where there is one.</summary>
public interface IPlatformSignIn
{
    /// <summary>Null where the platform knows nobody, or nobody with a role here.</summary>
    Actor? Who(HttpContext context);
}
