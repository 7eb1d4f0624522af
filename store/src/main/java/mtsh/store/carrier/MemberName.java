package mtsh.store.carrier;

/**
 * A file's name in an archive, for people to read and for the store to keep. Archives come from strangers: the name says nothing about
 * a place on this machine, holds nothing that a terminal acts upon, and is not longer than one can read.
 */
final class MemberName {
    private static final int LONGEST = 200;

    private MemberName() {}

    static String clean(String name) {
        StringBuilder out = new StringBuilder();
        for (String part : name.split("[/\\\\]+")) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                continue;
            }
            if (out.length() > 0) {
                out.append('/');
            }
            part.codePoints().map(MemberName::shown).forEach(out::appendCodePoint);
        }
        if (out.length() == 0) {
            return "(no name)";
        }
        if (out.length() <= LONGEST) {
            return out.toString();
        }
        int from = out.length() - LONGEST + 1;
        boolean isHalf = Character.isLowSurrogate(out.charAt(from));
        return "\u2026" + out.substring(isHalf ? from + 1 : from);
    }

    private static int shown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> '?';
            default -> c;
        };
    }

    /** Hidden files and folders are no more logs in an archive than on a disk; neither is what macOS adds. */
    static boolean isHidden(String clean) {
        for (String part : clean.split("/")) {
            if (part.startsWith(".") || part.equals("__MACOSX")) {
                return true;
            }
        }
        return false;
    }
}
