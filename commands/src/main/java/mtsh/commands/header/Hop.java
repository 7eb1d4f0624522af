package mtsh.commands.header;

import java.time.Instant;

/**
 * One step of a message's way, as the server that took it wrote it down. Strings are empty where it does not say.
 *
 * @param from the name of the machine that gave the message: the one found by its address, else the one it called itself
 * @param helo what it called itself
 * @param tls version and cipher
 * @param time null when it cannot be read
 * @param raw the whole line
 */
record Hop(
        String from,
        String helo,
        String fromIp,
        String by,
        String with,
        String id,
        String recipient,
        String tls,
        boolean encrypted,
        Instant time,
        String raw) {}
