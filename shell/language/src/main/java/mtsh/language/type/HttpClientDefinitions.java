package mtsh.language.type;

/** The members of HttpClient and its handlers, as {@link HttpClientMembers} has them. */
final class HttpClientDefinitions {
    static final String CLIENT = """
            new()
            new(System.Net.Http.HttpMessageHandler handler)
            new(System.Net.Http.HttpMessageHandler handler, bool disposeHandler)
            uri BaseAddress {get;set;}
            void CancelPendingRequests()
            static System.Net.IWebProxy DefaultProxy {get;set;}
            System.Net.Http.Headers.HttpRequestHeaders DefaultRequestHeaders {get;}
            version DefaultRequestVersion {get;set;}
            System.Net.Http.HttpVersionPolicy DefaultVersionPolicy {get;set;}
            System.Threading.Tasks.Task[System.Net.Http.HttpResponseMessage] DeleteAsync(string requestUri)
            System.Threading.Tasks.Task[System.Net.Http.HttpResponseMessage] DeleteAsync(string requestUri, System.Threading.CancellationToken cancellationToken)
            System.Threading.Tasks.Task[System.Net.Http.HttpResponseMessage] DeleteAsync(uri requestUri, System.Threading.CancellationToken cancellationToken)
            System.Threading.Tasks.Task[System.Net.Http.HttpResponseMessage] DeleteAsync(uri requestUri)
            void Dispose()
            System.Threading.Tasks.Task[System.Net.Http.HttpResponseMessage] GetAsync(uri requestUri, System.Threading.CancellationToken cancellationToken)
            System.Threading.Tasks.Task[System.Net.Http.HttpResponseMessage] GetAsync(uri requestUri, System.Net.Http.HttpCompletionOption completionOption, System.Threading.CancellationToken cancellationToken)
            System.Threading.Tasks.Task[System.Net.Http.HttpResponseMessage] GetAsync(string requestUri, System.Net.Http.HttpCompletionOption completionOption, System.Threading.CancellationToken cancellationToken)
            System.Threading.Tasks.Task[System.Net.Http.HttpResponseMessage] GetAsync(string requestUri)
            System.Threading.Tasks.Task[System.Net.Http.HttpResponseMessage] GetAsync(uri requestUri)
            System.Threading.Tasks.Task[System.Net.Http.HttpResponseMessage] GetAsync(string requestUri, System.Net.Http.HttpCompletionOption completionOption)
            System.Threading.Tasks.Task[System.Net.Http.HttpResponseMessage] GetAsync(uri requestUri, System.Net.Http.HttpCompletionOption completionOption)
            System.Threading.Tasks.Task[System.Net.Http.HttpResponseMessage] GetAsync(string requestUri, System.Threading.CancellationToken cancellationToken)
            System.Threading.Tasks.Task[byte[]] GetByteArrayAsync(string requestUri)
            System.Threading.Tasks.Task[byte[]] GetByteArrayAsync(uri requestUri, System.Threading.CancellationToken cancellationToken)
            System.Threading.Tasks.Task[byte[]] GetByteArrayAsync(string requestUri, System.Threading.CancellationToken cancellationToken)
            System.Threading.Tasks.Task[byte[]] GetByteArrayAsync(uri requestUri)
            System.Threading.Tasks.Task[System.IO.Stream] GetStreamAsync(uri requestUri, System.Threading.CancellationToken cancellationToken)
            System.Threading.Tasks.Task[System.IO.Stream] GetStreamAsync(uri requestUri)
            System.Threading.Tasks.Task[System.IO.Stream] GetStreamAsync(string requestUri, System.Threading.CancellationToken cancellationToken)
            System.Threading.Tasks.Task[System.IO.Stream] GetStreamAsync(string requestUri)
            System.Threading.Tasks.Task[string] GetStringAsync(uri requestUri)
            System.Threading.Tasks.Task[string] GetStringAsync(string requestUri)
            System.Threading.Tasks.Task[string] GetStringAsync(string requestUri, System.Threading.CancellationToken cancellationToken)
            System.Threading.Tasks.Task[string] GetStringAsync(uri requestUri, System.Threading.CancellationToken cancellationToken)
            long MaxResponseContentBufferSize {get;set;}
            System.Threading.Tasks.Task[System.Net.Http.HttpResponseMessage] PatchAsync(string requestUri, System.Net.Http.HttpContent content, System.Threading.CancellationToken cancellationToken)
            System.Threading.Tasks.Task[System.Net.Http.HttpResponseMessage] PatchAsync(uri requestUri, System.Net.Http.HttpContent content)
            System.Threading.Tasks.Task[System.Net.Http.HttpResponseMessage] PatchAsync(string requestUri, System.Net.Http.HttpContent content)
            System.Threading.Tasks.Task[System.Net.Http.HttpResponseMessage] PatchAsync(uri requestUri, System.Net.Http.HttpContent content, System.Threading.CancellationToken cancellationToken)
            System.Threading.Tasks.Task[System.Net.Http.HttpResponseMessage] PostAsync(string requestUri, System.Net.Http.HttpContent content)
            System.Threading.Tasks.Task[System.Net.Http.HttpResponseMessage] PostAsync(uri requestUri, System.Net.Http.HttpContent content)
            System.Threading.Tasks.Task[System.Net.Http.HttpResponseMessage] PostAsync(string requestUri, System.Net.Http.HttpContent content, System.Threading.CancellationToken cancellationToken)
            System.Threading.Tasks.Task[System.Net.Http.HttpResponseMessage] PostAsync(uri requestUri, System.Net.Http.HttpContent content, System.Threading.CancellationToken cancellationToken)
            System.Threading.Tasks.Task[System.Net.Http.HttpResponseMessage] PutAsync(uri requestUri, System.Net.Http.HttpContent content)
            System.Threading.Tasks.Task[System.Net.Http.HttpResponseMessage] PutAsync(uri requestUri, System.Net.Http.HttpContent content, System.Threading.CancellationToken cancellationToken)
            System.Threading.Tasks.Task[System.Net.Http.HttpResponseMessage] PutAsync(string requestUri, System.Net.Http.HttpContent content, System.Threading.CancellationToken cancellationToken)
            System.Threading.Tasks.Task[System.Net.Http.HttpResponseMessage] PutAsync(string requestUri, System.Net.Http.HttpContent content)
            System.Net.Http.HttpResponseMessage Send(System.Net.Http.HttpRequestMessage request)
            System.Net.Http.HttpResponseMessage Send(System.Net.Http.HttpRequestMessage request, System.Net.Http.HttpCompletionOption completionOption, System.Threading.CancellationToken cancellationToken)
            System.Net.Http.HttpResponseMessage Send(System.Net.Http.HttpRequestMessage request, System.Net.Http.HttpCompletionOption completionOption)
            System.Net.Http.HttpResponseMessage Send(System.Net.Http.HttpRequestMessage request, System.Threading.CancellationToken cancellationToken)
            System.Threading.Tasks.Task[System.Net.Http.HttpResponseMessage] SendAsync(System.Net.Http.HttpRequestMessage request, System.Net.Http.HttpCompletionOption completionOption, System.Threading.CancellationToken cancellationToken)
            System.Threading.Tasks.Task[System.Net.Http.HttpResponseMessage] SendAsync(System.Net.Http.HttpRequestMessage request, System.Net.Http.HttpCompletionOption completionOption)
            System.Threading.Tasks.Task[System.Net.Http.HttpResponseMessage] SendAsync(System.Net.Http.HttpRequestMessage request, System.Threading.CancellationToken cancellationToken)
            System.Threading.Tasks.Task[System.Net.Http.HttpResponseMessage] SendAsync(System.Net.Http.HttpRequestMessage request)
            timespan Timeout {get;set;}
            """;
    static final String HANDLER = """
            new()
            bool AllowAutoRedirect {get;set;}
            System.Net.DecompressionMethods AutomaticDecompression {get;set;}
            bool CheckCertificateRevocationList {get;set;}
            System.Object ClientCertificates {get;}
            System.Net.CookieContainer CookieContainer {get;set;}
            System.Net.ICredentials Credentials {get;set;}
            System.Net.ICredentials DefaultProxyCredentials {get;set;}
            int MaxAutomaticRedirections {get;set;}
            int MaxConnectionsPerServer {get;set;}
            bool PreAuthenticate {get;set;}
            System.Net.IWebProxy Proxy {get;set;}
            System.Object ServerCertificateCustomValidationCallback {get;set;}
            System.Security.Authentication.SslProtocols SslProtocols {get;set;}
            bool UseCookies {get;set;}
            bool UseDefaultCredentials {get;set;}
            bool UseProxy {get;set;}
            void Dispose()
            static System.Object DangerousAcceptAnyServerCertificateValidator {get;}
            """;

    private HttpClientDefinitions() {}
}
