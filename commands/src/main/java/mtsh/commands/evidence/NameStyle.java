package mtsh.commands.evidence;

import java.util.Map;

/** Whose names the columns of an export have; spelled as scripts write it. */
enum NameStyle {
    /** Those of Get-MessageTraceV2. */
    Exchange,
    /** Those of exchangeMessageTrace and exchangeMessageTraceDetail in Microsoft Graph. */
    Graph;

    private static final Map<String, String> GRAPH = Map.ofEntries(
            Map.entry("Received", "receivedDateTime"),
            Map.entry("MessageTraceId", "id"),
            Map.entry("FromIP", "fromIP"),
            Map.entry("ToIP", "toIP"),
            Map.entry("Date", "dateTime"),
            Map.entry("Detail", "description"));

    String name(String property) {
        if (this == Exchange) {
            return property;
        }
        String known = GRAPH.get(property);
        return known != null ? known : Character.toLowerCase(property.charAt(0)) + property.substring(1);
    }

    /** Graph's enumerations begin with a small letter. */
    Object value(String property, Object value) {
        boolean isStatus = this == Graph && property.equals("Status") && value instanceof String;
        if (!isStatus) {
            return value;
        }
        String word = (String) value;
        return Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }
}
