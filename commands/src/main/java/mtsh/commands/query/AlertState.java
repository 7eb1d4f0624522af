package mtsh.commands.query;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import mtsh.language.value.PSDictionary;

/**
 * What the last test of an alert found; times are null before there was one.
 *
 * @param told whether it fired since it became active: what a cooldown held back is still to be told
 */
record AlertState(boolean active, boolean told, long count, Instant checked, Instant fired) {
    static final AlertState NEVER = new AlertState(false, false, 0, null, null);

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("Active", active);
        tree.put("Told", told);
        tree.put("Count", count);
        tree.put("Checked", String.valueOf(checked));
        tree.put("Fired", fired == null ? null : fired.toString());
        return tree;
    }

    static AlertState of(PSDictionary table) {
        return new AlertState(
                Boolean.TRUE.equals(table.get("Active")),
                Boolean.TRUE.equals(table.get("Told")),
                table.get("Count") instanceof Number count ? count.longValue() : 0,
                QueryJson.time(table, "Checked"),
                QueryJson.time(table, "Fired"));
    }
}
