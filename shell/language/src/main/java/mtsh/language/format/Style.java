package mtsh.language.format;

/** The marks around headers, labels and errors: those of {@code $PSStyle.Formatting}, or none. */
record Style(
        String tableHeader, String customTableHeader, String label, String error, String errorAccent, String reset) {
    static final Style PLAIN = new Style("", "", "", "", "", "");
    static final Style COLOURED =
            new Style("\u001b[32;1m", "\u001b[32;1;3m", "\u001b[32;1m", "\u001b[31;1m", "\u001b[36;1m", "\u001b[0m");
}
