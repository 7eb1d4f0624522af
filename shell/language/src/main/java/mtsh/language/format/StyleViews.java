package mtsh.language.format;

import java.util.Collections;
import java.util.List;

import mtsh.language.type.Members;
import mtsh.language.value.Enumeration;

/** How {@code $PSStyle} and its parts are shown: every sequence spelled out, and marked with itself. */
final class StyleViews {
    private static final String TYPE = "System.Management.Automation.PSStyle";
    private static final String RESET = "\u001b[0m";
    private static final String[] OWN = {
        "Reset",
        "BlinkOff",
        "Blink",
        "BoldOff",
        "Bold",
        "DimOff",
        "Dim",
        "Hidden",
        "HiddenOff",
        "Reverse",
        "ReverseOff",
        "ItalicOff",
        "Italic",
        "UnderlineOff",
        "Underline",
        "StrikethroughOff",
        "Strikethrough"
    };
    private static final String[] FORMATTING = {
        "FormatAccent",
        "ErrorAccent",
        "Error",
        "Warning",
        "Verbose",
        "Debug",
        "TableHeader",
        "CustomTableHeaderLabel",
        "FeedbackName",
        "FeedbackText",
        "FeedbackAction"
    };
    private static final String[] FILES = {"Directory", "SymbolicLink", "Executable"};
    private static final String[] COLOURS = {
        "Black", "White", "Red", "Magenta", "Blue", "Cyan", "Green", "Yellow",
    };

    private StyleViews() {}

    static void addTo(List<View> views) {
        ViewBuilder all = ViewBuilder.list(TYPE, TYPE);
        sequences(all, "", OWN);
        all.properties("OutputRendering");
        sequences(all, "Formatting.", FORMATTING);
        sequences(all, "Progress.", "Style");
        for (String name : new String[] {"MaxWidth", "View", "UseOSCIndicator"}) {
            all.computed("Progress." + name, 0, Alignment.Undefined, style -> get(style, "Progress." + name));
        }
        sequences(all, "FileInfo.", FILES);
        all.computed("FileInfo.Extension", 0, Alignment.Undefined, style -> String.join(",", extensions(style)));
        colours(all, "Foreground.");
        colours(all, "Background.");
        views.add(all.build());
        views.add(sequences(ViewBuilder.list(TYPE + "+FormattingData", TYPE + "+FormattingData"), "", FORMATTING)
                .build());
        views.add(sequences(
                        ViewBuilder.list(TYPE + "+ProgressConfiguration", TYPE + "+ProgressConfiguration"), "", "Style")
                .properties("MaxWidth", "View", "UseOSCIndicator")
                .build());
        views.add(sequences(ViewBuilder.list(TYPE + "+FileInfoFormatting", TYPE + "+FileInfoFormatting"), "", FILES)
                .computed("Extension", 0, Alignment.Undefined, StyleViews::extensionLines)
                .build());
        views.add(colours(ViewBuilder.list(TYPE + "+ForegroundColor", TYPE + "+ForegroundColor"), "")
                .build());
        views.add(colours(ViewBuilder.list(TYPE + "+BackgroundColor", TYPE + "+BackgroundColor"), "")
                .build());
    }

    private static ViewBuilder colours(ViewBuilder view, String before) {
        for (String colour : COLOURS) {
            sequences(view, before, colour, "Bright" + colour);
        }
        return view;
    }

    private static ViewBuilder sequences(ViewBuilder view, String before, String... names) {
        for (String name : names) {
            String reset = name.equals("Reset") ? "" : RESET;
            view.computed(
                    before + name,
                    0,
                    Alignment.Undefined,
                    style -> spelled(String.valueOf(get(style, before + name))) + reset);
        }
        return view;
    }

    private static String spelled(String sequence) {
        return sequence + sequence.replace("\u001b", "`e");
    }

    private static Object get(Object style, String path) {
        Object value = style;
        for (String name : path.split("\\.")) {
            value = Members.get(value, name);
        }
        return value;
    }

    private static List<String> extensions(Object style) {
        return names(get(style, "FileInfo.Extension"));
    }

    private static List<String> names(Object extensions) {
        List<Object> keys = Enumeration.list(Members.get(extensions, "Keys"));
        return keys == null
                ? Collections.emptyList()
                : keys.stream().map(String::valueOf).toList();
    }

    private static Object extensionLines(Object part) {
        Object extensions = Members.get(part, "Extension");
        List<String> names = names(extensions);
        int widest = names.stream().mapToInt(String::length).max().orElse(0);
        StringBuilder lines = new StringBuilder();
        for (String name : names) {
            String sequence = String.valueOf(Members.invoke(extensions, "get_Item", name));
            lines.append(name).append(" ".repeat(widest - name.length()));
            lines.append(" = \"").append(spelled(sequence)).append(RESET).append("\"\n");
        }
        return lines.toString();
    }
}
