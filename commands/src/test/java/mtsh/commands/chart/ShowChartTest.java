package mtsh.commands.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.commands.MailShell;

class ShowChartTest {
    @TempDir
    Path folder;

    private MailShell shell;

    @BeforeEach
    void open() {
        shell = new MailShell(folder);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void objectsWithANameAndACountAreBars() {
        assertEquals(
                "aa ############### 3\nb  ##### 1",
                shell.run(
                        "[pscustomobject]@{Name='aa';Count=3}, [pscustomobject]@{Name='b';Count=1} | Show-Chart -Ascii -Width 20"));
    }

    @Test
    void bareNumbersAreAHistogram() {
        String text = shell.run("1..100 | Show-Chart -Ascii -Width 40 -Bins 5");
        assertTrue(text.startsWith("0 .. 20"), text);
        assertEquals(6, text.lines().count(), text);
    }

    @Test
    void objectsWithPercentilesAreAGroupEach() {
        String text = shell.run(
                "[pscustomobject]@{Group='contoso.com';Count=9;P50=1.5;P90=2;P95=3;P99=4.25;Max=9} | Show-Chart -Ascii -Width 60");
        assertTrue(text.startsWith("contoso.com p50 "), text);
        assertTrue(text.endsWith(" 9"), text);
        assertEquals(5, text.lines().count(), text);
    }

    @Test
    void spansOfTimeAreShownInTheirUnit() {
        String text = shell.run("New-TimeSpan -Seconds 90 | Show-Chart -Kind Bar -Ascii -Width 40");
        assertTrue(text.endsWith("1 min 30 s"), text);
    }

    @Test
    void textsThatAreNumbersCount() {
        String text = shell.run(
                "'Day,Mail\nMo,5\nTu,x\nWe,10' | ConvertFrom-Csv | Show-Chart Mail Day -Kind Bar -Ascii -Width 40");
        assertTrue(text.startsWith("Mo ####"), text);
        assertTrue(text.contains("WARNING: 1 object has no number and is not drawn."), text);
    }

    @Test
    void moreBarsThanWantedAreTold() {
        String text = shell.run("1..5 | Show-Chart -Kind Bar -First 2 -Ascii -Width 30");
        assertTrue(text.contains("WARNING: Only the first 2 of 5 bars are drawn."), text);
    }

    @Test
    void nothingToDrawIsSaid() {
        assertEquals(
                "WARNING: Nothing came through the pipeline, so there is nothing to draw.",
                shell.run("@() | Show-Chart"));
        String text = shell.run("[pscustomobject]@{Name='a'} | Show-Chart");
        assertTrue(text.contains("None of the 1 objects has a property that is a number"), text);
        assertTrue(shell.run("'a' | Show-Chart -Property Length2").contains("No value of Length2"), "property");
    }

    @Test
    void pictureIsOneText() {
        String text = shell.run("1, 2, 3 | Show-Chart -As Svg -Kind Sparkline -Title 'a<b'");
        assertTrue(text.startsWith("<svg xmlns="), text);
        assertTrue(text.contains("<title>a&lt;b</title>"), text);
        assertTrue(text.endsWith("</svg>"), text);
    }

    @Test
    void sparklineSaysItsExtent() {
        assertEquals("_#  1 .. 9 (2 values)", shell.run("1, 9 | Show-Chart -Kind Sparkline -Ascii"));
    }
}
