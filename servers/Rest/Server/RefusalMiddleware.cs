using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Payloads.Encodings;
using Servers.Application;

namespace Servers.Rest.Server;

/// <summary>Says every refusal as a problem: the application's, the decoder's, the server's and the router's.</summary>
internal sealed class RefusalMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        Problem? problem;
        try
        {
            await next(context);
            problem = FromStatus(context.Response);
        }
        catch (RefusedException refused)
        {
            problem = Describe(refused.Refusal.ToStatus(), refused.Message, refused.Refusal);
        }
        catch (MalformedPayloadException malformed)
        {
            problem = Describe(StatusCodes.Status400BadRequest, malformed.Message, Refusal.Malformed);
        }
        catch (UnsupportedMediaTypeException unsupported)
        {
            problem = Describe(StatusCodes.Status415UnsupportedMediaType, unsupported.Message);
        }
        catch (BadHttpRequestException bad)
        {
            problem = Describe(bad.StatusCode, bad.Message);
        }
        catch (IOException bad) when (bad.InnerException is OverflowException)
        {
            // Kestrel's word for the size of a chunk that no int holds; of any other it says that the request is bad.
            problem = Describe(StatusCodes.Status400BadRequest, bad.Message, Refusal.Malformed);
        }
        catch (InvalidOperationException bad) when (bad.Source == "Microsoft.AspNetCore.Server.Kestrel.Core")
        {
            // Kestrel's word for a trailer that is no text.
            problem = Describe(StatusCodes.Status400BadRequest, "a field behind the body is no text", Refusal.Malformed);
        }

        if (problem is not null)
        {
            await WriteAsync(context, problem);
        }
    }

    private static async Task WriteAsync(HttpContext context, Problem problem)
    {
        var response = context.Response;
        if (response.HasStarted)
        {
            // Too late for a status: a cut body is all that tells the client that it did not get everything.
            context.Abort();
            return;
        }

        var body = JsonSerializer.SerializeToUtf8Bytes(problem, ProblemJson.Default.Problem);
        response.StatusCode = problem.Status;
        response.ContentType = Problem.MediaType;
        response.ContentLength = body.Length;
        await response.BodyWriter.WriteAsync(body);
    }

    // What routing refuses (404, 405) has a status and nothing else.
    private static Problem? FromStatus(HttpResponse response) =>
        response is { StatusCode: >= StatusCodes.Status400BadRequest, HasStarted: false, ContentType: null }
            ? Describe(response.StatusCode, $"{response.HttpContext.Request.Method} {response.HttpContext.Request.Path} is not served here")
            : null;

    private static Problem Describe(int status, string detail, Refusal? refusal = null) =>
        new(ReasonPhrases.GetReasonPhrase(status), status, detail, refusal);
}
