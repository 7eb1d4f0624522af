package mtsh.bench.store;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.UUID;

/** The addresses and ids that are asked for. */
record Choice(
        String busy,
        String middling,
        String rare,
        String rareDomain,
        String subject,
        String messageId,
        String queueId,
        UUID traceId,
        String lifeId) {
    /** Stands in no subject. */
    static final String ABSENT = "zeppelin ticket 4711";

    void write(Path file) throws IOException {
        Properties values = new Properties();
        values.setProperty("busy", busy);
        values.setProperty("middling", middling);
        values.setProperty("rare", rare);
        values.setProperty("rareDomain", rareDomain);
        values.setProperty("subject", subject);
        values.setProperty("messageId", messageId);
        values.setProperty("queueId", queueId);
        values.setProperty("traceId", traceId.toString());
        values.setProperty("lifeId", lifeId);
        try (Writer writer = Files.newBufferedWriter(file)) {
            values.store(writer, null);
        }
    }

    static Choice read(Path file) throws IOException {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
        }
        return new Choice(
                values.getProperty("busy"),
                values.getProperty("middling"),
                values.getProperty("rare"),
                values.getProperty("rareDomain"),
                values.getProperty("subject"),
                values.getProperty("messageId"),
                values.getProperty("queueId"),
                UUID.fromString(values.getProperty("traceId")),
                values.getProperty("lifeId"));
    }
}
