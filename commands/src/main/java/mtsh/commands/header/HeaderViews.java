package mtsh.commands.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import mtsh.commands.ViewText;
import mtsh.language.format.ViewBuilder;
import mtsh.language.format.Views;
import mtsh.language.type.Members;
import mtsh.language.value.Conversions;
import mtsh.language.value.DateTime;
import mtsh.language.value.DateTimeFormat;
import mtsh.language.value.Enumeration;
import mtsh.language.value.NetCulture;
import mtsh.language.value.TimeSpan;

/** How a header and its parts look: first what a reader wants to know, and nothing that is not in it. */
public final class HeaderViews {
    private static final int LONGEST = 300;
    private static final Set<String> FACTS = Set.of("CIP", "CTRY", "LANG", "H", "PTR", "SFS", "DIR", "ARC");

    private HeaderViews() {}

    public static void addTo(Views views) {
        views.add(ViewBuilder.custom(
                "MessageHeader", MessageHeader.TYPE, (value, options) -> new HeaderViews.Text(value).toString()));
        views.alone(MessageHeader.TYPE);
        views.add(ViewBuilder.table("MailHop", MessageHeader.HOP_TYPE)
                .properties("Number", "Time", "Delay", "From", "FromIP", "By", "With", "Tls")
                .autoSize()
                .build());
        views.add(ViewBuilder.table("AuthenticationResult", MessageHeader.CHECK_TYPE)
                .properties("Method", "Result", "Domain", "Server", "Detail")
                .autoSize()
                .build());
        views.add(ViewBuilder.table("SpamFinding", MessageHeader.FINDING_TYPE)
                .properties("Filter", "Name", "Value", "Meaning")
                .autoSize()
                .build());
    }

    /** The lines of one header. */
    private static final class Text {
        private final Object header;
        private final StringBuilder text = new StringBuilder();

        Text(Object header) {
            this.header = header;
        }

        @Override
        public String toString() {
            for (String name : List.of("Subject", "From", "To", "MessageId")) {
                line(name, ViewText.text(header, name));
            }
            line("Date", moment(header, "Date"));
            line("Arrived", arrived());
            List<Object> hops = items("Hops");
            for (int i = 0; i < hops.size(); i++) {
                line(i == 0 ? "Way" : "", hop(hops.get(i)));
            }
            parts("Checks", items("Authentication").stream().map(Text::check).toList());
            parts(
                    "Spam",
                    items("Spam").stream()
                            .filter(Text::isVerdict)
                            .map(Text::finding)
                            .toList());
            line("List", ViewText.text(header, "ListId"));
            parts("Note", items("Notes").stream().map(Conversions::toText).toList());
            return text.toString();
        }

        private List<Object> items(String property) {
            List<Object> found = Enumeration.list(Members.getOwn(header, property));
            return found == null ? List.of() : found;
        }

        private void parts(String name, List<String> values) {
            for (int i = 0; i < values.size(); i++) {
                line(i == 0 ? name : "", values.get(i));
            }
        }

        private void line(String name, String value) {
            if (value.isEmpty()) {
                return;
            }
            String shown = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
            text.append(String.format(Locale.ROOT, "%-9s", name))
                    .append(name.isEmpty() ? "  " : ": ")
                    .append(ViewText.oneLine(shown))
                    .append('\n');
        }

        private static String moment(Object object, String property) {
            return Members.getOwn(object, property) instanceof DateTime time
                    ? DateTimeFormat.format(time, "yyyy-MM-dd HH:mm:ss'Z'", NetCulture.INVARIANT)
                    : "";
        }

        private String arrived() {
            String when = moment(header, "Arrived");
            int hops = items("Hops").size();
            String took = "";
            if (Members.getOwn(header, "TotalDelay") instanceof TimeSpan delay) {
                took = delay.ticks() < 0
                        ? ", before the first of " + hops + " servers: a clock is wrong"
                        : ", " + seconds(delay) + " after the first of " + hops + " servers";
            }
            return when + (hops > 1 && !when.isEmpty() ? took : "");
        }

        /** Seconds, or the two largest units. */
        private static String seconds(TimeSpan span) {
            long all = span.ticks() / TimeSpan.TICKS_PER_SECOND;
            long positive = Math.abs(all);
            String text = positive < 120
                    ? positive + " s"
                    : positive < 7200
                            ? positive / 60 + " min " + positive % 60 + " s"
                            : positive / 3600 + " h " + positive % 3600 / 60 + " min";
            return all < 0 ? "-" + text : text;
        }

        private static String hop(Object hop) {
            String from = ViewText.text(hop, "From");
            String ip = ViewText.text(hop, "FromIP");
            String giver = from.isEmpty() ? ip : ip.isEmpty() ? from : from + "[" + ip + "]";
            String by = ViewText.text(hop, "By");
            String way = giver.isEmpty() ? by : giver + " -> " + (by.isEmpty() ? "?" : by);
            List<String> parts = new ArrayList<>();
            parts.add(ViewText.text(hop, "Number") + ". " + (way.isEmpty() ? ViewText.text(hop, "Raw") : way));
            add(parts, moment(hop, "Time"));
            if (Members.getOwn(hop, "Delay") instanceof TimeSpan delay) {
                parts.add((delay.ticks() < 0 ? "" : "+") + seconds(delay));
            }
            add(parts, ViewText.text(hop, "With"));
            add(parts, ViewText.text(hop, "Tls"));
            return String.join(", ", parts);
        }

        private static void add(List<String> parts, String value) {
            if (!value.isEmpty()) {
                parts.add(value);
            }
        }

        private static String check(Object check) {
            String domain = ViewText.text(check, "Domain");
            String server = ViewText.text(check, "Server");
            return ViewText.text(check, "Method") + " " + ViewText.text(check, "Result")
                    + (domain.isEmpty() ? "" : " for " + domain)
                    + (server.isEmpty() ? "" : ", says " + server);
        }

        /** Where it came from and in which language tells nothing of what the filter thought. */
        private static boolean isVerdict(Object finding) {
            return !ViewText.text(finding, "Meaning").isEmpty() && !FACTS.contains(ViewText.text(finding, "Name"));
        }

        private static String finding(Object finding) {
            return ViewText.text(finding, "Filter") + " " + ViewText.text(finding, "Name") + " "
                    + ViewText.text(finding, "Value") + ": " + ViewText.text(finding, "Meaning");
        }
    }
}
