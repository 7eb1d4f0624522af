package mtsh.commands.markdown;

import java.util.List;

import mtsh.commands.markdown.MarkdownBlock.Code;
import mtsh.commands.markdown.MarkdownBlock.Heading;
import mtsh.commands.markdown.MarkdownBlock.Items;
import mtsh.commands.markdown.MarkdownBlock.Paragraph;
import mtsh.commands.markdown.MarkdownBlock.Quote;

/** Markdown for a terminal, line for line as PowerShell writes it. */
final class MarkdownText {
    private final MarkdownOptions options;
    private final StringBuilder text = new StringBuilder();

    private MarkdownText(MarkdownOptions options) {
        this.options = options;
    }

    static String of(String markdown, MarkdownOptions options) {
        MarkdownText writer = new MarkdownText(options);
        BlockReader.read(markdown, false).forEach(writer::block);
        return writer.text.toString();
    }

    private void line() {
        text.append('\n');
    }

    private void block(MarkdownBlock block) {
        if (block instanceof Heading heading) {
            heading(heading);
        } else if (block instanceof Paragraph paragraph) {
            inlines(paragraph.text());
            line();
        } else if (block instanceof Code code && code.info() != null) {
            code(code);
        } else if (block instanceof Quote quote) {
            for (MarkdownBlock each : quote.blocks()) {
                text.append("> ");
                block(each);
            }
            line();
        } else if (block instanceof Items list) {
            list(list);
        }
    }

    /** Only what a heading begins with. */
    private void heading(Heading heading) {
        String first = heading.text().isEmpty()
                ? ""
                : MarkdownInline.plain(heading.text().subList(0, 1));
        if (!first.isEmpty()) {
            text.append(options.marked("Header" + heading.level(), first));
            line();
            line();
        }
    }

    private void code(Code code) {
        for (String each : code.lines()) {
            if (!each.isBlank()) {
                text.append(code.info().equalsIgnoreCase("yaml") ? "\t" + each : options.codeLine(each));
                line();
            }
        }
        line();
    }

    private void list(Items list) {
        int number = 1;
        for (List<MarkdownBlock> item : list.items()) {
            for (MarkdownBlock each : item) {
                if (!list.ordered()) {
                    bullet(each, list.mark(), 0);
                } else if (each instanceof Paragraph paragraph) {
                    text.append(number).append(". ");
                    inlines(paragraph.text());
                }
            }
            number++;
        }
        line();
    }

    private void bullet(MarkdownBlock block, char mark, int level) {
        if (block instanceof Paragraph paragraph) {
            text.append("  ".repeat(level)).append(mark).append(' ');
            inlines(paragraph.text());
        } else if (block instanceof Items list) {
            list.items().forEach(item -> item.forEach(each -> bullet(each, mark, level + 1)));
        }
    }

    private void inlines(List<MarkdownInline> parts) {
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            if (parts.get(i) instanceof MarkdownInline.Break end) {
                text.append(end.hard() ? "\n" : " ");
            } else {
                text.append(inline(parts.get(i)));
            }
            boolean leaf = parts.get(i) instanceof MarkdownInline.Text || parts.get(i) instanceof MarkdownInline.Html;
            if (last && leaf) {
                line();
            }
        }
    }

    private String inline(MarkdownInline part) {
        if (part instanceof MarkdownInline.Code code) {
            return options.marked("Code", code.text());
        }
        if (part instanceof MarkdownInline.Emphasis emphasis) {
            String name = emphasis.count() == 2 ? "EmphasisBold" : "EmphasisItalics";
            return options.marked(name, first(emphasis.parts()));
        }
        if (part instanceof MarkdownInline.Link link) {
            String shown = first(link.parts());
            return link.image()
                    ? options.marked("Image", "[" + (shown.isEmpty() ? "Image" : shown) + "]")
                    : options.marked("Link", "\"" + shown + "\"");
        }
        return part instanceof MarkdownInline.Html html ? html.text() : MarkdownInline.plain(List.of(part));
    }

    private static String first(List<MarkdownInline> parts) {
        return parts.isEmpty() ? "" : MarkdownInline.plain(parts.subList(0, 1));
    }
}
