package mtsh.commands.route;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import mtsh.commands.ViewText;
import mtsh.commands.chart.Bar;
import mtsh.commands.chart.Bars;
import mtsh.commands.chart.Svg;
import mtsh.commands.trace.DetailText;
import mtsh.language.value.PSObject;
import mtsh.store.event.MailEvent;

/**
 * One page that holds everything: no script, no request, nothing from elsewhere. It is XML as well as HTML. All that came out of a log
 * goes through {@link Svg#escaped}.
 */
final class RoutePage {
    private static final String[] FACTS = {"Where", "Why", "Advice", "MessageId", "MessageTraceId", "Trust"};
    private static final String[] NAMES = {"Where", "Why", "Advice", "Message-ID", "Trace id", "Read"};

    /** Longer texts are broken anywhere, so that a word without end cannot widen the page; shorter ones keep their words whole. */
    private static final int LONG = 24;

    private static final String STYLE = """
            :root { color-scheme: light dark; --ink: #1c2430; --ground: #ffffff; --line: #c9d1da; --soft: #f3f6f9; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e4e9ef; --ground: #14181d; --line: #3a444f; --soft: #1d242b; } }
            * { box-sizing: border-box; }
            body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink);
              background: var(--ground); overflow-wrap: anywhere; }
            h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; } h3 { font-size: 1rem; }
            section { border-top: 2px solid var(--line); margin-top: 1.5rem; }
            .verdict { border-left: .4rem solid; padding: .4rem .8rem; background: var(--soft); font-weight: 600; }
            dl { display: grid; grid-template-columns: minmax(5rem, max-content) minmax(0, 1fr); gap: .2rem 1rem; }
            dt { font-weight: 600; } dd { margin: 0; }
            figure { margin: 1rem 0; } figcaption { font-size: .9rem; }
            svg { display: block; height: auto; }
            table { border-collapse: collapse; width: 100%; font-size: .9rem; }
            th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; }
            th { background: var(--soft); }
            td, th { overflow-wrap: break-word; }
            td.long { overflow-wrap: anywhere; }
            td.number { text-align: right; white-space: nowrap; }
            @media (max-width: 40rem) {
              thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
              table, tbody, tr, td { display: block; width: 100%; }
              tr { margin-bottom: .8rem; }
              td, td.number { text-align: left; white-space: normal; }
              td::before { content: attr(data-label) ": "; font-weight: 600; }
            }
            @media print { body { max-width: none; font-size: 10pt; } section, tr, figure { break-inside: avoid; } }
            """;

    private final RouteTimes times;
    private final StringBuilder page = new StringBuilder();

    RoutePage(RouteTimes times) {
        this.times = times;
    }

