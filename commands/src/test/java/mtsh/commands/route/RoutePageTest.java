package mtsh.commands.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

import mtsh.commands.MailShell;

class RoutePageTest {
    @TempDir
    Path folder;

    @Test
    void isWellFormedAndHoldsHostileTextAsText() throws Exception {
        Document page = page("Show-MessageRoute bob@contoso.com -Path page.html");
        assertEquals("en", page.getDocumentElement().getAttribute("lang"));
        assertEquals(0, page.getElementsByTagName("script").getLength());
        assertEquals(0, page.getElementsByTagName("img").getLength());
        String text = page.getDocumentElement().getTextContent();
        assertTrue(text.contains("<script>document.title='owned'</script>"), text);
        assertTrue(text.contains("fetch('http://192.0.2.99/')"), text);
        assertTrue(text.contains("\\u202Egnp.exe \\x07"), text);
        assertTrue(text.chars().noneMatch(c -> c < ' ' && c != '\n'), "control characters");
    }

    @Test
    void asksNothingOfAnybody() throws Exception {
        page("Show-MessageRoute bob@contoso.com -Path page.html");
        String text = Files.readString(folder.resolve("page.html"), StandardCharsets.UTF_8);
        assertTrue(text.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""), text);
        assertFalse(
                text.matches("(?s).*<[^>]*\\s(src|href|xlink:href|action|data)=.*"), "an address to load or to go to");
        assertFalse(text.contains("url("), "an address in a style");
        assertFalse(text.contains("@import"), "a style from elsewhere");
    }

    @Test
    void canBeUsedWithoutEyes() throws Exception {
        Document page = page("Show-MessageRoute bob@contoso.com -Path page.html");
        assertEquals("Message route", page.getElementsByTagName("title").item(0).getTextContent());
        for (int i = 0; i < page.getElementsByTagName("th").getLength(); i++) {
            assertEquals("col", ((Element) page.getElementsByTagName("th").item(i)).getAttribute("scope"));
        }
        assertEquals(2, page.getElementsByTagName("svg").getLength());
        for (int i = 0; i < 2; i++) {
            Element picture = (Element) page.getElementsByTagName("svg").item(i);
            assertEquals("img", picture.getAttribute("role"));
            assertFalse(picture.getAttribute("aria-label").isBlank());
        }
        assertTrue(
                page.getElementsByTagName("desc").item(0).getTextContent().contains("mx1, queue id 4mB1bC0Zp1z3tBb"));
    }

    @Test
    void isForItsOwnerAlone() throws Exception {
        page("Show-MessageRoute bob@contoso.com -Path page.html");
        Path file = folder.resolve("page.html");
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    private Document page(String command) throws Exception {
        try (MailShell shell = HostileMail.shell(folder)) {
            assertEquals("", shell.run(command));
        }
        String text = Files.readString(folder.resolve("page.html"), StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }
}
