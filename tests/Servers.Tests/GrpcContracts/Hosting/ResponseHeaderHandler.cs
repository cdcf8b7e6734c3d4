namespace Servers.Tests.GrpcContracts.Hosting;

/// <summary>Keeps the message encoding of the last response, which the client does not show.</summary>
internal sealed class ResponseHeaderHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    public string? Encoding { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        Encoding = response.Headers.TryGetValues("grpc-encoding", out var values) ? values.Single() : null;
        return response;
    }
}
