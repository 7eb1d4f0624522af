package mtsh.commands.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Puts pseudonyms into the lines of a log, so that it can be read again as the log it is. Knows of what no line shows by itself: columns
 * of CSV,
 * subjects that go on in the next line.
 */
final class LogProtection {
    private static final int LONGEST_RECORD = 100;
    private static final Pattern NAMES = Pattern.compile("[\\w\"][\\w .\"-]{0,60}(?:[,;\\t][\\w .\"-]{0,60}){2,200}");
    /** The beginning of a row in a tracking log, where rows may stand without the line that names their columns. */
    private static final Pattern ROW =
            Pattern.compile("^\uFEFF?\\d{4}-\\d\\d-\\d\\dT[\\d:.]{8,20}Z,(?:[^,]{0,300},){6}");

    private static final List<PropertyKind> TRACKING = kinds(
            "date-time,client-ip,client-hostname,server-ip,server-hostname,"
                    + "source-context,connector-id,source,event-id,internal-message-id,message-id,network-message-id,recipient-address,"
                    + "recipient-status,total-bytes,recipient-count,related-recipient-address,reference,message-subject,sender-address");

    private static final Pattern GUID = Pattern.compile("\"?[0-9A-Fa-f-]{32,36}\"?|");

    private static final Pattern FOLDED = Pattern.compile("^(?:\\S.{0,120}\\[\\d{1,3}[/\\\\]\\d{1,3}\\])?\\s+\\S.*");
    private static final Pattern OPEN_SUBJECT = Pattern.compile("(?i)(?:\\bsubject: |\\bT=\")[^\"\\n]*$");

    private final TextProtection protection;
    private final Consumer<String> out;
    private char separator = ',';
    private List<PropertyKind> columns = List.of();
    private final StringBuilder record = new StringBuilder();
    private int recordLines;
    private boolean subjectIsOpen;

    LogProtection(TextProtection protection, Consumer<String> out) {
        this.protection = protection;
        this.out = out;
    }

    void line(String line) {
        if (line.startsWith("#TYPE ") || isColumns(line)) {
            out.accept(line);
            return;
        }
        boolean isRow = ROW.matcher(line).find();
        if (columns.isEmpty() && !isRow && recordLines == 0) {
            out.accept(plain(line));
            return;
        }
        // A row that was cut inside its quotes would take those behind it along.
        if (isRow && recordLines > 0) {
            finishRecord();
        }
        record.append(recordLines > 0 ? "\n" : "").append(line);
        recordLines++;
        if (!isInQuotes(record) || recordLines >= LONGEST_RECORD) {
            finishRecord();
        }
    }

    /** After the last line. */
    void finish() {
        if (recordLines > 0) {
            finishRecord();
        }
    }

    private String plain(String line) {
        boolean goesOn = subjectIsOpen && FOLDED.matcher(line).matches();
        subjectIsOpen = goesOn || OPEN_SUBJECT.matcher(line).find();
        if (!goesOn) {
            return protection.text(line, JsonSubjects.of(line), List.of());
        }
        int begin = Math.max(line.indexOf("] "), 0);
        int text = begin == 0 ? 0 : begin + 2;
        boolean isField = line.substring(text).strip().matches("[A-Za-z][A-Za-z0-9-]{0,60}: .*");
        if (isField) {
            subjectIsOpen = OPEN_SUBJECT.matcher(line).find();
            return protection.text(line);
        }
        int quote = line.indexOf('"', text);
        int end = quote < 0 ? line.length() : quote;
        subjectIsOpen = quote < 0;
        return protection.text(line.substring(0, text))
                + protection.subject(line.substring(text, end))
                + protection.text(line.substring(end));
    }

    /** The line that names the columns. */
    private boolean isColumns(String line) {
        boolean isNamed = line.startsWith("#Fields: ");
        String names = isNamed ? line.substring("#Fields: ".length()) : line.replaceFirst("^\uFEFF?# ?", "");
        if (recordLines > 0 || !NAMES.matcher(names).matches()) {
            return false;
        }
        char between = names.indexOf('\t') > 0 ? '\t' : names.indexOf(';') > 0 && names.indexOf(',') < 0 ? ';' : ',';
        List<PropertyKind> kinds = kinds(fields(names, between));
        boolean tells = kinds.stream().anyMatch(kind -> kind != PropertyKind.TEXT);
        if (kinds.size() < 3 || !tells) {
            return false;
        }
        separator = between;
        columns = kinds;
        return true;
    }

    private void finishRecord() {
        String text = record.toString();
        record.setLength(0);
        recordLines = 0;
        List<String> fields = fields(text, separator);
        List<PropertyKind> kinds = columns.isEmpty() ? trackingKinds(fields) : columns;
        // Other columns may tell the subject as well: a reply, the line of a log.
        List<String> subjects = values(fields, kinds, PropertyKind.SUBJECT);
        List<String> folders = values(fields, kinds, PropertyKind.FOLDER);
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            String inside = inside(fields.get(i));
            PropertyKind kind = kind(kinds, i);
            String hidden = kind == PropertyKind.TEXT
                    ? protection.text(inside, subjects, folders)
                    : protection.of(kind, inside);
            line.append(i == 0 ? "" : separator)
                    .append(isQuoted(fields.get(i)) ? '"' + hidden.replace("\"", "\"\"") + '"' : hidden);
        }
        out.accept(line.toString());
    }

    private static List<PropertyKind> kinds(String names) {
        return kinds(List.of(names.split(",")));
    }

    private static List<PropertyKind> kinds(List<String> names) {
        return names.stream()
                .map(name -> PropertyKind.of(name.strip().replace("\"", "")))
                .toList();
    }

    /** Exchange 2010 knew no network message id: all behind its place stands one to the left. */
    private static List<PropertyKind> trackingKinds(List<String> fields) {
        int place = 11;
        if (fields.size() <= place || GUID.matcher(fields.get(place)).matches()) {
            return TRACKING;
        }
        List<PropertyKind> kinds = new ArrayList<>(TRACKING);
        kinds.remove(place);
        return kinds;
    }

    private static PropertyKind kind(List<PropertyKind> kinds, int place) {
        return place < kinds.size() ? kinds.get(place) : PropertyKind.TEXT;
    }

    private static List<String> values(List<String> fields, List<PropertyKind> kinds, PropertyKind wanted) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            String inside = inside(fields.get(i));
            if (kind(kinds, i) == wanted && !inside.isBlank()) {
                values.add(inside);
            }
        }
        return values;
    }

    private static boolean isQuoted(String field) {
        return field.length() >= 2 && field.startsWith("\"") && field.endsWith("\"");
    }

    private static String inside(String field) {
        return isQuoted(field) ? field.substring(1, field.length() - 1).replace("\"\"", "\"") : field;
    }

    /** As they stand, quotes and all. */
    private static List<String> fields(String text, char separator) {
        List<String> fields = new ArrayList<>();
        boolean quoted = false;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                fields.add(text.substring(begin, i));
                begin = i + 1;
            }
        }
        fields.add(text.substring(begin));
        return fields;
    }

    private static boolean isInQuotes(CharSequence text) {
        return (text.chars().filter(c -> c == '"').count() & 1) == 1;
    }
}
