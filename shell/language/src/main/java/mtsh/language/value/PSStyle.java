package mtsh.language.value;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import mtsh.language.error.NetThrow;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code $PSStyle}: the terminal sequences that texts are marked with, and whether they are. One for all sessions of a shell. */
public final class PSStyle implements NetObject {
    private static final String NAME = "System.Management.Automation.PSStyle";
    private static final String ESCAPE = "\u001b[";
    private static final String[] COLOURS = {"Black", "Red", "Green", "Yellow", "Blue", "Magenta", "Cyan", "White"};

    /** Which text keeps its sequences. */
    public enum Output {
        /** What a terminal shows, and no other. */
        HOST,
        PLAIN_TEXT,
        ANSI
    }

    /** One group of values, such as {@code $PSStyle.Formatting}. */
    public static final class Part implements NetObject {
        private final String name;
        private final Map<String, Object> values = new LinkedHashMap<>();

        private Part(String name) {
            this.name = name;
        }

        /** Names and sequences in turn, without the escape character. */
        private Part with(String... namesAndSequences) {
            for (int i = 0; i < namesAndSequences.length; i += 2) {
                values.put(namesAndSequences[i], ESCAPE + namesAndSequences[i + 1]);
            }
            return this;
        }

        public Object get(String property) {
            return values.get(property);
        }

        public String sequence(String property) {
            return (String) values.get(property);
        }

        public void set(String property, Object value) {
            values.put(property, value instanceof String text ? requireSequences(text) : value);
        }

        @Override
        public NetType netType() {
            return Types.find(NAME + "+" + name);
        }
    }

    /** The sequences of files by the end of their name. */
    public static final class Extensions implements NetObject {
        private final Map<String, String> sequences = new LinkedHashMap<>();

        public String get(String extension) {
            String found = sequences.get(key(extension));
            if (found == null) {
                throw new NetThrow(
                        "System.Collections.Generic.KeyNotFoundException",
                        "The given key '" + extension + "' was not present in the dictionary.");
            }
            return found;
        }

        public void set(String extension, String sequence) {
            sequences.put(key(extension), requireSequences(sequence));
        }

        public void add(String extension, String sequence) {
            String key = key(extension);
            requireSequences(sequence);
            if (sequences.putIfAbsent(key, sequence) != null) {
                throw new NetThrow(
                        "System.ArgumentException",
                        "An item with the same key has already been added. Key: " + extension);
            }
        }

        public boolean contains(String extension) {
            return extension != null && !extension.isEmpty() && sequences.containsKey(key(extension));
        }

        public void remove(String extension) {
            sequences.remove(key(extension));
        }

        public void clear() {
            sequences.clear();
        }

        public String[] names() {
            return sequences.keySet().toArray(String[]::new);
        }

        private static String key(String extension) {
            if (!extension.startsWith(".")) {
                throw new NetThrow(
                        "System.ArgumentException",
                        "When adding or removing extensions, the extension must start with a period.");
            }
            return extension.toLowerCase(Locale.ROOT);
        }

        @Override
        public NetType netType() {
            return Types.find(NAME + "+FileInfoFormatting+FileExtensionDictionary");
        }
    }

    private final Part own = new Part("")
            .with(
                    "Reset",
                    "0m",
                    "BlinkOff",
                    "25m",
                    "Blink",
                    "5m",
                    "BoldOff",
                    "22m",
                    "Bold",
                    "1m",
                    "DimOff",
                    "22m",
                    "Dim",
                    "2m")
            .with(
                    "Hidden",
                    "8m",
                    "HiddenOff",
                    "28m",
                    "Reverse",
                    "7m",
                    "ReverseOff",
                    "27m",
                    "ItalicOff",
                    "23m",
                    "Italic",
                    "3m")
            .with("UnderlineOff", "24m", "Underline", "4m", "StrikethroughOff", "29m", "Strikethrough", "9m");
    private final Part formatting = new Part("FormattingData")
            .with("FormatAccent", "32;1m", "TableHeader", "32;1m", "CustomTableHeaderLabel", "32;1;3m")
            .with("ErrorAccent", "36;1m", "Error", "31;1m", "Warning", "33;1m", "Verbose", "33;1m", "Debug", "33;1m")
            .with("FeedbackName", "33m", "FeedbackText", "96m", "FeedbackAction", "97m");
    private final Part progress = new Part("ProgressConfiguration").with("Style", "33;1m");
    private final Part foreground = colours("ForegroundColor", 30);
    private final Part background = colours("BackgroundColor", 40);
    private final Part fileInfo =
            new Part("FileInfoFormatting").with("Directory", "44;1m", "SymbolicLink", "36;1m", "Executable", "32;1m");
    private volatile Output output = Output.HOST;

    public PSStyle() {
        progress.set("MaxWidth", 120);
        progress.set("View", NetEnum.named("System.Management.Automation.ProgressView", "Minimal"));
        progress.set("UseOSCIndicator", false);
        Extensions extensions = new Extensions();
        for (String archive : new String[] {".zip", ".tgz", ".gz", ".tar", ".nupkg", ".cab", ".7z"}) {
            extensions.add(archive, ESCAPE + "31;1m");
        }
        for (String script : new String[] {".ps1", ".psd1", ".psm1", ".ps1xml"}) {
            extensions.add(script, ESCAPE + "33;1m");
        }
        fileInfo.set("Extension", extensions);
    }

    private static Part colours(String name, int first) {
        Part part = new Part(name);
        for (int i = 0; i < COLOURS.length; i++) {
            part.with(COLOURS[i], first + i + "m", "Bright" + COLOURS[i], first + 60 + i + "m");
        }
        return part;
    }

    public Part formatting() {
        return formatting;
    }

    /** A sequence or a part, by the name of the property. */
    public Object get(String property) {
        return switch (property) {
            case "Formatting" -> formatting;
            case "Progress" -> progress;
            case "Foreground" -> foreground;
            case "Background" -> background;
            case "FileInfo" -> fileInfo;
            case "OutputRendering" ->
                NetEnum.of(Types.find("System.Management.Automation.OutputRendering"), output.ordinal());
            default -> own.get(property);
        };
    }

    public Output output() {
        return output;
    }

    public void output(Output newOutput) {
        output = newOutput;
    }

    /** What a decoration may be: sequences that show nothing by themselves. */
    private static String requireSequences(String text) {
        String bare = text.replaceAll("\u001b\\[[0-?]*[ -/]*[@-~]", "").replaceAll("\u001b\\][^\u001b]*\u001b\\\\", "");
        if (!bare.isEmpty()) {
            throw new NetThrow(
                    "System.ArgumentException",
                    "The specified string contains printable content when it should only contain ANSI escape sequences: "
                            + bare);
        }
        return text;
    }

    /** The sequence of one of the sixteen colours of a console, by its number there. */
    public static String sequence(long consoleColour, boolean background) {
        // A console counts colours by blue, green and red; a terminal by red, green and blue.
        long swapped = consoleColour & 2 | (consoleColour & 1) << 2 | (consoleColour & 4) >> 2;
        long first = (background ? 40 : 30) + (consoleColour >= 8 ? 60 : 0);
        return ESCAPE + (first + swapped) + "m";
    }

    /** The sequence of a colour by the parts of it. */
    public static String sequence(int red, int green, int blue, boolean background) {
        return ESCAPE + (background ? 48 : 38) + ";2;" + red + ";" + green + ";" + blue + "m";
    }

    @Override
    public NetType netType() {
        return Types.find(NAME);
    }

    @Override
    public String toString() {
        return NAME;
    }
}
