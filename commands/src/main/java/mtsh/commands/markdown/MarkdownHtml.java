package mtsh.commands.markdown;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import mtsh.commands.markdown.MarkdownBlock.Code;
import mtsh.commands.markdown.MarkdownBlock.Heading;
import mtsh.commands.markdown.MarkdownBlock.Html;
import mtsh.commands.markdown.MarkdownBlock.Items;
import mtsh.commands.markdown.MarkdownBlock.Paragraph;
import mtsh.commands.markdown.MarkdownBlock.Quote;
import mtsh.commands.markdown.MarkdownBlock.Rule;
import mtsh.commands.markdown.MarkdownBlock.Table;

/** Markdown as HTML. */
final class MarkdownHtml {
    private final StringBuilder html = new StringBuilder();
    private final Set<String> ids = new HashSet<>();

    private MarkdownHtml() {}

    static String of(String markdown) {
        MarkdownHtml writer = new MarkdownHtml();
        writer.blocks(BlockReader.read(markdown, true), false);
        return writer.html.toString();
    }

    private void blocks(List<MarkdownBlock> blocks, boolean tight) {
        for (MarkdownBlock each : blocks) {
            if (tight && each instanceof Paragraph paragraph) {
                inlines(paragraph.text());
            } else {
                ownLine();
                block(each);
            }
        }
    }

    private void ownLine() {
        if (html.length() > 0 && html.charAt(html.length() - 1) != '\n') {
            html.append('\n');
        }
    }

    private void block(MarkdownBlock block) {
        if (block instanceof Heading heading) {
            html.append("<h")
                    .append(heading.level())
                    .append(" id=\"")
                    .append(id(heading))
                    .append("\">");
            inlines(heading.text());
            html.append("</h").append(heading.level()).append(">\n");
        } else if (block instanceof Paragraph paragraph) {
            html.append("<p>");
            inlines(paragraph.text());
            html.append("</p>\n");
        } else if (block instanceof Code code) {
            code(code);
        } else if (block instanceof Quote quote) {
            html.append("<blockquote>\n");
            blocks(quote.blocks(), false);
            ownLine();
            html.append("</blockquote>\n");
        } else if (block instanceof Items list) {
            list(list);
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof Rule) {
            html.append("<hr />\n");
        } else {
            html.append(String.join("\n", ((Html) block).lines())).append('\n');
        }
    }

    private void code(Code code) {
        String language =
                code.info() == null || code.info().isEmpty() ? "" : code.info().split(" ")[0];
        html.append(language.isEmpty() ? "<pre><code>" : "<pre><code class=\"language-" + escaped(language) + "\">");
        code.lines().forEach(each -> html.append(escaped(each)).append('\n'));
        html.append("</code></pre>\n");
    }

    private void list(Items list) {
        String name = list.ordered() ? "ol" : "ul";
        boolean tasks = list.items().stream().anyMatch(each -> task(each) != null);
        html.append('<').append(name).append(tasks ? " class=\"contains-task-list\"" : "");
        html.append(list.ordered() && list.start() != 1 ? " start=\"" + list.start() + "\"" : "")
                .append(">\n");
        for (List<MarkdownBlock> item : list.items()) {
            html.append(task(item) == null ? "<li>" : "<li class=\"task-list-item\">");
            blocks(item, !list.loose());
            html.append("</li>\n");
        }
        html.append("</").append(name).append(">\n");
    }

    /** The box that an item begins with, {@code [ ]} or {@code [x]}; null for other items. */
    private static String task(List<MarkdownBlock> item) {
        return !item.isEmpty() && item.get(0) instanceof Paragraph paragraph ? box(paragraph.text()) : null;
    }

    private static String box(List<MarkdownInline> parts) {
        String text = parts.isEmpty() || !(parts.get(0) instanceof MarkdownInline.Text first) ? "" : first.text();
        return text.matches("(?s)\\[[ xX]\\] .*") ? text.substring(0, 3) : null;
    }

