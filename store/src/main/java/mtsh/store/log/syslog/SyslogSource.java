package mtsh.store.log.syslog;

import java.util.LinkedHashMap;
import java.util.Map;

import mtsh.store.log.LogContext;

/**
 * What the readers of one source share.
 *
 * @param queues which instance of Postfix has which queue id: filters name the id only
 * @param state what {@link SyslogProgram#save} left when this source was last read; empty at its beginning
 */
public record SyslogSource(LogContext context, QueueOwners queues, Map<String, String> state) {
    static SyslogSource of(LogContext context, String state) {
        Map<String, String> parts = parts(state);
        return new SyslogSource(context, new QueueOwners(parts), parts);
    }

    private static Map<String, String> parts(String state) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : state == null ? new String[0] : state.split(",")) {
            int equal = part.indexOf('=');
            if (equal > 0) {
                parts.put(part.substring(0, equal), part.substring(equal + 1));
            }
        }
        return parts;
    }

    static String joined(Map<String, String> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach((name, value) ->
                text.append(text.isEmpty() ? "" : ",").append(name).append('=').append(value));
        return text.toString();
    }
}
