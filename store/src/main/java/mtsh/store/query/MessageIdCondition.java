package mtsh.store.query;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** One of these Message-IDs, in its own case; brackets make no difference. */
public record MessageIdCondition(Set<String> messageIds) implements RowCondition {
    public MessageIdCondition {
        messageIds = messageIds.stream().map(MessageIdCondition::bare).collect(Collectors.toUnmodifiableSet());
    }

    /** Null where there are no ids, which asks for nothing. */
    public static MessageIdCondition of(Collection<String> messageIds) {
        return messageIds.isEmpty() ? null : new MessageIdCondition(Set.copyOf(messageIds));
    }

    private static String bare(String id) {
        boolean bracketed = id.length() >= 2 && id.charAt(0) == '<' && id.charAt(id.length() - 1) == '>';
        return bracketed ? id.substring(1, id.length() - 1) : id;
    }

    @Override
    public boolean matches(TraceRow row) {
        return messageIds.contains(bare(row.messageId()));
    }
}
