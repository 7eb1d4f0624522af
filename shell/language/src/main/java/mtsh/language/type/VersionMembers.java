package mtsh.language.type;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetVersion;
import mtsh.language.value.PSObject;
import mtsh.language.value.Reference;

/** Members of System.Version. */
final class VersionMembers extends Description {
    @Override
    String definitions() {
        return """
                int Major {get;}
                int Minor {get;}
                int Build {get;}
                int Revision {get;}
                short MajorRevision {get;}
                short MinorRevision {get;}
                new(int major, int minor, int build, int revision)
                new(int major, int minor, int build)
                new(int major, int minor)
                new(string version)
                new()
                System.Object Clone()
                int CompareTo(System.Object version)
                int CompareTo(version value)
                bool Equals(version obj)
                bool Equals(System.Object obj)
                int GetHashCode()
                static version Parse(string input)
                string ToString(int fieldCount)
                string ToString()
                static bool TryParse(string input, [ref] version result)
                """;
    }

    @Override
    Object get(String property, Object self) {
        NetVersion version = (NetVersion) self;
        return switch (property) {
            case "Major" -> version.major();
            case "Minor" -> version.minor();
            case "Build" -> version.build();
            case "Revision" -> version.revision();
            case "MajorRevision" -> (short) (version.revision() >> 16);
            case "MinorRevision" -> (short) version.revision();
            default -> throw missing(property);
        };
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        NetVersion version = (NetVersion) self;
        return switch (name(key)) {
            case "Clone" -> version;
            case "CompareTo" -> a[0] == null ? 1 : version.compareTo((NetVersion) PSObject.unwrap(a[0]));
            case "Equals" -> version.equals(PSObject.unwrap(a[0]));
            case "GetHashCode" -> version.hashCode();
            case "ToString" -> a.length == 0 ? version.toString() : version.toString((Integer) a[0]);
            default -> throw missing(key);
        };
    }

    @Override
    Object callStatic(String key, Object[] a) {
        switch (name(key)) {
            case "Parse":
                return NetVersion.parse((String) a[0]);
            case "TryParse":
                return tryParse((String) a[0], (Reference) a[1]);
            default:
                return create(a);
        }
    }

    private static boolean tryParse(String text, Reference result) {
        try {
            result.set(text == null ? null : NetVersion.parse(text));
            return text != null;
        } catch (NetThrow wrong) {
            result.set(null);
            return false;
        }
    }

    private static NetVersion create(Object[] a) {
        if (a.length == 0) {
            return new NetVersion(0, 0, -1, -1);
        }
        if (a[0] instanceof String text) {
            return NetVersion.parse(text);
        }
        int[] numbers = {0, 0, -1, -1};
        for (int i = 0; i < a.length; i++) {
            numbers[i] = (Integer) a[i];
            if (numbers[i] < 0) {
                throw new NetThrow(
                        "System.ArgumentOutOfRangeException",
                        "Version's parameters must be greater than or equal to zero.");
            }
        }
        return new NetVersion(numbers[0], numbers[1], numbers[2], numbers[3]);
    }
}
