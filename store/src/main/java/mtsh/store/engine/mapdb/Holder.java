package mtsh.store.engine.mapdb;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who writes a store. */
record Holder(long process, String host) {
    private static final Pattern TEXT = Pattern.compile("process (\\d{1,18}) on (\\S{1,255})");
    private static final String UNKNOWN = "another process";

    static Holder self() {
        return new Holder(ProcessHandle.current().pid(), thisHost());
    }

    String text() {
        return "process " + process + " on " + host;
    }

    /** What a note says of the holder. One that a killed process left, before its successor could write its own, is not believed. */
    static String named(Path note) {
        String text;
        try {
            text = Files.readString(note).strip();
        } catch (IOException e) {
            // Its name only helps; that somebody holds the store is known without it.
            return UNKNOWN;
        }
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return UNKNOWN;
        }
        Holder holder = new Holder(Long.parseLong(matcher.group(1)), matcher.group(2));
        return holder.isGone() ? UNKNOWN : holder.text();
    }

    /** Of another host's processes nothing is known. */
    private boolean isGone() {
        return host.equals(thisHost()) && ProcessHandle.of(process).isEmpty();
    }

    private static String thisHost() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
