package mtsh.language.type;

import mtsh.language.ast.Source;
import mtsh.language.error.TerminatingError;
import mtsh.language.syntax.CodeGeneration;
import mtsh.language.syntax.SyntaxTree;
import mtsh.language.value.FilePaths;

/** Scripts read for {@code Parser.ParseFile}, and the texts of {@code CodeGeneration}. */
final class SyntaxFiles {
    private SyntaxFiles() {}

    /** What cannot be read has a tree without statements and an error that says why. */
    static SyntaxTree parse(String path) {
        String file = FilePaths.resolve(path).toString();
        try {
            String text = (String) Members.invokeStatic(Types.find("System.IO.File"), "ReadAllText", file);
            return SyntaxTree.of(new Source(file, text));
        } catch (TerminatingError unreadable) {
            String reason = unreadable.record().exception().inner() == null
                    ? unreadable.getMessage()
                    : unreadable.record().exception().inner().message();
            return SyntaxTree.unreadable(file, "The file could not be read: " + reason);
        }
    }

    static String escaped(String method, String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return switch (method) {
            case "EscapeSingleQuotedStringContent" -> CodeGeneration.escapeSingleQuotedStringContent(text);
            case "EscapeFormatStringContent" -> CodeGeneration.escapeFormatStringContent(text);
            case "EscapeBlockCommentContent" -> CodeGeneration.escapeBlockCommentContent(text);
            default -> text.replace("`", "``").replace("}", "`}").replace("{", "`{");
        };
    }
}
