package mtsh.commands.markdown;

import java.util.List;

/** One block of a text in Markdown. */
sealed interface MarkdownBlock {
    record Heading(int level, List<MarkdownInline> text) implements MarkdownBlock {}

    record Paragraph(List<MarkdownInline> text) implements MarkdownBlock {}

    /** {@code info} is what stands behind the fence, null when the code is indented only. */
    record Code(String info, List<String> lines) implements MarkdownBlock {}

    record Quote(List<MarkdownBlock> blocks) implements MarkdownBlock {}

    /** {@code loose}: its items are paragraphs with room between them. */
    record Items(boolean ordered, char mark, int start, boolean loose, List<List<MarkdownBlock>> items)
            implements MarkdownBlock {}

    record Rule() implements MarkdownBlock {}

    record Html(List<String> lines) implements MarkdownBlock {}

    /** {@code alignments} are left, center, right or empty. */
    record Table(List<String> alignments, List<List<MarkdownInline>> header, List<List<List<MarkdownInline>>> rows)
            implements MarkdownBlock {}
}
