package mtsh.language.format;

import mtsh.language.value.PSStyle;

/** The marks around headers, labels and errors: those of {@code $PSStyle.Formatting}, or none. */
record Style(
        String tableHeader, String customTableHeader, String label, String error, String errorAccent, String reset) {
    static final Style PLAIN = new Style("", "", "", "", "", "");
    static final String RESET = "\u001b[0m";

    static Style of(PSStyle style) {
        PSStyle.Part marks = style.formatting();
        return new Style(
                marks.sequence("TableHeader"),
                marks.sequence("CustomTableHeaderLabel"),
                marks.sequence("FormatAccent"),
                marks.sequence("Error"),
                marks.sequence("ErrorAccent"),
                RESET);
    }
}
