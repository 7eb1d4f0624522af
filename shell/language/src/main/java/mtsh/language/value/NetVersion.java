package mtsh.language.value;

import mtsh.language.error.NetThrow;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code System.Version}; build and revision are -1 when they were not given. */
public record NetVersion(int major, int minor, int build, int revision) implements NetObject, Comparable<NetVersion> {
    /** A NetThrow when the text is no version of two to four numbers. */
    public static NetVersion parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length < 2 || parts.length > 4) {
            throw new NetThrow(
                    "System.ArgumentException",
                    "Version string portion was too short or too long. (Parameter 'input')");
        }
        int[] numbers = {-1, -1, -1, -1};
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = number(parts[i].trim());
        }
        return new NetVersion(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    private static int number(String part) {
        try {
            int number = Integer.parseInt(part);
            if (number < 0) {
                throw new NetThrow(
                        "System.ArgumentOutOfRangeException",
                        "Version's parameters must be greater than or equal to zero. (Parameter 'input')");
            }
            return number;
        } catch (NumberFormatException notANumber) {
            throw new NetThrow(
                    "System.FormatException", "The input string '" + part + "' was not in a correct format.");
        }
    }

    /** The first so many numbers. */
    public String toString(int fieldCount) {
        int[] numbers = {major, minor, build, revision};
        if (fieldCount < 0 || fieldCount > 4 || (fieldCount > 0 && numbers[fieldCount - 1] < 0)) {
            throw new NetThrow(
                    "System.ArgumentException",
                    "Argument must be between 0 and " + fields() + ". (Parameter 'fieldCount')");
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < fieldCount; i++) {
            text.append(i == 0 ? "" : ".").append(numbers[i]);
        }
        return text.toString();
    }

    private int fields() {
        return build < 0 ? 2 : revision < 0 ? 3 : 4;
    }

    @Override
    public NetType netType() {
        return Types.find("System.Version");
    }

    @Override
    public int compareTo(NetVersion other) {
        int order = Integer.compare(major, other.major);
        order = order != 0 ? order : Integer.compare(minor, other.minor);
        order = order != 0 ? order : Integer.compare(build, other.build);
        return order != 0 ? order : Integer.compare(revision, other.revision);
    }

    @Override
    public String toString() {
        return toString(fields());
    }
}
