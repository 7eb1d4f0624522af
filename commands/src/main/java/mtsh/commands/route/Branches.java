package mtsh.commands.route;

/** The lines that make a tree of rows of text. */
record Branches(String tee, String corner, String pass, String blank) {
    static Branches of(boolean ascii) {
        return ascii
                ? new Branches("+- ", "`- ", "|  ", "   ")
                : new Branches("\u251c\u2500 ", "\u2514\u2500 ", "\u2502  ", "   ");
    }

    /** Before a child itself. */
    String before(boolean isLast) {
        return isLast ? corner : tee;
    }

    /** Before what hangs below a child. */
    String below(boolean isLast) {
        return isLast ? blank : pass;
    }
}
