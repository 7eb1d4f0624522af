package mtsh.language.type;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.ast.Source;
import mtsh.language.error.NetThrow;
import mtsh.language.syntax.PlainToken;
import mtsh.language.syntax.SyntaxTree;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSList;
import mtsh.language.value.Reference;

/** Members of PSParser, PSToken and PSParseError: the tokens of a text as PowerShell 2 had them. */
final class TokenMembers extends Description {
    private static final String COLLECTION = "System.Collections.ObjectModel.Collection[System.Management.Automation.";

    @Override
    String definitions() {
        return switch (type().name()) {
            case "PSParser" -> """
                static System.Collections.ObjectModel.Collection[System.Management.Automation.PSToken] Tokenize(string script, [ref] System.Collections.ObjectModel.Collection[System.Management.Automation.PSParseError] errors)
                static System.Collections.ObjectModel.Collection[System.Management.Automation.PSToken] Tokenize(System.Object[] script, [ref] System.Collections.ObjectModel.Collection[System.Management.Automation.PSParseError] errors)
                """;
            case "PSToken" -> """
                string Content {get;}
                System.Management.Automation.PSTokenType Type {get;}
                int Start {get;}
                int Length {get;}
                int StartLine {get;}
                int StartColumn {get;}
                int EndLine {get;}
                int EndColumn {get;}
                """;
            default -> """
                System.Management.Automation.PSToken Token {get;}
                string Message {get;}
                """;
        };
    }

    @Override
    Object get(String property, Object self) {
        return ((PlainToken) self).get(property);
    }

    @Override
    Object callStatic(String key, Object[] arguments) {
        SyntaxTree tree = SyntaxTree.of(Source.of(text(arguments[0])));
        List<Object> tokens = new ArrayList<>();
        tree.tokens().forEach(token -> tokens.add(PlainToken.of(token)));
        tokens.remove(tokens.size() - 1);
        if (arguments[1] instanceof Reference errors) {
            List<Object> problems = new ArrayList<>();
            tree.errors().forEach(error -> problems.add(PlainToken.of(error)));
            errors.set(new PSList(Types.find(COLLECTION + "PSParseError]"), problems));
        }
        return new PSList(Types.find(COLLECTION + "PSToken]"), tokens);
    }

    private static String text(Object script) {
        if (script == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'script')");
        }
        List<Object> lines = Enumeration.list(script);
        if (lines == null) {
            return Conversions.toText(script);
        }
        StringBuilder text = new StringBuilder();
        for (Object line : lines) {
            if (line != null) {
                text.append(Conversions.toText(line)).append('\n');
            }
        }
        return text.toString();
    }
}
