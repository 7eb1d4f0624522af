package mtsh.store.engine.mapdb;

import mtsh.store.query.Field;
import mtsh.store.query.TraceRow;

/** Which text of a row each {@link Field} means. */
final class RowFields {
    private RowFields() {}

    static String value(TraceRow row, Field field) {
        return switch (field) {
            case SENDER -> row.sender();
            case RECIPIENT -> row.recipient();
            case SENDER_DOMAIN -> Hash.domain(row.sender());
            case RECIPIENT_DOMAIN -> Hash.domain(row.recipient());
            case MESSAGE_ID -> row.messageId();
            case TRACE_ID -> row.traceId().toString();
            case FROM_IP -> row.fromIp();
            case TO_IP -> row.toIp();
            case SERVER -> row.serverName();
        };
    }
}
