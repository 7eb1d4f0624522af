package mtsh.language.format;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.NetException;
import mtsh.language.error.Position;
import mtsh.language.value.Conversions;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

/** An error as {@code $ErrorView} wants it shown. The text has no line end of its own, unless the view has one. */
public final class ErrorText {
    private static final String THROWN = "WasThrownFromThrowStatement";

    private final ErrorRecord error;
    private final FormatOptions options;
    private final Style style;

    private ErrorText(ErrorRecord error, FormatOptions options) {
        this.error = error;
        this.options = options;
        style = options.style();
    }

    public static String of(ErrorRecord error, FormatOptions options) {
        return new ErrorText(error, options).text();
    }

    private String text() {
        if (error.id() != null && error.id().startsWith("NativeCommandError")) {
            return style.error() + error.exception().message() + style.reset();
        }
        return switch (options.errorView() == null ? "" : options.errorView().toLowerCase(java.util.Locale.ROOT)) {
            case "normalview" -> normal();
            case "categoryview" -> style.error() + categoryText(error) + style.reset();
            case "detailedview" -> style.error() + "\n" + ErrorDetailsText.of(error, style) + "\n" + style.reset();
            default -> concise();
        };
    }

    /** {@code ObjectNotFound: (/no/such:String) [Get-Item], ItemNotFoundException} */
    static String categoryText(ErrorRecord error) {
        return error.category() + ": (" + shortened(error.targetName()) + ":" + shortened(error.targetType()) + ") ["
                + shortened(error.activity()) + "], " + shortened(error.reason());
    }

    private static String shortened(String text) {
        String line = text.replace('\r', ' ').replace('\n', ' ');
        return line.length() <= 40 ? line : line.substring(0, 19) + Cells.ELLIPSIS + line.substring(line.length() - 20);
    }

    private String normal() {
        StringBuilder text = new StringBuilder(style.error());
        if (!error.commandName().isEmpty()) {
            text.append(error.commandName()).append(" : ");
        }
        text.append(error.message());
        if (error.position() != null) {
            text.append('\n').append(PositionText.message(error.position()));
        }
        return text.append("\n+ CategoryInfo          : ")
                .append(categoryText(error))
                .append("\n+ FullyQualifiedErrorId : ")
                .append(error.id())
                .append(style.reset())
                .toString();
    }

    private String concise() {
        String text = style.error() + label() + ": " + positionAndMessage() + style.reset();
        String action = error.recommendedAction();
        return action.isBlank() ? text : text + "\n" + style.error() + "  Recommendation: " + action + style.reset();
    }

    private String label() {
        NetException exception = error.exception();
        boolean thrown = Boolean.TRUE.equals(exception.properties().get(THROWN));
        if (thrown) {
            return "Exception";
        }
        if (!error.commandName().isEmpty()) {
            return error.commandName();
        }
        if (!error.activity().isEmpty()) {
            return error.activity();
        }
        if (error.category() != ErrorCategory.NotSpecified) {
            return error.category().toString();
        }
        return error.reason().isEmpty() ? "Error" : error.reason();
    }

    private String positionAndMessage() {
        Position position = error.position();
        boolean parse = error.category() == ErrorCategory.ParserError;
        boolean inFile = position != null && position.source().file() != null;
        boolean detailed = position != null && (parse || inFile || position.line() > 1);
        String head = "";
        String prefix = "";
        PSDictionary elsewhere = elsewhere();
        if (elsewhere != null) {
            String number = Conversions.toText(elsewhere.get("Line"));
            String header = Cells.blanks(number.length() - 4);
            prefix = style.errorAccent() + header + "     | " + style.error();
            head = style.reset() + Conversions.toText(elsewhere.get("File")) + "\n" + style.errorAccent() + header
                    + "Line |\n" + style.errorAccent() + Cells.blanks(4 - number.length()) + number + " | "
                    + style.reset()
                    + Conversions.toText(elsewhere.get("LineText")).strip() + "\n";
        } else if (detailed) {
            String number = Integer.toString(position.line());
            String header = Cells.blanks(number.length() - 4);
            PositionText place = PositionText.of(position);
            prefix = style.errorAccent() + header + "     | " + style.error();
            head = (inFile ? style.reset() + position.source().file() + ":" + number : "") + "\n" + style.errorAccent()
                    + header + "Line |\n" + style.errorAccent() + Cells.blanks(4 - number.length()) + number + " | "
                    + style.reset() + " " + marked(place) + "\n" + prefix + " " + place.underline() + "\n";
        }
        String message = prefix + message(parse);
        return head + style.error() + (inFile || parse ? wrapped(message, prefix) + "\n" : message);
    }

    /** The line that a test framework wants to be shown in place of its own: what the error is about says it. */
    private PSDictionary elsewhere() {
        return PSObject.unwrap(error.target()) instanceof PSDictionary about
                        && about.containsKey("Line")
                        && about.containsKey("LineText")
                ? about
                : null;
    }

    private String marked(PositionText place) {
        int end = Math.min(place.line().length(), place.start() + place.length());
        if (!options.ansi()
                || place.start() >= end
                || end - place.start() >= place.line().length()) {
            return place.line();
        }
        return place.line().substring(0, place.start())
                + style.errorAccent()
                + place.line().substring(place.start(), end)
                + style.reset()
                + place.line().substring(end);
    }

    private String message(boolean parse) {
        String message = error.message() == null ? "" : error.message();
        int underlined = parse ? message.indexOf("~\n") : -1;
        if (underlined < 0) {
            return message;
        }
        String rest = message.substring(underlined + 2);
        int end = rest.indexOf("\n\n");
        return end < 0 ? rest : rest.substring(0, end);
    }

    /** On one line, broken at blanks where the screen ends, every line behind the bar. */
    private String wrapped(String message, String prefix) {
        String line = message.replace('\n', ' ').replace("\r", "").replace('\t', ' ');
        int sequences = prefix.length() - Cells.width(prefix);
        int prefixCells = prefix.length() - sequences;
        int width = options.width();
        if (line.length() - sequences <= width) {
            return line;
        }
        String first = cutAtBlank(line, width + sequences);
        StringBuilder text = new StringBuilder(first).append('\n');
        String rest = line.substring(first.length()).strip();
        while (rest.length() + prefixCells > width) {
            String part = cutAtBlank(prefix + rest, width + sequences);
            int taken = part.length() - prefix.length();
            if (taken <= 0) {
                break;
            }
            text.append(part).append('\n');
            rest = rest.substring(taken).strip();
        }
        return text.append(prefix).append(rest.strip()).toString();
    }

    private static String cutAtBlank(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        String cut = text.substring(0, length);
        for (int i = cut.length() - 1; i >= 0; i--) {
            if (Character.isWhitespace(cut.charAt(i))) {
                return cut.substring(0, i);
            }
        }
        return cut;
    }
}
