package mtsh.commands.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The subjects that a line of JSON names; its other values may tell them too. */
final class JsonSubjects {
    private static final int MOST = 100;
    private static final Pattern SUBJECT =
            Pattern.compile("\"(?:[a-zA-Z]{0,20}[sS]ubject)\"\\s?:\\s?\"((?:[^\"\\\\]|\\\\.)++)\"");

    private JsonSubjects() {}

    static List<String> of(String line) {
        List<String> subjects = new ArrayList<>();
        Matcher matcher = SUBJECT.matcher(line);
        while (matcher.find() && subjects.size() < MOST) {
            subjects.add(decoded(matcher.group(1)));
        }
        return subjects;
    }

    private static String decoded(String text) {
        return text.replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace("\\t", "\t")
                .replace("\\\"", "\"")
                .replace("\\\\", "\\");
    }
}
