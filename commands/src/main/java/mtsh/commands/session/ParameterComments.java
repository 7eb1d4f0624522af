package mtsh.commands.session;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.language.ast.Ast;
import mtsh.language.ast.ParamBlock;
import mtsh.language.ast.ParameterAst;
import mtsh.language.ast.Source;

/** The help of a parameter that stands beside it: the comments right before it, in it and behind it. */
final class ParameterComments {
    private static final Pattern COMMENT = Pattern.compile("(?s)<#.*?#>|#[^\\n]*");
    /** How many lines may lie between a parameter and the comments before it. */
    private static final int NEAR = 2;

    private final Source source;
    private final ParamBlock block;

    ParameterComments(Source source, ParamBlock block) {
        this.source = source;
        this.block = block;
    }

    /** A comment, and where it stands. */
    private record Comment(int start, int end, String text) {}

    /** The text beside the parameter with this name; empty when there is none. */
    String of(String name) {
        List<ParameterAst> parameters = block == null ? List.of() : block.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).name().equalsIgnoreCase(name)) {
                return text(parameters, i);
            }
        }
        return "";
    }

    private String text(List<ParameterAst> parameters, int index) {
        ParameterAst parameter = parameters.get(index);
        int from = index == 0
                ? block.span().start()
                : parameters.get(index - 1).span().end();
        int to = index + 1 < parameters.size()
                ? parameters.get(index + 1).span().start()
                : block.span().end();
        List<String> lines = new ArrayList<>();
        before(from, parameter.span().start()).forEach(each -> addLines(each, lines));
        int place = parameter.span().start();
        List<Ast> parts = new ArrayList<>(parameter.attributes());
        parts.add(parameter.variable());
        for (Ast part : parts) {
            comments(place, part.span().start()).forEach(each -> addLines(each, lines));
            place = Math.max(place, part.span().end());
        }
        behind(parameter.span().end(), to).forEach(each -> addLines(each, lines));
        return CommentHelp.text(lines);
    }

    /** Those that follow each other up to a place, without an empty line between; a comma ends them. */
    private List<Comment> before(int from, int to) {
        List<Comment> all = comments(from, to);
        List<Comment> near = new ArrayList<>();
        int next = to;
        int line = source.line(to) - NEAR;
        for (int i = all.size() - 1; i >= 0; i--) {
            Comment each = all.get(i);
            boolean apart = !source.text().substring(each.end(), next).isBlank();
            if (apart || source.line(each.end() - 1) < line) {
                break;
            }
            near.add(0, each);
            next = each.start();
            line = source.line(each.start()) - 1;
        }
        return near;
    }

    private List<Comment> behind(int from, int to) {
        List<Comment> near = new ArrayList<>();
        int place = from;
        for (Comment each : comments(from, to)) {
            boolean apart = !source.text().substring(place, each.start()).isBlank()
                    || !near.isEmpty() && source.line(each.start()) > source.line(place) + 1;
            if (apart) {
                break;
            }
            near.add(each);
            place = each.end();
        }
        return near;
    }

    private List<Comment> comments(int from, int to) {
        List<Comment> all = new ArrayList<>();
        if (from >= to) {
            return all;
        }
        Matcher matcher = COMMENT.matcher(source.text()).region(from, to);
        while (matcher.find()) {
            all.add(new Comment(matcher.start(), matcher.end(), matcher.group()));
        }
        return all;
    }

    private static void addLines(Comment comment, List<String> lines) {
        String text = comment.text();
        String inner = text.startsWith("<#") ? text.substring(2, text.length() - 2) : text.replaceFirst("^#+", "");
        lines.addAll(List.of(inner.split("\r?\n|\r", -1)));
    }
}
