package mtsh.commands.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.commands.MailShell;

/**
 * The page as a browser sees it. Where no browser is installed the test is aborted and says so; {@code .ci/run} installs one and sets
 * MTSH_BROWSER_TEST, so that there it cannot be missed.
 */
class RoutePageBrowserTest {
    private static final int PHONE = 390;

    @TempDir
    Path folder;

    private Path browser;
    private Path page;

    @BeforeEach
    void makePage() {
        browser = browser();
        page = folder.resolve("route.html");
        try (MailShell shell = HostileMail.shell(folder)) {
            assertEquals("", shell.run("Show-MessageRoute bob@contoso.com -Path route.html"));
        }
    }

    private static Path browser() {
        String path = System.getenv().getOrDefault("PATH", "");
        for (String place : path.split(Pattern.quote(File.pathSeparator))) {
            for (String name : new String[] {"chromium", "chromium-browser", "google-chrome"}) {
                Path found = Path.of(place, name);
                if (Files.isExecutable(found)) {
                    return found;
                }
            }
        }
        String missing = "No chromium on the PATH: how the page looks in a browser is not tested.";
        if (System.getenv("MTSH_BROWSER_TEST") != null) {
            fail(missing + " Install it (apt-get install chromium).");
        }
        Assumptions.abort(missing);
        throw new AssertionError();
    }

    @Test
    void whatMailSaysStaysText() throws Exception {
        String dom = run("--dump-dom", page.toUri().toString());
        assertTrue(dom.contains("<title>Message route</title>"), dom);
        assertEquals(0, count(dom, "<script"), dom);
        assertEquals(0, count(dom, "<img"), dom);
        assertEquals(1, count(dom, "</style>"), dom);
        assertTrue(dom.contains("&lt;script&gt;document.title='owned'&lt;/script&gt;"), dom);
        assertTrue(dom.contains("\\u202Egnp.exe \\x07"), dom);
        assertFalse(dom.contains("\u202e"), "a character that turns the direction of writing");
    }

    /** A page with the same text that is not escaped would ask: so the log is one that can show it. */
    @Test
    void nothingIsAskedOfAnybody() throws Exception {
        assertEquals(List.of(page.toUri().toString()), requests(page));
        Path talkative = folder.resolve("talkative.html");
        Files.writeString(talkative, "<img src='http://192.0.2.99/a.png'>");
        assertTrue(requests(talkative).contains("http://192.0.2.99/a.png"), "the log of requests shows none at all");
    }

    /** Every address that the browser's own log says was asked for, without those that it asks of itself. */
    private List<String> requests(Path file) throws Exception {
        Path log = folder.resolve("net.json");
        run(
                "--log-net-log=" + log,
                "--net-log-capture-mode=Everything",
                "--virtual-time-budget=2000",
                "--dump-dom",
                file.toUri().toString());
        String text = Files.readString(log, StandardCharsets.UTF_8);
        List<String> found = new ArrayList<>();
        found.add(file.toUri().toString());
        Matcher matcher = Pattern.compile("\"url\":\"(https?:[^\"]*)\"").matcher(text);
        while (matcher.find()) {
            boolean own = matcher.group(1).matches("https?://[a-z0-9.-]*(google|googleapis|gvt1)\\.com/.*");
            if (!own && !found.contains(matcher.group(1))) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    @Test
    void noScriptRunsWhateverIsInThePage() throws Exception {
        Path probe = folder.resolve("probe.html");
        String text = Files.readString(page, StandardCharsets.UTF_8);
        Files.writeString(probe, text.replace("</main>", "<script>document.title='owned'</script></main>"));
        assertTrue(
                run("--dump-dom", probe.toUri().toString()).contains("<title>Message route</title>"),
                "the policy holds");
    }

    /** The page in a frame as wide as a phone; a script outside of it measures it. */
    @Test
    void fitsAPhone() throws Exception {
        assertTrue(width(page) <= PHONE, "the page is " + width(page) + " pixels wide");
        Path wide = folder.resolve("wide.html");
        Files.writeString(wide, "<body style='margin:0'><div style='width:800px'>wide</div></body>");
        assertEquals(800, width(wide), "what is too wide is noticed");
    }

    private int width(Path file) throws Exception {
        Path frame = folder.resolve("frame.html");
        Files.writeString(
                frame,
                "<iframe id='f' style='border:0;width:" + PHONE + "px;height:800px' src='" + file.getFileName()
                        + "'></iframe><p id='w'></p>"
                        + "<script>onload=()=>{document.getElementById('w').textContent='width='"
                        + "+document.getElementById('f').contentDocument.documentElement.scrollWidth}</script>");
        String dom = run(
                "--allow-file-access-from-files", "--dump-dom", frame.toUri().toString());
        Matcher matcher = Pattern.compile("width=(\\d+)<").matcher(dom);
        assertTrue(matcher.find(), dom);
        return Integer.parseInt(matcher.group(1));
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                browser.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--user-data-dir=" + folder.resolve("profile")));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            fail("The browser did not end: " + Files.readString(folder.resolve("err.txt")));
        }
        String text = Files.readString(out, StandardCharsets.UTF_8);
        assertEquals(0, process.exitValue(), () -> "the browser failed: " + text);
        return text;
    }
}
