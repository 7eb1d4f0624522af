package mtsh.commands.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.commands.MailShell;

/** Asks a server on this machine, and nobody else. */
class WebCmdletsTest {
    @TempDir
    Path folder;

    private HttpServer server;
    private MailShell shell;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", WebCmdletsTest::answer);
        server.start();
        shell = new MailShell(folder);
        shell.run("$u = 'http://127.0.0.1:" + server.getAddress().getPort() + "'");
    }

    @AfterEach
    void stop() {
        shell.close();
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        switch (path) {
            case "/moved" -> {
                exchange.getResponseHeaders().add("Location", "/json");
                send(exchange, 302, "text/plain", "");
            }
            case "/missing" -> send(exchange, 404, "application/json", "{\"error\":\"gone\"}");
            case "/page" -> {
                exchange.getResponseHeaders().add("Set-Cookie", "sid=42; Path=/");
                send(exchange, 200, "text/html", "<a href='next?a=1&amp;b=2'>x</a><input name=q value=v>");
            }
            case "/xml" -> send(exchange, 200, "text/xml", "<a><b>1</b></a>");
            default -> {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                send(
                        exchange,
                        200,
                        "application/json",
                        "{\"method\":\"" + exchange.getRequestMethod() + "\",\"body\":\"" + body.replace("\"", "\\\"")
                                + "\",\"query\":\"" + exchange.getRequestURI().getRawQuery() + "\",\"type\":\""
                                + exchange.getRequestHeaders().getFirst("Content-Type") + "\",\"cookie\":\""
                                + exchange.getRequestHeaders().getFirst("Cookie") + "\",\"auth\":\""
                                + exchange.getRequestHeaders().getFirst("Authorization") + "\"}");
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void postsTablesAsForms() {
        assertEquals(
                "POST a=1&b=x+y application/x-www-form-urlencoded",
                shell.run("$r = Invoke-RestMethod $u/json -Method Post -Body ([ordered]@{ a = 1; b = 'x y' }); "
                        + "\"$($r.method) $($r.body) $($r.type)\""));
    }

    @Test
    void putsTablesOfGetIntoTheQuery() {
        assertEquals("q=a+b", shell.run("(irm $u/json -Body @{ q = 'a b' }).query"));
    }

    @Test
    void keepsCookiesInTheSession() {
        assertEquals(
                "200\nnext?a=1&b=2\nsid=42",
                shell.run("$p = iwr $u/page -SessionVariable s; $p.StatusCode; $p.Links[0].href; "
                        + "(irm $u/json -WebSession $s).cookie"));
    }

    @Test
    void readsXmlAndFollows() {
        assertEquals("1\nGET", shell.run("(irm $u/xml).a.b; (irm $u/moved).method"));
    }

    @Test
    void failsWithTheAnswer() {
        assertEquals(
                "WebCmdletWebResponseException,Microsoft.PowerShell.Commands.InvokeRestMethodCommand\n404\n{\"error\":\"gone\"}",
                shell.run("try { irm $u/missing } catch { $_.FullyQualifiedErrorId; "
                        + "[int]$_.Exception.Response.StatusCode; $_.ErrorDetails.Message }"));
        assertEquals("404", shell.run("(iwr $u/missing -SkipHttpErrorCheck).StatusCode"));
    }

    @Test
    void sendsNoSecretInTheOpen() {
        shell.run("$c = [pscredential]::new('u', (ConvertTo-SecureString 'p' -AsPlainText))");
        String refused = shell.run("irm $u/json -Credential $c -Authentication Basic");
        assertTrue(refused.contains("cannot protect plain text secrets"), refused);
        assertEquals(
                "Basic dTpw",
                shell.run("(irm $u/json -Credential $c -Authentication Basic -AllowUnencryptedAuthentication).auth"));
    }

    @Test
    void writesFiles() throws IOException {
        assertEquals("", shell.run("iwr $u/xml -OutFile a.xml"));
        assertEquals("<a><b>1</b></a>", Files.readString(folder.resolve("a.xml")));
    }
}
