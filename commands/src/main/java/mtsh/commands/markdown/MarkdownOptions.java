package mtsh.commands.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetObject;

/** How Markdown looks on a terminal: PSMarkdownOptionInfo. A value is the end of an escape sequence, {@code [4;93m}. */
public final class MarkdownOptions implements NetObject {
    static final List<String> NAMES = List.of(
            "Header1",
            "Header2",
            "Header3",
            "Header4",
            "Header5",
            "Header6",
            "Code",
            "Link",
            "Image",
            "EmphasisBold",
            "EmphasisItalics");

    private static final List<String> DARK = List.of(
            "[7m",
            "[4;93m",
            "[4;94m",
            "[4;95m",
            "[4;96m",
            "[4;97m",
            "[48;2;155;155;155;38;2;30;30;30m",
            "[4;38;5;117m",
            "[33m",
            "[1m",
            "[36m");
    private static final List<String> LIGHT_HEADERS = List.of("[7m", "[4;33m", "[4;34m", "[4;35m", "[4;36m", "[4;30m");
    private static final String ESCAPE = "\u001b";
    private static final String END = ESCAPE + "[0m";
    private static final NetType TYPE = type();

    private final Map<String, String> sequences = new LinkedHashMap<>();
    private boolean enabled = true;

    public MarkdownOptions() {
        dark();
    }

    private static NetType type() {
        NetType.Builder builder = NetType.named("Microsoft.PowerShell.MarkdownRender.PSMarkdownOptionInfo")
                .constructor("new()", a -> new MarkdownOptions())
                .property(
                        "bool EnableVT100Encoding {get;set;}",
                        self -> self(self).enabled,
                        (self, value) -> self(self).enabled = Conversions.toBoolean(value));
        for (String name : NAMES) {
            builder.property(
                    "string " + name + " {get;set;}",
                    self -> self(self).sequences.get(name),
                    (self, value) -> self(self).set(name, Conversions.toText(value)));
        }
        NetType made = builder.method("string AsEscapeSequence(string propertyName)", (self, a) -> self(self)
                        .shown(Conversions.toText(a[0])))
                .method("void SetDarkTheme()", (self, a) -> self(self).dark())
                .method("void SetLightTheme()", (self, a) -> self(self).light())
                .build();
        Types.define(made);
        return made;
    }

    private static MarkdownOptions self(Object value) {
        return (MarkdownOptions) value;
    }

    void set(String name, String sequence) {
        sequences.put(name, sequence);
    }

    Object dark() {
        for (int i = 0; i < DARK.size(); i++) {
            sequences.put(NAMES.get(i), DARK.get(i));
        }
        return null;
    }

    Object light() {
        dark();
        for (int i = 0; i < LIGHT_HEADERS.size(); i++) {
            sequences.put(NAMES.get(i), LIGHT_HEADERS.get(i));
        }
        return null;
    }

    void enabled(boolean on) {
        enabled = on;
    }

    /** The sequence as it looks, written with itself. */
    String shown(String name) {
        for (String each : NAMES) {
            if (each.equalsIgnoreCase(name)) {
                return ESCAPE + sequences.get(each) + sequences.get(each) + END;
            }
        }
        return null;
    }

    /** A text between the sequence of one kind and its end. */
    String marked(String name, String text) {
        return enabled ? ESCAPE + sequences.get(name) + text + END : text;
    }

    /** A line of code, coloured up to the border. */
    String codeLine(String text) {
        return enabled ? ESCAPE + sequences.get("Code") + text + ESCAPE + "[500@" + END : text;
    }

    @Override
    public NetType netType() {
        return TYPE;
    }

    @Override
    public String toString() {
        return TYPE.fullName();
    }
}
