package mtsh.language.type;

import mtsh.language.error.NetThrow;
import mtsh.language.eval.Engine;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSStyle;

/** Members of PSStyle and its parts. */
final class PSStyleMembers extends Description {
    private static final String NAME = "System.Management.Automation.PSStyle";
    private static final int NARROWEST_PROGRESS = 18;

    @Override
    String definitions() {
        String part = type().fullName().substring(NAME.length());
        return switch (part) {
            case "+ForegroundColor", "+BackgroundColor" ->
                properties(
                                "{get;}",
                                "Black Red Green Yellow Blue Magenta Cyan White BrightBlack BrightRed BrightGreen BrightYellow"
                                        + " BrightBlue BrightMagenta BrightCyan BrightWhite")
                        + """
                        string FromRgb(byte red, byte green, byte blue)
                        string FromRgb(int rgb)
                        string FromConsoleColor(System.ConsoleColor color)
                        """;
            case "+FormattingData" ->
                properties(
                        "{get;set;}",
                        "FormatAccent TableHeader CustomTableHeaderLabel ErrorAccent Error Warning Verbose Debug FeedbackName"
                                + " FeedbackText FeedbackAction");
            case "+ProgressConfiguration" -> properties("{get;set;}", "Style") + """
                        int MaxWidth {get;set;}
                        System.Management.Automation.ProgressView View {get;set;}
                        bool UseOSCIndicator {get;set;}
                        """;
            case "+FileInfoFormatting" -> properties("{get;set;}", "Directory SymbolicLink Executable") + """
                        System.Management.Automation.PSStyle+FileInfoFormatting+FileExtensionDictionary Extension {get;}
                        """;
            case "+FileInfoFormatting+FileExtensionDictionary" -> """
                        void Add(string extension, string decoration)
                        void Remove(string extension)
                        void Clear()
                        bool ContainsKey(string extension)
                        string get_Item(string extension)
                        void set_Item(string extension, string value)
                        System.Collections.Generic.IEnumerable[string] Keys {get;}
                        """;
            default ->
                properties(
                                "{get;}",
                                "Reset BlinkOff Blink BoldOff Bold DimOff Dim Hidden HiddenOff Reverse ReverseOff ItalicOff Italic"
                                        + " UnderlineOff Underline StrikethroughOff Strikethrough")
                        + """
                        System.Management.Automation.OutputRendering OutputRendering {get;set;}
                        System.Management.Automation.PSStyle+FormattingData Formatting {get;}
                        System.Management.Automation.PSStyle+ProgressConfiguration Progress {get;}
                        System.Management.Automation.PSStyle+ForegroundColor Foreground {get;}
                        System.Management.Automation.PSStyle+BackgroundColor Background {get;}
                        System.Management.Automation.PSStyle+FileInfoFormatting FileInfo {get;}
                        string FormatHyperlink(string text, uri link)
                        static System.Management.Automation.PSStyle Instance {get;}
                        static string MapForegroundColorToEscapeSequence(System.ConsoleColor foregroundColor)
                        static string MapBackgroundColorToEscapeSequence(System.ConsoleColor backgroundColor)
                        static string MapColorPairToEscapeSequence(System.ConsoleColor foregroundColor, System.ConsoleColor backgroundColor)
                        """;
        };
    }

    private static String properties(String access, String names) {
        StringBuilder lines = new StringBuilder();
        for (String name : names.split(" ")) {
            lines.append("string ").append(name).append(' ').append(access).append('\n');
        }
        return lines.toString();
    }

    @Override
    Object get(String property, Object self) {
        if (self instanceof PSStyle style) {
            return style.get(property);
        }
        return self instanceof PSStyle.Part part
                ? part.get(property)
                : PSArray.of((Object[]) extensions(self).names());
    }

    @Override
    void set(String property, Object self, Object value) {
        if (self instanceof PSStyle style) {
            style.output(PSStyle.Output.values()[(int) ((NetEnum) value).value()]);
            return;
        }
        if (property.equals("MaxWidth") && (Integer) value < NARROWEST_PROGRESS) {
            throw new NetThrow(
                    "System.ArgumentOutOfRangeException",
                    "The MaxWidth for the Progress rendering must be at least 18 to render correctly. (Parameter 'MaxWidth')");
        }
        ((PSStyle.Part) self).set(property, value);
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        if (self instanceof PSStyle) {
            return "\u001b]8;;" + a[1] + "\u001b\\" + (a[0] == null ? "" : a[0]) + "\u001b]8;;\u001b\\";
        }
        if (self instanceof PSStyle.Extensions extensions) {
            return call(name(key), extensions, a);
        }
        boolean background = type().fullName().endsWith("BackgroundColor");
        if (a[0] instanceof NetEnum colour) {
            return PSStyle.sequence(colour.value(), background);
        }
        if (a.length == 3) {
            return PSStyle.sequence(unsigned(a[0]), unsigned(a[1]), unsigned(a[2]), background);
        }
        int rgb = (Integer) a[0];
        return PSStyle.sequence(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff, background);
    }

    private static int unsigned(Object value) {
        return ((Number) value).intValue() & 0xff;
    }

    private static Object call(String name, PSStyle.Extensions extensions, Object[] a) {
        switch (name) {
            case "ContainsKey" -> {
                return extensions.contains((String) a[0]);
            }
            case "get_Item" -> {
                return extensions.get((String) a[0]);
            }
            case "set_Item" -> extensions.set((String) a[0], (String) a[1]);
            case "Add" -> extensions.add((String) a[0], (String) a[1]);
            case "Remove" -> extensions.remove((String) a[0]);
            default -> extensions.clear();
        }
        return null;
    }

    private static PSStyle.Extensions extensions(Object self) {
        return (PSStyle.Extensions) self;
    }

    @Override
    Object getStatic(String property) {
        Engine engine = Engine.here(null);
        return engine == null ? new PSStyle() : engine.service(PSStyle.class);
    }

    @Override
    Object callStatic(String key, Object[] a) {
        String first = PSStyle.sequence(((NetEnum) a[0]).value(), key.contains("Background"));
        if (a.length == 1) {
            return first;
        }
        return first.substring(0, first.length() - 1) + ";"
                + PSStyle.sequence(((NetEnum) a[1]).value(), true).substring(2);
    }
}
