package mtsh.commands.queue;

import java.util.Locale;

/**
 * Which queue: a server, and the domain or machine that its messages wait for. Written {@code Server\Queue} as Exchange does; names
 * compare without regard to case.
 */
record QueueName(String server, String nextHop) implements Comparable<QueueName> {
    /** For messages that no attempt was made for yet. */
    static final String SUBMISSION = "Submission";

    /** For messages that wait until someone releases them. */
    static final String HOLD = "Hold";

    String identity() {
        return server + "\\" + nextHop;
    }

    private String key() {
        return identity().toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(QueueName other) {
        return key().compareTo(other.key());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QueueName name && key().equals(name.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }
}