    /** {@code covers} says what the store holds, {@code made} when the page was. */
    String draw(List<List<Route>> messages, String covers, Instant made) {
        head();
        messages.forEach(this::message);
        page.append("<footer><p>").append(Svg.escaped(covers)).append("</p>\n<p>Made by mtsh at ");
        page.append(times.seconds(made)).append(' ').append(Svg.escaped(times.zone(made)));
        page.append(" from mail logs. All times are in ")
                .append(Svg.escaped(times.zone(made)))
                .append(".</p></footer>\n");
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private void head() {
        page.append(
                "<!DOCTYPE html>\n<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n<meta charset=\"utf-8\"/>\n");
        page.append(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        page.append("<meta name=\"referrer\" content=\"no-referrer\"/>\n<title>Message route</title>\n<style>\n");
        page.append(STYLE).append("</style>\n</head>\n<body>\n<main>\n<h1>Message route</h1>\n");
    }

    private void message(List<Route> routes) {
        page.append("<section>\n<h2>").append(Svg.escaped(title(routes.get(0)))).append("</h2>\n");
        for (Route route : routes) {
            page.append("<p class=\"verdict\" style=\"border-color:")
                    .append(StopText.colour(route))
                    .append("\">");
            page.append(Svg.escaped(route.said("Summary"))).append("</p>\n");
            facts(route.answer());
        }
        page.append("<figure>\n").append(new RoutePicture(times).draw(routes));
        page.append(
                "<figcaption>The way of the message, from the machine that sent it to its ends.</figcaption>\n</figure>\n");
        page.append("<figure>\n").append(Bars.svg(stays(routes), "How long the message stayed at each place"));
        page.append(
                "<figcaption>How long it stayed at each place, and on the way between them.</figcaption>\n</figure>\n");
        routes.forEach(this::events);
        page.append("</section>\n");
    }

    private static String title(Route route) {
        String subject = route.row().subject();
        return subject.isEmpty()
                ? "Message from "
                        + (route.row().sender().isEmpty()
                                ? "(unknown)"
                                : route.row().sender())
                : subject;
    }

    private void facts(PSObject answer) {
        page.append("<dl>\n");
        for (int i = 0; i < FACTS.length; i++) {
            String value = ViewText.text(answer, FACTS[i]);
            if (!value.isEmpty()) {
                page.append("<dt>")
                        .append(NAMES[i])
                        .append("</dt><dd>")
                        .append(Svg.escaped(value))
                        .append("</dd>\n");
            }
        }
        page.append("</dl>\n");
    }

    /** Each place once, whatever recipients passed it. */
    private static List<Bar> stays(List<Route> routes) {
        List<Bar> bars = new ArrayList<>();
        stays(new RouteTree(routes).top(), bars);
        return bars;
    }

    private static void stays(RouteTree.Node node, List<Bar> bars) {
        for (RouteTree.Node next : node.next()) {
            if (next.stop().isOurs()) {
                way(node.stop(), next.stop(), bars);
                bars.add(bar(place(next.stop()), next.stop().stay()));
            }
            stays(next, bars);
        }
    }

    /** Short, for there is little room beside a bar. */
    private static String place(Stop stop) {
        return stop.queueId().isEmpty() ? stop.name() : stop.server() + " (" + stop.queueId() + ")";
    }

    private static void way(Stop from, Stop to, List<Bar> bars) {
        if (from.isOurs() && !to.arrived().isBefore(from.left())) {
            bars.add(bar("to " + to.server(), Duration.between(from.left(), to.arrived())));
        }
    }

    private static Bar bar(String label, Duration duration) {
        return new Bar(label, duration.toMillis() / 1000.0, RouteTimes.span(duration));
    }

    private void events(Route route) {
        page.append("<h3>Events for ").append(Svg.escaped(route.recipient())).append("</h3>\n<table>\n<thead><tr>");
        for (String name : new String[] {"Time", "Since before", "Server", "Event", "What happened", "Log line"}) {
            page.append("<th scope=\"col\">").append(name).append("</th>");
        }
        page.append("</tr></thead>\n<tbody>\n");
        MailEvent before = null;
        for (MailEvent event : route.events()) {
            page.append("<tr>");
            cell("Time", times.exact(event.time()), "");
            cell(
                    "Since before",
                    before == null ? "" : RouteTimes.after(Duration.between(before.time(), event.time())),
                    "number");
            cell("Server", event.host(), "");
            cell("Event", new DetailText(event).event(), "");
            cell("What happened", StopText.happened(event), "");
            cell(
                    "Log line",
                    event.position().source().isEmpty()
                            ? ""
                            : event.position().source() + ":" + event.position().line(),
                    "");
            page.append("</tr>\n");
            before = event;
        }
        page.append("</tbody>\n</table>\n");
    }

    private void cell(String label, String text, String kind) {
        page.append("<td data-label=\"").append(label).append('"');
        String shape = kind.isEmpty() && text.length() > LONG ? "long" : kind;
        page.append(shape.isEmpty() ? "" : " class=\"" + shape + "\"").append('>');
        page.append(Svg.escaped(text)).append("</td>");
    }
}
