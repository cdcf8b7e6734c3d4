using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Servers;

namespace Bench.Tests.Fuzzing;

/// <summary>A contender that falls on what no well-behaved client sends: a request for what there is not.</summary>
internal sealed class FragileContender(IContender inner) : DelegatingContender(inner)
{
    public override void Map(WebApplication app)
    {
        base.Map(app);
        app.MapFallback(new RequestDelegate(static _ => throw new InvalidOperationException("nobody asks for this")));
    }
}
