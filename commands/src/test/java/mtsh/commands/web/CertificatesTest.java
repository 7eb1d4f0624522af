package mtsh.commands.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.commands.MailShell;

/** Certificates as objects, and what becomes of one that nobody trusts; the JDK's keytool makes it. */
class CertificatesTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    private HttpsServer server;
    private MailShell shell;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve("own.pfx");
        keytool(
                "-genkeypair",
                "-alias",
                "own",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=mx.example.com, O=Contoso",
                "-ext",
                "san=dns:mx.example.com,ip:127.0.0.1",
                "-validity",
                "3650",
                "-storetype",
                "PKCS12");
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        save(keys.getCertificate("own"));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("hi".getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        });
        server.start();
        shell = new MailShell(folder);
        // It belongs to the whole process, as .NET's does; other tests set it.
        shell.run("[Net.ServicePointManager]::ServerCertificateValidationCallback = $null");
        shell.run("$port = " + server.getAddress().getPort() + "; $u = \"https://127.0.0.1:$port/\"");
    }

    @AfterEach
    void stop() {
        shell.close();
        server.stop(0);
    }

    private void keytool(String... words) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(words));
        command.addAll(List.of("-keystore", "own.pfx", "-storepass", new String(PASSWORD)));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }

    private void save(Certificate certificate) throws IOException, GeneralSecurityException {
        Files.write(folder.resolve("own.cer"), certificate.getEncoded());
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        Files.writeString(
                folder.resolve("own.pem"), "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
    }

    @Test
    void aCertificateIsReadFromEachKindOfFile() {
        String shown = "CN=mx.example.com, O=Contoso|CN=mx.example.com, O=Contoso|40|True|";
        String each =
                "\"$($c.Subject)|$($c.Issuer)|$($c.Thumbprint.Length)|$($c.NotAfter -gt (Get-Date))|$($c.HasPrivateKey)\"";
        assertEquals(
                shown + "False",
                shell.run("$c = [Security.Cryptography.X509Certificates.X509Certificate2]::new(\"$PWD/own.cer\"); "
                        + each));
        assertEquals(
                shown + "False",
                shell.run(
                        "$c = New-Object System.Security.Cryptography.X509Certificates.X509Certificate2 \"$PWD/own.pem\"; "
                                + each));
        assertEquals(
                shown + "True",
                shell.run(
                        "$c = [Security.Cryptography.X509Certificates.X509Certificate2]::new(\"$PWD/own.pfx\", 'changeit'); "
                                + each));
        assertEquals(
                "True",
                shell.run(
                        "[Security.Cryptography.X509Certificates.X509Certificate2]::new(\"$PWD/own.cer\").Thumbprint -eq [Security.Cryptography.X509Certificates.X509Certificate2]::new([IO.File]::"
                                + "ReadAllBytes(\"$PWD/own.pem\")).Thumbprint"));
        assertTrue(
                shell.run("[Security.Cryptography.X509Certificates.X509Certificate2]::new(\"$PWD/own.pfx\", 'wrong')")
                        .contains("password"),
                "a wrong password is told");
    }

    @Test
    void aKeyOfACertificateSigns() {
        assertEquals(
                "True",
                shell.run(
                        "$c = [Security.Cryptography.X509Certificates.X509Certificate2]::new(\"$PWD/own.pfx\", 'changeit'); "
                                + "$key = [System.Security.Cryptography.X509Certificates.RSACertificateExtensions]::GetRSAPrivateKey($c); "
                                + "$sha = [System.Security.Cryptography.HashAlgorithmName]::SHA256; "
                                + "$pad = [System.Security.Cryptography.RSASignaturePadding]::Pkcs1; "
                                + "$s = $key.SignData([byte[]](1,2,3), $sha, $pad); "
                                + "$pub = [System.Security.Cryptography.X509Certificates.RSACertificateExtensions]::GetRSAPublicKey($c); "
                                + "$pub.VerifyData([byte[]](1,2,3), $s, $sha, $pad)"));
    }

    @Test
    void whatNobodyTrustsIsRefusedUnlessAScriptSaysOtherwise() {
        String client = "$h = [Net.Http.HttpClientHandler]::new(); %s $k = [Net.Http.HttpClient]::new($h); "
                + "try { $k.GetStringAsync($u).GetAwaiter().GetResult() } catch { 'refused' }";
        assertEquals("refused", shell.run(client.formatted("")));
        assertEquals(
                "refused",
                shell.run(client.formatted(
                        "$h.ServerCertificateCustomValidationCallback = { param($m, $c) $c.Thumbprint -eq 'X' };")));
        assertEquals("hi", shell.run(client.formatted("$h.ServerCertificateCustomValidationCallback = { $true };")));
        assertEquals(
                "hi",
                shell.run(client.formatted("$h.ServerCertificateCustomValidationCallback = "
                        + "[Net.Http.HttpClientHandler]::DangerousAcceptAnyServerCertificateValidator;")));
    }

    @Test
    void anSslStreamShowsTheCertificateToItsCallback() {
        String connect = "$t = [Net.Sockets.TcpClient]::new('127.0.0.1', $port); "
                + "$s = [Net.Security.SslStream]::new($t.GetStream(), $false, %s); "
                + "try { $s.AuthenticateAsClient('mx.example.com'); \"$($s.IsAuthenticated)\" } catch { 'refused' } finally { $t.Dispose() }";
        assertEquals("True", shell.run(connect.formatted("{ param($a, $c) $c.Subject -like '*mx.example.com*' }")));
        assertEquals("refused", shell.run(connect.formatted("{ param($a, $c) $c.Subject -like '*fabrikam*' }")));
        assertEquals("refused", shell.run(connect.formatted("$null")));
    }
}
