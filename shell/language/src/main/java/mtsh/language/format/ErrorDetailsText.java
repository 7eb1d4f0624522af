package mtsh.language.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

import mtsh.language.error.ErrorRecord;
import mtsh.language.error.NetException;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.Members;
import mtsh.language.type.NetType;
import mtsh.language.type.PropertyView;
import mtsh.language.value.Conversions;
import mtsh.language.value.InvocationInfo;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

/** Everything an error knows, name by name, exceptions inside exceptions indented: what Get-Error and DetailedView show. */
final class ErrorDetailsText {
    private static final String RECORD = "System.Management.Automation.ErrorRecord";
    private static final String EXCEPTION = "System.Exception";
    private static final String EXTENDED = "#PSExtendedError";
    private static final String INDEX = "PSErrorIndex";
    private static final int DEEPEST = 10;
    private static final int INDENT = 4;

    private final Style style;

    private ErrorDetailsText(Style style) {
        this.style = style;
    }

    /** One line of an object: a name and what is shown of its value. */
    private record Part(String name, Object value) {}

    /** The view of what Get-Error gives: errors that were renamed so that they are not shown as errors. */
    static View view() {
        return new View(
                "GetErrorInstance",
                Shape.Custom,
                List.of(RECORD + EXTENDED, EXCEPTION + EXTENDED),
                List.of(),
                List.of(),
                ErrorDetailsText::shown,
                new View.Group(INDEX, value -> "   ErrorIndex: " + DisplayText.text(Members.get(value, INDEX))),
                false,
                false,
                false,
                false);
    }

    /** Once it was shown an error has its usual names again. */
    private static String shown(Object value, FormatOptions options) {
        if (value instanceof PSObject object) {
            List<String> names = new ArrayList<>(Members.typeNames(object));
            for (String usual : List.of(RECORD, EXCEPTION)) {
                if (names.remove(usual + EXTENDED)) {
                    names.add(usual);
                    object.typeNames(names);
                }
            }
        }
        // Where control characters of data are spelled out, marks among the data would be, too.
        return of(value, options.escapeControls() ? Style.PLAIN : options.style());
    }

    static String of(Object error, Style style) {
        return String.join("\n", new ErrorDetailsText(style).lines(error, 0, 1));
    }

    private List<String> lines(Object target, int indent, int depth) {
        List<Part> parts = parts(target);
        int width = parts.stream().mapToInt(part -> part.name().length()).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (Part part : parts) {
            String start = Cells.blanks(indent) + style.label() + part.name()
                    + Cells.blanks(width - part.name().length()) + " : " + mark();
            value(part, start, indent, width, depth, lines);
        }
        return lines;
    }

    private String mark() {
        return style.label().isEmpty() ? "" : style.reset();
    }

    /** What is empty, zero or false says nothing. */
    private static List<Part> parts(Object target) {
        List<Part> parts = new ArrayList<>();
        if (PSObject.unwrap(target) instanceof NetException exception) {
            parts.add(new Part("Type", exception.typeName()));
        }
        for (PropertyView property : Members.properties(target)) {
            Object value = valueOf(property);
            if (!isEmpty(value)
                    && !property.name().equals(INDEX)
                    && !property.name().equals("Type")) {
                parts.add(new Part(property.name(), value));
            }
        }
        return parts;
    }

    private static Object valueOf(PropertyView property) {
        try {
            return property.value();
        } catch (TerminatingError failed) {
            return null;
        }
    }

    private static boolean isEmpty(Object value) {
        Object plain = PSObject.unwrap(value);
        if (plain == null
                || plain instanceof Boolean flag && !flag
                || plain instanceof Number number && isZero(number)) {
            return true;
        }
        if (plain instanceof PSDictionary table) {
            return table.entries().isEmpty();
        }
        Iterator<?> elements = DisplayText.elements(plain);
        return elements == null ? Conversions.toText(plain).isEmpty() : !elements.hasNext();
    }

    private static boolean isZero(Number number) {
        return number.doubleValue() == 0;
    }

    private void value(Part part, String start, int indent, int width, int depth, List<String> lines) {
        Object plain = PSObject.unwrap(part.value());
        boolean tooDeep = depth >= DEEPEST;
        if (plain instanceof NetException || plain instanceof ErrorRecord || plain instanceof InvocationInfo) {
            lines.add(tooDeep ? start + Cells.ELLIPSIS : start);
            lines.addAll(tooDeep ? List.of() : lines(part.value(), indent + INDENT, depth + 1));
        } else if (part.name().equals("StackTrace")) {
            lines.add(start);
            lines.addAll(List.of(Conversions.toText(plain).split("\n", -1)));
        } else if (plain instanceof PSDictionary table) {
            lines.add(start);
            dictionary(table, indent, lines);
        } else if (plain instanceof NetType type) {
            lines.add(start + "[" + type + "]");
        } else if (DisplayText.elements(plain) != null) {
            lines.add(tooDeep ? start + Cells.ELLIPSIS : start);
            if (!tooDeep) {
                DisplayText.elements(plain).forEachRemaining(element -> element(element, indent, depth, lines));
            }
        } else {
            text(part.name(), DisplayText.text(part.value()), start, indent + width + 3, lines);
        }
    }

    private void dictionary(PSDictionary table, int indent, List<String> lines) {
        table.entries().stream()
                .sorted(Comparator.comparing(entry -> Conversions.toText(entry.key()), String.CASE_INSENSITIVE_ORDER))
                .forEach(entry -> lines.add(Cells.blanks(indent + INDENT) + style.label()
                        + Conversions.toText(entry.key()) + " : " + mark() + Conversions.toText(entry.value())));
        lines.add("");
    }

    private void element(Object element, int indent, int depth, List<String> lines) {
        Object plain = PSObject.unwrap(element);
        String start = Cells.blanks(indent + indent + INDENT + 2);
        if (plain instanceof NetType type) {
            lines.add(start + "[" + type + "]");
        } else if (plain instanceof String || plain instanceof Number || plain instanceof Boolean) {
            lines.add(start + Conversions.toText(plain));
        } else if (plain != null) {
            lines.addAll(lines(element, indent + INDENT, depth + 1));
        }
    }

    private void text(String name, String text, String start, int indent, List<String> lines) {
        String shown = text;
        if (name.equals("PositionMessage") && text.indexOf('~') >= 0) {
            shown = text.substring(0, text.indexOf('~')) + style.error() + text.substring(text.indexOf('~'));
        } else if (name.equals("Message")) {
            shown = style.error() + text;
        }
        String[] parts = shown.split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            String part = parts.length == 1 ? parts[i] : parts[i].strip();
            lines.add(i == 0 ? start + part : Cells.blanks(indent) + part);
        }
    }
}
