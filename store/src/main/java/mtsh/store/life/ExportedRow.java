package mtsh.store.life;

import mtsh.store.event.Disposition;
import mtsh.store.event.MailEvent;

/**
 * What a row of a message trace says beyond what the service says, when mtsh itself exported it: the finer truths that mtsh found in logs
 * which are not at hand where the export is read.
 */
final class ExportedRow {
    private static final int MOST_DIGITS = 9;

    private final MailEvent row;

    /** Of a row, or of none: then it says nothing. */
    ExportedRow(MailEvent row) {
        this.row = row;
    }

    /** Null when the row says none that we know. */
    Disposition disposition() {
        for (Disposition disposition : Disposition.values()) {
            if (disposition.name().equals(property("Disposition"))) {
                return disposition;
            }
        }
        return null;
    }

    int attempts(int counted) {
        return Math.max(counted, number("Attempts"));
    }

    boolean wasDeferred() {
        return property("EverDeferred").equalsIgnoreCase("true");
    }

    String folder(String told) {
        return either(told, "Folder");
    }

    String nextHop(String told) {
        return either(told, "NextHop");
    }

    String nextHopId(String told) {
        return either(told, "NextHopId");
    }

    int recipientsWithoutLine(int counted) {
        return Math.max(counted, number("RecipientsWithoutLine"));
    }

    private String either(String told, String name) {
        return told.isEmpty() ? property(name) : told;
    }

    private int number(String name) {
        String text = property(name);
        boolean digits = !text.isEmpty()
                && text.length() <= MOST_DIGITS
                && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
        return digits ? Integer.parseInt(text) : 0;
    }

    /** An export under the names of Microsoft Graph begins each with a small letter. */
    private String property(String name) {
        if (row == null) {
            return "";
        }
        String value = row.property(name);
        return value.isEmpty() ? row.property(Character.toLowerCase(name.charAt(0)) + name.substring(1)) : value;
    }
}
