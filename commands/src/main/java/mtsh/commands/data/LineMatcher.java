package mtsh.commands.data;

import java.util.List;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.NetThrow;
import mtsh.language.value.NetMatch;
import mtsh.language.value.NetRegex;

/** Decides whether a line is one of those wanted. */
record LineMatcher(
        List<NetRegex> patterns,
        String[] written,
        boolean ignoreCase,
        boolean emphasis,
        boolean allMatches,
        boolean negated) {
    /** What a pattern found in a line. */
    record Found(String pattern, List<NetMatch> matches) {}

    /** What is found, or null when the line is not wanted. */
    Found find(String line) {
        try {
            return found(line);
        } catch (NetThrow tooComplex) {
            throw Errors.of(
                    tooComplex.exception().typeName(),
                    "PatternTooComplex",
                    ErrorCategory.InvalidArgument,
                    line,
                    tooComplex.exception().message());
        }
    }

    private Found found(String line) {
        for (int i = 0; i < patterns.size(); i++) {
            NetMatch first = patterns.get(i).match(line, 0);
            if (first.success()) {
                return negated
                        ? null
                        : new Found(written[i], allMatches ? patterns.get(i).matches(line) : List.of(first));
            }
        }
        return negated ? new Found(written[0], List.of()) : null;
    }
}
