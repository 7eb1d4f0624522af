package mtsh.commands.historical;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import mtsh.store.event.MailEvent;

/** The words of an event in which agents, filters and servers say what they found and decided. */
final class Evidence {
    private final String text;

    Evidence(MailEvent event) {
        StringBuilder words = new StringBuilder()
                .append(event.word())
                .append('\n')
                .append(event.reply())
                .append('\n')
                .append(event.detail())
                .append('\n')
                .append(event.connector());
        event.properties().forEach((name, value) -> words.append('\n').append(value));
        text = words.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether one of these stands in it, without regard to case. */
    boolean hasAny(List<String> parts) {
        return parts.stream().anyMatch(part -> text.contains(part.toLowerCase(Locale.ROOT)));
    }

    /** Whether a pattern for lower case is found in it. */
    boolean matches(Pattern pattern) {
        return pattern.matcher(text).find();
    }
}