    private void table(Table table) {
        html.append("<table>\n<thead>\n");
        row(table.header(), table.alignments(), "th");
        html.append("</thead>\n");
        if (!table.rows().isEmpty()) {
            html.append("<tbody>\n");
            table.rows().forEach(each -> row(each, table.alignments(), "td"));
            html.append("</tbody>\n");
        }
        html.append("</table>\n");
    }

    private void row(List<List<MarkdownInline>> cells, List<String> alignments, String name) {
        html.append("<tr>\n");
        for (int i = 0; i < cells.size(); i++) {
            String alignment = alignments.get(i);
            html.append('<').append(name);
            html.append(alignment.isEmpty() ? "" : " style=\"text-align: " + alignment + ";\"")
                    .append('>');
            inlines(cells.get(i));
            html.append("</").append(name).append(">\n");
        }
        html.append("</tr>\n");
    }

    private void inlines(List<MarkdownInline> parts) {
        String box = box(parts);
        for (int i = 0; i < parts.size(); i++) {
            if (i == 0 && box != null) {
                String checked = box.equals("[ ]") ? "" : " checked=\"checked\"";
                html.append("<input disabled=\"disabled\" type=\"checkbox\"")
                        .append(checked)
                        .append(" />");
                html.append(escaped(((MarkdownInline.Text) parts.get(0)).text().substring(3)));
            } else {
                inline(parts.get(i));
            }
        }
    }

    private void inline(MarkdownInline part) {
        if (part instanceof MarkdownInline.Text text) {
            html.append(escaped(text.text()));
        } else if (part instanceof MarkdownInline.Code code) {
            html.append("<code>").append(escaped(code.text())).append("</code>");
        } else if (part instanceof MarkdownInline.Emphasis emphasis) {
            String name = name(emphasis);
            html.append('<').append(name).append('>');
            inlines(emphasis.parts());
            html.append("</").append(name).append('>');
        } else if (part instanceof MarkdownInline.Link link) {
            link(link);
        } else if (part instanceof MarkdownInline.Break end) {
            html.append(end.hard() ? "<br />\n" : "\n");
        } else {
            html.append(((MarkdownInline.Html) part).text());
        }
    }

    private static String name(MarkdownInline.Emphasis emphasis) {
        return switch (emphasis.mark()) {
            case '~' -> emphasis.count() == 2 ? "del" : "sub";
            case '^' -> "sup";
            case '+' -> "ins";
            case '=' -> "mark";
            default -> emphasis.count() == 2 ? "strong" : "em";
        };
    }

    private void link(MarkdownInline.Link link) {
        String title = link.title() == null ? "" : " title=\"" + escaped(link.title()) + "\"";
        String address = escaped(link.address()).replace(" ", "%20");
        if (link.image()) {
            String alternative = escaped(MarkdownInline.plain(link.parts()));
            html.append("<img src=\"")
                    .append(address)
                    .append("\" alt=\"")
                    .append(alternative)
                    .append('"');
            html.append(title).append(" />");
            return;
        }
        html.append("<a href=\"").append(address).append('"').append(title).append('>');
        inlines(link.parts());
        html.append("</a>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The name that links within a document use: letters and digits of the heading, blanks as dashes. */
    private String id(Heading heading) {
        StringBuilder id = new StringBuilder();
        for (char c : MarkdownInline.plain(heading.text()).toCharArray()) {
            char last = id.length() == 0 ? 0 : id.charAt(id.length() - 1);
            if (c < 128 && Character.isLetter(c) || c < 128 && Character.isDigit(c) && last != 0) {
                id.append(Character.toLowerCase(c));
            } else if (last != 0 && "_-.".indexOf(c) >= 0 && last != c) {
                id.append(c);
            } else if (last != 0 && Character.isWhitespace(c) && "_-.".indexOf(last) < 0) {
                id.append('-');
            }
        }
        String base = id.toString().replaceAll("[-_.]+$", "");
        base = base.isEmpty() ? "section" : base;
        String unique = base;
        for (int i = 1; !ids.add(unique); i++) {
            unique = base + "-" + i;
        }
        return unique;
    }
}
