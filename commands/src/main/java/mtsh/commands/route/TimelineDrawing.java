package mtsh.commands.route;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import mtsh.commands.chart.Canvas;
import mtsh.commands.trace.DetailText;
import mtsh.language.format.Cells;
import mtsh.store.event.MailEvent;

/** A message's events line by line, each with the time since the one before. */
final class TimelineDrawing {
    private static final int TIME = 23;
    private static final int SINCE = 12;
    private static final int MOST_SERVER = 20;
    private static final int LEAST_DETAIL = 30;

    private final Canvas canvas;
    private final RouteTimes times;
    private final List<String> lines = new ArrayList<>();

    TimelineDrawing(Canvas canvas, RouteTimes times) {
        this.canvas = canvas;
        this.times = times;
    }

    List<String> draw(List<Route> routes) {
        for (Route route : routes) {
            lines.addAll(canvas.wrapped(route.said("Summary"), canvas.width()));
            lines.add("Times are in " + times.zone(route.row().received()) + ".");
            events(route.events());
            canvas.wrapped(StopText.end(route), canvas.width()).forEach(lines::add);
        }
        return lines;
    }

    private void events(List<MailEvent> events) {
        int server = 0;
        int name = 0;
        for (MailEvent event : events) {
            server = Math.max(server, Math.min(MOST_SERVER, Cells.width(event.host())));
            name = Math.max(name, new DetailText(event).event().length());
        }
        MailEvent before = null;
        for (MailEvent event : events) {
            Duration since = before == null ? Duration.ZERO : Duration.between(before.time(), event.time());
            String head = canvas.padded(times.exact(event.time()), TIME)
                    + ' '
                    + canvas.padded(before == null ? "" : RouteTimes.after(since), SINCE)
                    + ' '
                    + canvas.padded(event.host(), server)
                    + (server == 0 ? "" : " ");
            add(head, name, new DetailText(event).event(), StopText.happened(event));
            before = event;
        }
    }

    private void add(String head, int name, String event, String happened) {
        int used = Cells.width(head) + name + 1;
        if (canvas.width() - used >= LEAST_DETAIL) {
            String first = head + canvas.padded(event, name) + ' ';
            for (String line : canvas.wrapped(happened, canvas.width() - used)) {
                lines.add((first + line).stripTrailing());
                first = " ".repeat(used);
            }
            return;
        }
        canvas.wrapped(head + event, canvas.width()).forEach(lines::add);
        canvas.wrapped(happened, canvas.width() - 4).forEach(line -> lines.add(("    " + line).stripTrailing()));
    }
}
