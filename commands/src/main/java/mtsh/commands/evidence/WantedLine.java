package mtsh.commands.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import mtsh.store.event.LogPosition;
import mtsh.store.event.MailEvent;

/** A line that events name, and what has to stand in it: a log may have been written anew since. */
record WantedLine(LogPosition position, String queueId, List<String> marks) {
    static WantedLine of(MailEvent event) {
        List<String> marks = new ArrayList<>();
        if (!event.queueId().isEmpty()) {
            marks.add(event.queueId());
        } else {
            marks.add(event.messageId());
            marks.add(event.sender());
            marks.addAll(event.recipients());
            marks.add(event.clientIp());
        }
        marks.removeIf(String::isEmpty);
        return new WantedLine(event.position(), event.queueId(), marks);
    }

    boolean isIn(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return marks.isEmpty() || marks.stream().anyMatch(mark -> lower.contains(mark.toLowerCase(Locale.ROOT)));
    }
}
