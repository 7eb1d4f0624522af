package mtsh.language.type;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetVersion;
import mtsh.language.value.PSObject;
import mtsh.language.value.Reference;
import mtsh.language.value.SemanticVersion;

/** Members of SemanticVersion. */
final class SemanticVersionMembers extends Description {
    @Override
    String definitions() {
        return """
                int Major {get;}
                int Minor {get;}
                int Patch {get;}
                string PreReleaseLabel {get;}
                string BuildLabel {get;}
                new(string version)
                new(int major, int minor, int patch, string preReleaseLabel, string buildLabel)
                new(int major, int minor, int patch, string label)
                new(int major, int minor, int patch)
                new(int major, int minor)
                new(int major)
                new(version version)
                int CompareTo(System.Object version)
                static int Compare(semver versionA, semver versionB)
                int CompareTo(semver value)
                bool Equals(System.Object obj)
                bool Equals(semver other)
                int GetHashCode()
                static semver Parse(string version)
                string ToString()
                static bool TryParse(string version, [ref] semver result)
                """;
    }

    @Override
    Object get(String property, Object self) {
        SemanticVersion version = (SemanticVersion) self;
        return switch (property) {
            case "Major" -> version.major();
            case "Minor" -> version.minor();
            case "Patch" -> version.patch();
            case "PreReleaseLabel" -> version.preReleaseLabel();
            case "BuildLabel" -> version.buildLabel();
            default -> throw missing(property);
        };
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        SemanticVersion version = (SemanticVersion) self;
        return switch (name(key)) {
            case "CompareTo" -> a[0] == null ? 1 : version.compareTo((SemanticVersion) PSObject.unwrap(a[0]));
            case "Equals" -> version.equals(PSObject.unwrap(a[0]));
            case "GetHashCode" -> version.hashCode();
            case "ToString" -> version.toString();
            default -> throw missing(key);
        };
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (name(key)) {
            case "Compare" -> compare((SemanticVersion) a[0], (SemanticVersion) a[1]);
            case "Parse" -> SemanticVersion.parse((String) a[0]);
            case "TryParse" -> tryParse((String) a[0], (Reference) a[1]);
            default -> create(a);
        };
    }

    private static int compare(SemanticVersion first, SemanticVersion second) {
        if (first == null) {
            return second == null ? 0 : -1;
        }
        return second == null ? 1 : first.compareTo(second);
    }

    private static boolean tryParse(String text, Reference result) {
        try {
            result.set(text == null ? null : SemanticVersion.parse(text));
            return text != null;
        } catch (NetThrow wrong) {
            result.set(null);
            return false;
        }
    }

    private static SemanticVersion create(Object[] a) {
        if (a[0] instanceof String text) {
            return SemanticVersion.parse(text);
        }
        if (PSObject.unwrap(a[0]) instanceof NetVersion) {
            return SemanticVersion.of(a[0]);
        }
        int[] numbers = new int[3];
        for (int i = 0; i < Math.min(3, a.length); i++) {
            numbers[i] = (Integer) a[i];
            if (numbers[i] < 0) {
                throw new NetThrow(
                        "System.Management.Automation.PSArgumentException", "A number of a version is below zero.");
            }
        }
        return new SemanticVersion(
                numbers[0],
                numbers[1],
                numbers[2],
                a.length > 3 ? (String) a[3] : null,
                a.length > 4 ? (String) a[4] : null);
    }
}
