package mtsh.commands.evidence;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where log lines and texts made of them hold a subject or a folder. Where its end cannot be told for sure, the rest of the line goes with
 * it:
 * rather too much is hidden than a word of it shown.
 */
final class SubjectPlaces {
    /** {@code Subject:}, {@code "subject":}, {@code subject=}, {@code with subject}, {@code Message-Subject} and such. */
    private static final Pattern WORD = Pattern.compile(
            "(?i)(?:subject(?:\\\\?[\"'])?\\s?[:=]\\s?|with subject |\\b[Ff]older: |\\binto mailbox |, folder "
                    + "|the junk folder )|\\bT=(?=\")");

    /** XML of details and CLIXML: {@code Name="Subject" String="..."}, {@code <S N="Subject">...</S>}. */
    private static final Pattern XML =
            Pattern.compile("(?i)N(?:ame)?=\"[^\"<>]{0,40}(?:subject|folder)\"(?:\\s\\w{1,10}=\"|[^<>]{0,40}>)");

    /** Behind a header's text Postfix writes where it came from; the last such place counts, for a subject may look like one. */
    private static final Pattern POSTFIX_END =
            Pattern.compile(" from (?:[^\\s\\[\\]]{1,260}\\[[^\\s\\]]{0,60}\\]|local); ");

    private SubjectPlaces() {}

    /** Replaces each; {@code pseudonym} makes of a subject what stands in its place. */
    static void hide(String text, Edits edits, UnaryOperator<String> pseudonym) {
        Matcher xml = XML.matcher(text);
        while (xml.find()) {
            char closing = text.charAt(xml.end() - 1) == '>' ? '<' : '"';
            hide(text, xml.end(), end(text, xml.end(), closing), edits, pseudonym);
        }
        Matcher word = WORD.matcher(text);
        int at = 0;
        while (word.find(at)) {
            at = word.end();
            if (edits.isFree(word.start(), word.end())) {
                int begin = word.end();
                int end = valueEnd(text, begin);
                int quote = openingQuote(text, begin);
                hide(text, begin + quote, Math.max(begin + quote, end), edits, pseudonym);
                at = Math.max(at, end);
            }
        }
    }

    private static void hide(String text, int begin, int end, Edits edits, UnaryOperator<String> pseudonym) {
        if (begin < end && !text.substring(begin, end).isBlank()) {
            edits.replace(begin, end, pseudonym.apply(text.substring(begin, end)));
        }
    }

    /** How long the quote mark is that a value begins with. */
    private static int openingQuote(String text, int begin) {
        if (text.startsWith("\\\"", begin)) {
            return 2;
        }
        return begin < text.length() && "\"'<".indexOf(text.charAt(begin)) >= 0 ? 1 : 0;
    }

    private static int valueEnd(String text, int begin) {
        if (begin >= text.length()) {
            return begin;
        }
        if (text.startsWith("null", begin)) {
            return begin;
        }
        if (text.startsWith("\\\"", begin)) {
            int end = text.indexOf("\\\"", begin + 2);
            return end < 0 ? lineEnd(text, begin) : end;
        }
        char first = text.charAt(begin);
        if (first == '"' || first == '\'') {
            return end(text, begin + 1, first);
        }
        if (first == '<') {
            return end(text, begin + 1, '>');
        }
        return postfixEnd(text, begin);
    }

    private static int postfixEnd(String text, int begin) {
        int lineEnd = lineEnd(text, begin);
        if (text.startsWith("folder ", begin - "folder ".length())) {
            int sentenceEnd = text.indexOf("; on ", begin);
            int agent = text.indexOf(", put there by ", begin);
            int end = agent >= 0 ? agent : sentenceEnd;
            return end < 0 ? lineEnd : Math.min(end, lineEnd);
        }
        boolean isHeader = text.substring(Math.max(0, begin - 24), begin)
                .toLowerCase(Locale.ROOT)
                .contains("header subject");
        if (!isHeader) {
            return lineEnd;
        }
        Matcher matcher = POSTFIX_END.matcher(text).region(Math.max(0, begin - 1), lineEnd);
        int end = lineEnd;
        while (matcher.find()) {
            end = Math.max(begin, matcher.start());
        }
        return end;
    }

    private static int lineEnd(String text, int begin) {
        int end = text.indexOf('\n', begin);
        int stop = end < 0 ? text.length() : end;
        return stop > begin && text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
    }

    /** The closing mark; one behind a backslash, and two of them in a row, are none. */
    private static int end(String text, int begin, char mark) {
        for (int i = begin; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && mark != '<') {
                i++;
            } else if (c == mark && mark == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                i++;
            } else if (c == mark) {
                return i;
            }
        }
        return lineEnd(text, begin);
    }
}
