package mtsh.commands.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
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

/** System.Net's types against servers of this process, and nobody else. */
class NetTypesOfTheWebTest {
    @TempDir
    Path folder;

    private HttpServer server;
    private MailShell shell;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", NetTypesOfTheWebTest::answer);
        server.start();
        shell = new MailShell(folder);
        shell.run("$u = 'http://127.0.0.1:" + server.getAddress().getPort() + "'");
    }

    @AfterEach
    void stop() {
        shell.close();
        server.stop(0);
    }

    /** Says what was asked, with its body and some headers. */
    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/moved")) {
            exchange.getResponseHeaders().add("Location", "/here");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
            return;
        }
        String auth = exchange.getRequestHeaders().getFirst("Authorization");
        if (path.equals("/secret") && auth == null) {
            exchange.getResponseHeaders().add("WWW-Authenticate", "Basic");
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
            return;
        }
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String text = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body + " "
                + exchange.getRequestHeaders().getFirst("X-A") + " " + auth + " "
                + exchange.getRequestHeaders().getFirst("Cookie");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/plain; charset=utf-8");
        exchange.getResponseHeaders().add("Set-Cookie", "sid=42; Path=/");
        exchange.sendResponseHeaders(path.equals("/missing") ? 404 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void aWebClientSendsAndSaves() throws IOException {
        assertEquals(
                "GET /a  1 null null\nPOST /b x ä 1 null null",
                shell.run("$w = New-Object Net.WebClient; $w.Headers['X-A'] = '1'; $w.DownloadString(\"$u/a\"); "
                        + "$w.UploadString(\"$u/b\", 'x ä')"));
        shell.run("$w.DownloadFile(\"$u/file\", \"$PWD/saved.txt\")");
        assertTrue(Files.readString(folder.resolve("saved.txt")).startsWith("GET /file"));
        assertEquals(
                "WebException|404|NotFound",
                shell.run("try { $w.DownloadString(\"$u/missing\") } catch { $e = $_.Exception.InnerException; "
                        + "\"$($e.GetType().Name)|$([int]$e.Response.StatusCode)|$($e.Response.StatusCode)\" }"));
    }

    @Test
    void credentialsAreSentWhenTheyAreAskedFor() {
        assertEquals(
                "GET /secret  null Basic dTpw null",
                shell.run("$w = [Net.WebClient]::new(); $w.Credentials = [Net.NetworkCredential]::new('u', 'p'); "
                        + "$w.DownloadString(\"$u/secret\")"));
    }

    @Test
    void aWebRequestHasItsAnswer() {
        assertEquals(
                "200|OK|POST /r hi null null null|42",
                shell.run("$q = [Net.WebRequest]::Create(\"$u/r\"); $q.Method = 'POST'; "
                        + "$q.CookieContainer = [Net.CookieContainer]::new(); "
                        + "$s = $q.GetRequestStream(); $b = [Text.Encoding]::UTF8.GetBytes('hi'); $s.Write($b, 0, 2); $s.Close(); "
                        + "$a = $q.GetResponse(); $t = [IO.StreamReader]::new($a.GetResponseStream()).ReadToEnd(); "
                        + "\"$([int]$a.StatusCode)|$($a.StatusDescription)|$t|$($a.Cookies['sid'].Value)\""));
    }

    @Test
    void anHttpClientGivesTasks() {
        assertEquals(
                "True|OK|PUT /p {} null Bearer t null|text/plain",
                shell.run("$c = [Net.Http.HttpClient]::new(); "
                        + "$c.DefaultRequestHeaders.Authorization = [Net.Http.Headers.AuthenticationHeaderValue]::new('Bearer', 't'); "
                        + "$a = $c.PutAsync(\"$u/p\", [Net.Http.StringContent]::new('{}')).GetAwaiter().GetResult(); "
                        + "\"$($a.IsSuccessStatusCode)|$($a.StatusCode)|$($a.Content.ReadAsStringAsync().Result)|"
                        + "$($a.Content.Headers.ContentType.MediaType)\""));
        assertEquals("GET /here  null null sid=42", shell.run("$c.GetStringAsync(\"$u/moved\").Result"));
        String failed = shell.run("$c.GetAsync(\"$u/missing\").Result.EnsureSuccessStatusCode()");
        assertTrue(failed.contains("Response status code does not indicate success: 404 (Not Found)."), failed);
    }

    @Test
    void aTcpClientTalks() throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread echo = new Thread(() -> echo(listening));
            echo.start();
            assertEquals(
                    "True|220 hi|ok|False",
                    shell.run("$t = [Net.Sockets.TcpClient]::new(); $ok = $t.ConnectAsync('127.0.0.1', "
                            + listening.getLocalPort()
                            + ").Wait(5000); $s = $t.GetStream(); $r = [IO.StreamReader]::new($s); "
                            + "$one = $r.ReadLine(); $w = [IO.StreamWriter]::new($s); $w.WriteLine('ok'); $w.Flush(); "
                            + "$two = $r.ReadLine(); $t.Close(); \"$ok|$one|$two|$($t.Connected)\""));
            echo.join();
        }
    }

    private static void echo(ServerSocket listening) {
        try (Socket socket = listening.accept()) {
            socket.getOutputStream().write("220 hi\r\n".getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            for (int c = in.read(); c >= 0; c = in.read()) {
                socket.getOutputStream().write(c);
            }
        } catch (IOException gone) {
            // The client has gone: that is how this ends.
        }
    }

    @Test
    void aUdpClientSends() throws Exception {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            shell.run("$c = [Net.Sockets.UdpClient]::new('127.0.0.1', " + socket.getLocalPort()
                    + "); $null = $c.Send([byte[]] (104, 105), 2)");
            DatagramPacket packet = new DatagramPacket(new byte[10], 10);
            socket.setSoTimeout(5_000);
            socket.receive(packet);
            assertEquals("hi", new String(packet.getData(), 0, packet.getLength(), StandardCharsets.US_ASCII));
            socket.send(new DatagramPacket(new byte[] {111, 107}, 2, packet.getSocketAddress()));
            assertEquals(
                    "ok",
                    shell.run("$c.ReceiveTimeout = 5000; $from = $null; "
                            + "[Text.Encoding]::ASCII.GetString($c.Receive([ref] $from))"));
        }
    }
}
