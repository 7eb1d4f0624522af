package mtsh.language.stream;

/** {@code Write-Progress}; {@code percent} and {@code secondsRemaining} are -1 when not known. */
public record ProgressRecord(
        int id,
        int parentId,
        String activity,
        String status,
        String operation,
        int percent,
        int secondsRemaining,
        boolean completed) {}
