package mtsh.store.query;

import java.util.List;

/** A text of the row matches one of these. */
public record TextCondition(Field field, List<TextMatch> alternatives) implements RowCondition {
    /** The texts of a row. Empty is what a row says where it does not know. */
    public enum Field {
        SENDER,
        RECIPIENT,
        SUBJECT,
        MESSAGE_ID,
        FROM_IP,
        TO_IP,
        SERVER,
        LAST_REPLY,
        ENHANCED_CODE,
        FOLDER,
        NEXT_HOP,
        NEXT_HOP_ID;

        public String of(TraceRow row) {
            return switch (this) {
                case SENDER -> row.sender();
                case RECIPIENT -> row.recipient();
                case SUBJECT -> row.subject();
                case MESSAGE_ID -> row.messageId();
                case FROM_IP -> row.fromIp();
                case TO_IP -> row.toIp();
                case SERVER -> row.serverName();
                case LAST_REPLY -> row.lastReply();
                case ENHANCED_CODE -> row.lastEnhanced();
                case FOLDER -> row.folder();
                case NEXT_HOP -> row.nextHop();
                case NEXT_HOP_ID -> row.nextHopId();
            };
        }
    }

    public TextCondition {
        alternatives = List.copyOf(alternatives);
    }

    public static TextCondition of(Field field, TextMatch... alternatives) {
        return new TextCondition(field, List.of(alternatives));
    }

    public static TextCondition subject(TextMatch... alternatives) {
        return of(Field.SUBJECT, alternatives);
    }

    @Override
    public boolean matches(TraceRow row) {
        String text = field.of(row);
        for (TextMatch alternative : alternatives) {
            if (alternative.matches(text)) {
                return true;
            }
        }
        return false;
    }
}
