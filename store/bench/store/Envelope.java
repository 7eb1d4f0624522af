package mtsh.bench.store;

import java.util.List;

/** What a message is, whichever server handles it. */
record Envelope(
        String sender, List<String> recipients, String messageId, String subject, long size, Domains.Machine client) {}
