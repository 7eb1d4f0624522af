package mtsh.store.engine.mapdb;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of files that a store numbers. Others in its folder are none of its business. */
final class StoreNames {
    /** What a listing of a folder finds them by. */
    static final String GLOB = "{segment,open,dead}-*.{mtsh,mtsh.tmp}";

    private static final Pattern NUMBERED = Pattern.compile("(segment|open|dead)-(\\d{1,18})\\.mtsh(\\.tmp)?");

    private StoreNames() {}

    static String of(String kind, long number) {
        return String.format("%s-%08d.mtsh", kind, number);
    }

    static boolean isData(Path file) {
        return NUMBERED.matcher(file.getFileName().toString()).matches();
    }

    /** {@code segment}, {@code open} or {@code dead}. */
    static String kind(String name) {
        Matcher matcher = NUMBERED.matcher(name);
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** The later a file was begun the greater; -1 for one that has no number. */
    static long number(String name) {
        Matcher matcher = NUMBERED.matcher(name);
        return matcher.matches() ? Long.parseLong(matcher.group(2)) : -1;
    }
}
