package mtsh.commands.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.commands.markdown.MarkdownBlock.Code;
import mtsh.commands.markdown.MarkdownBlock.Heading;
import mtsh.commands.markdown.MarkdownBlock.Html;
import mtsh.commands.markdown.MarkdownBlock.Paragraph;
import mtsh.commands.markdown.MarkdownBlock.Quote;
import mtsh.commands.markdown.MarkdownBlock.Rule;

/** Takes a text in Markdown apart into blocks, line by line. */
final class BlockReader {
    private static final int DEEPEST = 40;
    private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})(?:[ \\t]+(.*?))??(?:[ \\t]+#+)?[ \\t]*");
    private static final Pattern RULE = Pattern.compile(" {0,3}([-*_])[ \\t]*(?:\\1[ \\t]*){2,}");
    private static final Pattern FENCE = Pattern.compile("( {0,3})(`{3,}|~{3,})[ \\t]*([^`]*?)[ \\t]*");
    private static final Pattern QUOTE = Pattern.compile(" {0,3}> ?");
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(=+|-+)[ \\t]*");
    private static final Pattern HTML =
            Pattern.compile(" {0,3}<(?:/?[A-Za-z][A-Za-z0-9-]*(?:[\\s/>].*)?|!--.*|\\?.*|![A-Z].*)");
    private static final Pattern TARGET = Pattern.compile(
            " {0,3}\\[((?:[^\\[\\]\\\\]|\\\\.)+)\\]:[ \\t]*<?([^\\s>]+)>?(?:[ \\t]+(?:\"([^\"]*)\"|'([^']*)'|\\(([^()]*)\\)))?[ \\t]*");

    final Map<String, InlineReader.Target> targets;
    final boolean extended;
    final int depth;
    private final List<String> lines;
    private int at;
    private boolean room;

    private BlockReader(List<String> lines, Map<String, InlineReader.Target> targets, boolean extended, int depth) {
        this.lines = lines;
        this.targets = targets;
        this.extended = extended;
        this.depth = depth;
    }

    /** {@code extended}: with tables and the other things beyond CommonMark. */
    static List<MarkdownBlock> read(String text, boolean extended) {
        List<String> lines = new ArrayList<>(List.of(text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\0', '\ufffd')
                .split("\n", -1)));
        lines.replaceAll(BlockReader::withoutTabs);
        Map<String, InlineReader.Target> targets = new HashMap<>();
        boolean fenced = false;
        for (String line : lines) {
            fenced ^= FENCE.matcher(line).matches();
            Matcher target = TARGET.matcher(line);
            if (!fenced && target.matches()) {
                targets.putIfAbsent(InlineReader.key(target.group(1)), target(target));
            }
        }
        return new BlockReader(lines, targets, extended, 0).all();
    }

    private static InlineReader.Target target(Matcher found) {
        String title =
                found.group(3) != null ? found.group(3) : found.group(4) != null ? found.group(4) : found.group(5);
        return new InlineReader.Target(InlineReader.unescape(found.group(2)), title);
    }

    /** Tabs at the front stand for blanks up to the next column of four. */
    private static String withoutTabs(String line) {
        StringBuilder front = new StringBuilder();
        int i = 0;
        for (; i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t'); i++) {
            front.append(line.charAt(i) == ' ' ? " " : " ".repeat(4 - front.length() % 4));
        }
        return front + line.substring(i);
    }

    /** Blocks within another one; {@code room}: whether blank lines are between them. */
    record Inner(List<MarkdownBlock> blocks, boolean room) {}

    Inner inner(List<String> part) {
        BlockReader reader = new BlockReader(part, targets, extended, depth + 1);
        return new Inner(reader.all(), reader.room);
    }

    List<MarkdownInline> inline(String text) {
        return InlineReader.read(text, targets, extended);
    }

    private List<MarkdownBlock> all() {
        List<MarkdownBlock> blocks = new ArrayList<>();
        while (at < lines.size()) {
            if (lines.get(at).isBlank()) {
                at++;
            } else {
                room |= !blocks.isEmpty() && lines.get(at - 1).isBlank();
                MarkdownBlock block = next();
                if (block != null) {
                    blocks.add(block);
                }
            }
        }
        return blocks;
    }

    private MarkdownBlock next() {
        String line = lines.get(at);
        if (indent(line) >= 4) {
            return indented();
        }
        Matcher fence = FENCE.matcher(line);
        if (fence.matches()) {
            return fenced(fence);
        }
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            at++;
            return new Heading(
                    heading.group(1).length(),
                    inline(heading.group(2) == null ? "" : heading.group(2).strip()));
        }
        if (RULE.matcher(line).matches()) {
            at++;
            return new Rule();
        }
        if (depth < DEEPEST && QUOTE.matcher(line).lookingAt()) {
            return quote();
        }
        if (depth < DEEPEST && ListReader.begins(line, false)) {
            ListReader list = new ListReader(this, lines, at);
            MarkdownBlock block = list.read();
            at = list.end();
            return block;
        }
        if (HTML.matcher(line).matches()) {
            return html();
        }
        if (TARGET.matcher(line).matches()) {
            at++;
            return null;
        }
        if (extended && at + 1 < lines.size() && TableReader.begins(line, lines.get(at + 1))) {
            TableReader table = new TableReader(this, lines, at);
            MarkdownBlock block = table.read();
            at = table.end();
            return block;
        }
        return paragraph();
    }

    static int indent(String line) {
        int blanks = 0;
        while (blanks < line.length() && line.charAt(blanks) == ' ') {
            blanks++;
        }
        return blanks;
    }

    static String cut(String line, int blanks) {
        return line.substring(Math.min(blanks, indent(line)));
    }

    private MarkdownBlock indented() {
        List<String> code = new ArrayList<>();
        while (at < lines.size() && (lines.get(at).isBlank() || indent(lines.get(at)) >= 4)) {
            code.add(cut(lines.get(at++), 4));
        }
        while (code.get(code.size() - 1).isBlank()) {
            code.remove(code.size() - 1);
        }
        return new Code(null, code);
    }

    private MarkdownBlock fenced(Matcher fence) {
        String mark = fence.group(2);
        Pattern end = Pattern.compile(" {0,3}" + Pattern.quote(mark) + "[" + mark.charAt(0) + "]*[ \\t]*");
        List<String> code = new ArrayList<>();
        for (at++; at < lines.size() && !end.matcher(lines.get(at)).matches(); at++) {
            code.add(cut(lines.get(at), fence.group(1).length()));
        }
        at++;
        return new Code(InlineReader.unescape(fence.group(3)), code);
    }

    private MarkdownBlock quote() {
        List<String> inner = new ArrayList<>();
        while (at < lines.size() && !lines.get(at).isBlank()) {
            Matcher quote = QUOTE.matcher(lines.get(at));
            boolean goesOn = !inner.isEmpty() && !inner.get(inner.size() - 1).isBlank() && !interrupts(lines.get(at));
            if (!quote.lookingAt() && !goesOn) {
                break;
            }
            inner.add(quote.lookingAt() ? lines.get(at).substring(quote.end()) : lines.get(at));
            at++;
        }
        return new Quote(inner(inner).blocks());
    }

    private MarkdownBlock html() {
        List<String> html = new ArrayList<>();
        boolean comment = lines.get(at).contains("<!--");
        while (at < lines.size() && (comment || !lines.get(at).isBlank())) {
            html.add(lines.get(at));
            if (comment && lines.get(at++).contains("-->")) {
                break;
            }
            at += comment ? 0 : 1;
        }
        return new Html(html);
    }

    /** Whether a line ends a paragraph though no blank line is before it. */
    static boolean interrupts(String line) {
        return indent(line) < 4
                && (FENCE.matcher(line).matches()
                        || HEADING.matcher(line).matches()
                        || RULE.matcher(line).matches()
                        || QUOTE.matcher(line).lookingAt()
                        || ListReader.begins(line, true)
                        || HTML.matcher(line).matches());
    }

    private MarkdownBlock paragraph() {
        StringBuilder text = new StringBuilder();
        do {
            Matcher underline = UNDERLINE.matcher(lines.get(at));
            if (text.length() > 0 && underline.matches()) {
                at++;
                return new Heading(
                        underline.group(1).charAt(0) == '=' ? 1 : 2,
                        inline(text.toString().strip()));
            }
            if (text.length() > 0 && interrupts(lines.get(at))) {
                break;
            }
            text.append(text.length() > 0 ? "\n" : "").append(lines.get(at++).stripLeading());
        } while (at < lines.size() && !lines.get(at).isBlank());
        return new Paragraph(inline(text.toString().stripTrailing()));
    }
}
