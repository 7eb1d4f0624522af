package mtsh.commands.markdown;

import java.util.List;

/** What stands in a line of Markdown. */
sealed interface MarkdownInline {
    record Text(String text) implements MarkdownInline {}

    record Code(String text) implements MarkdownInline {}

    /** {@code mark} is the character around it, {@code count} how many of them. */
    record Emphasis(char mark, int count, List<MarkdownInline> parts) implements MarkdownInline {}

    record Link(boolean image, List<MarkdownInline> parts, String address, String title) implements MarkdownInline {}

    record Break(boolean hard) implements MarkdownInline {}

    record Html(String text) implements MarkdownInline {}

    /** Without marks. */
    static String plain(List<MarkdownInline> parts) {
        StringBuilder text = new StringBuilder();
        for (MarkdownInline each : parts) {
            text.append(
                    each instanceof Text plain
                            ? plain.text()
                            : each instanceof Code code
                                    ? code.text()
                                    : each instanceof Emphasis emphasis
                                            ? plain(emphasis.parts())
                                            : each instanceof Link link
                                                    ? plain(link.parts())
                                                    : each instanceof Break ? " " : "");
        }
        return text.toString();
    }
}
