package mtsh.commands.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import mtsh.language.format.Cells;

class DrawingsTest {
    private static final Canvas PLAIN = new Canvas(40, true);
    private static final Canvas WIDE = new Canvas(40, false);
    private static final String HOSTILE = "<script>\"'&]]>\u0000\u001b[31m\u202e\ud800" + "w".repeat(300);

    @Test
    void barsAreAsLongAsTheirShare() {
        List<String> lines =
                Bars.lines(List.of(new Bar("a", 10, "10"), new Bar("b", 5, "5"), new Bar("c", 0, "0")), PLAIN);
        assertEquals(35, lines.get(0).chars().filter(c -> c == '#').count());
        assertEquals(18, lines.get(1).chars().filter(c -> c == '#').count());
        assertEquals("c  0", lines.get(2));
    }

    @Test
    void whatIsMoreThanNothingIsSeen() {
        assertEquals("#", Bars.bar(1e-9, 30, true));
        assertEquals("\u258f", Bars.bar(1e-9, 30, false));
        assertEquals("", Bars.bar(0, 30, false));
    }

    @Test
    void noLineIsWiderThanTheCanvas() {
        List<Bar> bars = List.of(
                new Bar(HOSTILE, Double.NaN, HOSTILE),
                new Bar("\u4e2d\u6587".repeat(40), 7, "7"),
                new Bar("", -3, ""),
                new Bar("x", Double.MAX_VALUE, "9".repeat(90)));
        for (Canvas canvas : List.of(PLAIN, WIDE, new Canvas(1, false), new Canvas(200, true))) {
            for (String line : Bars.lines(bars, canvas)) {
                assertTrue(Cells.width(line) <= canvas.width(), line);
                assertTrue(line.chars().noneMatch(Character::isISOControl), line);
            }
        }
        Bars.lines(bars, PLAIN).forEach(line -> assertTrue(line.chars().allMatch(c -> c >= ' ' && c < 0x7f), line));
    }

    @Test
    void sparklineGoesFromLeastToGreatest() {
        assertEquals("\u2581\u2585\u2588", Sparkline.text(new double[] {1, 2, 3}, WIDE));
        assertEquals("_= #", Sparkline.text(new double[] {0, 5, Double.NaN, 9}, PLAIN));
        assertEquals("", Sparkline.text(new double[0], WIDE));
        assertEquals("\u2581\u2581", Sparkline.text(new double[] {0, 0}, WIDE));
    }

    @Test
    void narrowSparklineKeepsThePeak() {
        double[] values = new double[1000];
        values[777] = 5;
        String text = Sparkline.text(values, WIDE);
        assertEquals(40, text.length());
        assertEquals(1, text.chars().filter(c -> c == '\u2588').count());
    }

    @Test
    void classesHaveRoundEdgesAndHoldAllValues() {
        double[] values = {0, 1, 2, 3, 19.5, 20, 99, Double.NaN};
        List<Bar> bars = Histogram.of(values, 5).bars(ChartText::number);
        assertEquals("0 .. 20", bars.get(0).label());
        assertEquals("5", bars.get(0).text());
        assertEquals(7, bars.stream().mapToDouble(Bar::value).sum());
        assertTrue(Histogram.of(new double[0]).bars(ChartText::number).isEmpty());
        assertEquals(
                1, Histogram.of(new double[] {4, 4, 4}).bars(ChartText::number).size());
    }

    @Test
    void extremeValuesDoNotBreakAHistogram() {
        double[] values = {-Double.MAX_VALUE, Double.MAX_VALUE, 0, Double.MIN_VALUE};
        assertEquals(
                4,
                Histogram.of(values).bars(ChartText::number).stream()
                        .mapToDouble(Bar::value)
                        .sum());
        double[] close = {1e15, Math.nextUp(1e15)};
        assertEquals(
                2,
                Histogram.of(close).bars(ChartText::number).stream()
                        .mapToDouble(Bar::value)
                        .sum());
    }

    @Test
    void percentilesAreValuesThatOccurred() {
        double[] values = new double[100];
        for (int i = 0; i < 100; i++) {
            values[i] = 100 - i;
        }
        Percentiles percentiles = new Percentiles(values);
        assertEquals(50, percentiles.at(50));
        assertEquals(99, percentiles.at(99));
        assertEquals(1, percentiles.at(0));
        assertTrue(new Percentiles(new double[] {Double.NaN})
                .bars(ChartText::number)
                .isEmpty());
    }

    @Test
    void spansAreWrittenInTheUnitThatFits() {
        assertEquals("0 s", ChartText.seconds(0));
        assertEquals("250 ms", ChartText.seconds(0.25));
        assertEquals("1.2 s", ChartText.seconds(1.23));
        assertEquals("59.9 s", ChartText.seconds(59.9));
        assertEquals("4 min 10 s", ChartText.seconds(250));
        assertEquals("2 h 5 min", ChartText.seconds(7500));
        assertEquals("3 d 4 h", ChartText.seconds(3 * 86_400 + 4 * 3600));
    }

    @Test
    void picturesAreWellFormedWhateverTheyShow() throws Exception {
        Document bars = parsed(Bars.svg(List.of(new Bar(HOSTILE, 3, HOSTILE), new Bar("b", 0, "")), HOSTILE));
        assertEquals("svg", bars.getDocumentElement().getTagName());
        assertEquals("img", bars.getDocumentElement().getAttribute("role"));
        assertTrue(bars.getDocumentElement()
                .getAttribute("aria-label")
                .startsWith("<script>\"'&]]>\\x00\\x1B[31m\\u202E"));
        assertEquals(0, bars.getElementsByTagName("script").getLength());
        assertEquals(
                1,
                parsed(Sparkline.svg(new double[] {1, 5, 2}, "x"))
                        .getElementsByTagName("polyline")
                        .getLength());
        assertFalse(Sparkline.svg(new double[] {Double.NaN}, "x").contains("NaN"));
    }

    @Test
    void localesSayWhetherUnicodeIsShown() {
        assertTrue(Canvas.isUnicode(""));
        assertTrue(Canvas.isUnicode("de_DE.UTF-8"));
        assertTrue(Canvas.isUnicode("C.utf8"));
        assertFalse(Canvas.isUnicode("C"));
        assertFalse(Canvas.isUnicode("de_DE.ISO-8859-1"));
    }

    private static Document parsed(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }
}
