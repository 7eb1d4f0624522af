package mtsh.store.log.dovecot;

import java.util.List;

import mtsh.store.event.EventId;

/**
 * What was done with a message at delivery. The words stand at the end of a line, behind the message's id, which is the sender's text
 * and may hold the same words: so the last place counts.
 *
 * @param word the event's word
 * @param folder where the message went, or empty
 * @param text in Dovecot's words
 */
record StoreAction(EventId id, String word, String folder, String text) {
    private record Phrase(String start, EventId id, String word) {}

    /** Longer beginnings stand before shorter ones; behind those of a delivery stands the folder. */
    private static final List<Phrase> PHRASES = List.of(
            new Phrase("saved mail to ", EventId.DELIVER, "saved"),
            new Phrase("stored mail into mailbox ", EventId.DELIVER, "saved"),
            new Phrase("left message in mailbox ", EventId.DELIVER, "saved"),
            new Phrase("forwarded to <", EventId.REDIRECT, "forwarded"),
            new Phrase("marked message to be discarded", EventId.DROP, "discard"),
            new Phrase("Marked message to be discarded", EventId.DROP, "discard"),
            new Phrase("rejected message from <", EventId.FAIL, "rejected"),
            new Phrase("rejected: ", EventId.FAIL, "rejected"),
            new Phrase("discarded duplicate forward to <", EventId.AGENTINFO, "duplicate"),
            new Phrase("discarded duplicate vacation response to <", EventId.AGENTINFO, "duplicate"),
            new Phrase("not forwarding message to <", EventId.AGENTINFO, "loop"),
            new Phrase("sent vacation response to <", EventId.AGENTINFO, "vacation"),
            new Phrase("discarded vacation reply to ", EventId.AGENTINFO, "no vacation"),
            new Phrase("discarding vacation response ", EventId.AGENTINFO, "no vacation"),
            new Phrase("not sending vacation re", EventId.AGENTINFO, "no vacation"),
            new Phrase("vacation action ", EventId.AGENTINFO, "no vacation"),
            new Phrase("not sending reject message", EventId.AGENTINFO, "no reject"),
            new Phrase("reject action ", EventId.AGENTINFO, "no reject"),
            new Phrase("sent '", EventId.AGENTINFO, "report"),
            new Phrase("sent mail notification to ", EventId.AGENTINFO, "notify"),
            new Phrase("sent rejection message to <", EventId.AGENTINFO, "rejection"),
            new Phrase("Return-Path missing, rejection reason: ", EventId.AGENTINFO, "no rejection"),
            new Phrase("Auto-submitted message discarded: ", EventId.AGENTINFO, "no rejection"),
            new Phrase("store into mailbox ", EventId.AGENTINFO, "not saved"),
            new Phrase("save failed to ", EventId.AGENTINFO, "not saved"),
            new Phrase("failed to ", EventId.AGENTINFO, "not done"));

    private static final String BEFORE = ": ";
    private static final int PLACES_TRIED = 32;

    /** Null when this text says nothing of the kind. */
    static StoreAction read(String text) {
        int before = text.lastIndexOf(BEFORE);
        StoreAction action = null;
        for (int i = 0; i < PLACES_TRIED && before >= 0 && action == null; i++) {
            action = at(text, before + BEFORE.length());
            before = text.lastIndexOf(BEFORE, before - 1);
        }
        return action;
    }

    private static StoreAction at(String text, int start) {
        for (Phrase phrase : PHRASES) {
            if (text.startsWith(phrase.start(), start)) {
                String said = text.substring(start);
                boolean isSaved = phrase.id() == EventId.DELIVER;
                String folder = isSaved ? unquoted(said.substring(phrase.start().length())) : "";
                return new StoreAction(phrase.id(), phrase.word(), folder, said);
            }
        }
        return null;
    }

    /** Whether the other server was told the session's id, which only a success brings. */
    boolean isAnswered() {
        return !word.equals("not saved") && !word.equals("not done");
    }

    private static String unquoted(String folder) {
        boolean quoted = folder.length() >= 2 && folder.startsWith("'") && folder.endsWith("'");
        return quoted ? folder.substring(1, folder.length() - 1) : folder;
    }
}
