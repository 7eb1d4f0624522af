package mtsh.commands.chart;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.format.Cells;

/** Horizontal bars with their labels before and their values behind them. */
public final class Bars {
    /** Eighths of a cell, from nothing to seven. */
    private static final String EIGHTHS = " \u258f\u258e\u258d\u258c\u258b\u258a\u2589";

    private static final char FULL = '\u2588';
    private static final int SHORTEST = 8;

    private static final int ROW = 24;
    private static final int LABELS = 190;
    private static final int DRAWN = 320;
    private static final int PICTURE = 600;

    private Bars() {}

    /** One line each, none wider than the canvas. */
    public static List<String> lines(List<Bar> bars, Canvas canvas) {
        int label = 0;
        int text = 0;
        for (Bar bar : bars) {
            label = Math.max(label, Cells.width(canvas.fit(bar.label(), canvas.width())));
            text = Math.max(text, Cells.width(canvas.fit(bar.text(), canvas.width())));
        }
        text = Math.min(text, canvas.width() / 3);
        label = Math.min(
                label, Math.max(canvas.width() / 4, canvas.width() - text - SHORTEST - 2 - canvas.width() / 3));
        int room = Math.max(1, canvas.width() - label - text - 2);
        double most = most(bars);
        List<String> lines = new ArrayList<>();
        for (Bar bar : bars) {
            String drawn = bar(most == 0 ? 0 : bar.length() / most, room, canvas.ascii());
            lines.add((canvas.padded(bar.label(), label) + ' ' + drawn + ' ' + canvas.fit(bar.text(), text))
                    .stripTrailing());
        }
        return lines;
    }

    /** A bar of this share of the room; what is more than nothing is seen. */
    static String bar(double share, int room, boolean ascii) {
        int eighths = (int) Math.round(Math.min(1, share) * room * 8);
        if (share > 0 && eighths == 0) {
            eighths = 1;
        }
        if (ascii) {
            return "#".repeat((eighths + 7) / 8);
        }
        String whole = String.valueOf(FULL).repeat(eighths / 8);
        return eighths % 8 == 0 ? whole : whole + EIGHTHS.charAt(eighths % 8);
    }

    /** The same as a picture that can stand in a page. */
    public static String svg(List<Bar> bars, String title) {
        double most = most(bars);
        Svg svg = new Svg(PICTURE, Math.max(1, bars.size()) * ROW + 8, title);
        int y = 4;
        for (Bar bar : bars) {
            int length = most == 0 ? 0 : (int) Math.round(bar.length() / most * DRAWN);
            svg.text(LABELS - 8, y + 16, "end", "label", Svg.shortened(bar.label(), 21), bar.label());
            svg.rectangle(LABELS, y + 3, Math.max(bar.length() > 0 ? 1 : 0, length), ROW - 6, "bar");
            svg.text(LABELS + length + 6, y + 16, "start", "value", bar.text(), null);
            y += ROW;
        }
        return svg.end();
    }

    private static double most(List<Bar> bars) {
        return bars.stream().mapToDouble(Bar::length).max().orElse(0);
    }
}
