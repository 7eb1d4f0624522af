package mtsh.language.format;

import java.util.List;
import java.util.Map;

/** The views that PowerShell has for the types that mtsh has. */
final class StandardViews {
    private StandardViews() {}

    static List<View> all() {
        return List.of();
    }

    static Map<String, List<String>> defaultProperties() {
        return Map.of();
    }
}
