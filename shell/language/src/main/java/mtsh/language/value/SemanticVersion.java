package mtsh.language.value;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.language.error.NetThrow;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code [semver]}: three numbers, and labels of a release before it and of a build, each null when there is none. */
public record SemanticVersion(int major, int minor, int patch, String preReleaseLabel, String buildLabel)
        implements NetObject, Comparable<SemanticVersion> {
    /** A number without leading zeros, or a word. */
    private static final String PART = "(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)";

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,10})(?:\\.(\\d{1,10}))?(?:\\.(\\d{1,10}))?" + "(?:-("
            + PART + "(?:\\." + PART + ")*))?(?:\\+([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?");

    /** A NetThrow when the text is no such version. */
    public static SemanticVersion parse(String text) {
        if (text.isEmpty()) {
            throw new NetThrow("System.FormatException", "Input string was not in a correct format.");
        }
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            throw new NetThrow(
                    "System.FormatException",
                    "Cannot process argument because the value of argument \"version\" is not valid. Change the value of the \"version\" argument and run the operation again.");
        }
        return new SemanticVersion(
                number(matcher.group(1)),
                number(matcher.group(2)),
                number(matcher.group(3)),
                matcher.group(4),
                matcher.group(5));
    }

    private static int number(String digits) {
        long number = digits == null ? 0 : Long.parseLong(digits);
        if (number > Integer.MAX_VALUE) {
            throw new NetThrow("System.FormatException", "The number " + digits + " is too great for a version.");
        }
        return (int) number;
    }

    private static final String PRE_RELEASE_NOTE = "PSSemVerPreReleaseLabel";
    private static final String BUILD_NOTE = "PSSemVerBuildLabel";

    /** As a version of the framework, which knows no labels: they go with it as notes, so that the way back has them. */
    public Object toVersion() {
        NetVersion version = new NetVersion(major, minor, patch, -1);
        if (preReleaseLabel == null && buildLabel == null) {
            return version;
        }
        PSObject labelled = new PSObject(version).typeName("System.Version#IncludeLabel");
        labelled.add(new PSMember.ScriptMethod("ToString", new FixedText(toString())));
        if (preReleaseLabel != null) {
            labelled.note(PRE_RELEASE_NOTE, preReleaseLabel);
        }
        if (buildLabel != null) {
            labelled.note(BUILD_NOTE, buildLabel);
        }
        return labelled;
    }

    /** A version of the framework with the labels that it has as notes; a NetThrow when it has a fourth number. */
    public static SemanticVersion of(Object given) {
        NetVersion version = (NetVersion) PSObject.unwrap(given);
        if (version.revision() > 0) {
            throw new NetThrow(
                    "System.Management.Automation.PSArgumentException",
                    "Cannot process argument because the value of argument \"version\" is not valid. Change the value of the"
                            + " \"version\" argument and run the operation again.");
        }
        return new SemanticVersion(
                version.major(),
                version.minor(),
                Math.max(0, version.build()),
                label(given, PRE_RELEASE_NOTE),
                label(given, BUILD_NOTE));
    }

    private static String label(Object given, String note) {
        return given instanceof PSObject object && object.noteValue(note) instanceof String text ? text : null;
    }

    /** The label of a build does not count. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SemanticVersion version && compareTo(version) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(major, minor, patch, preReleaseLabel);
    }

    @Override
    public NetType netType() {
        return Types.find("System.Management.Automation.SemanticVersion");
    }

    @Override
    public int compareTo(SemanticVersion other) {
        int order = Integer.compare(major, other.major);
        order = order != 0 ? order : Integer.compare(minor, other.minor);
        order = order != 0 ? order : Integer.compare(patch, other.patch);
        return order != 0 ? order : labels(preReleaseLabel, other.preReleaseLabel);
    }

    /** A release comes after all that led to it; parts that are numbers compare as numbers, and before those that are not. */
    private static int labels(String one, String other) {
        if (one == null || other == null) {
            return one == other ? 0 : one == null ? 1 : -1;
        }
        String[] left = one.split("\\.");
        String[] right = other.split("\\.");
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = parts(left[i], right[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private static int parts(String one, String other) {
        boolean leftNumber = one.matches("\\d{1,9}");
        boolean rightNumber = other.matches("\\d{1,9}");
        if (leftNumber && rightNumber) {
            return Integer.compare(Integer.parseInt(one), Integer.parseInt(other));
        }
        return leftNumber == rightNumber ? one.compareTo(other) : leftNumber ? -1 : 1;
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch + (preReleaseLabel == null ? "" : "-" + preReleaseLabel)
                + (buildLabel == null ? "" : "+" + buildLabel);
    }
}
