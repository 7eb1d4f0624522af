package mtsh.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import mtsh.language.ast.Source;
import mtsh.language.parse.ParseResult;
import mtsh.language.parse.Parser;
import mtsh.language.parse.Token;

/** Changes good scripts, character by character, token by token, or by putting two together; the same seed makes the same script. */
final class ScriptMutator {
    private static final String CHARACTERS = "$@(){}[]'\"`|;,.:-+*/%=<>&!?#~^_ \n\t0aZ\u00e9\u2019\u0000";

    private final List<String> seeds;
    private final Random random;

    ScriptMutator(List<String> seeds, long seed) {
        this.seeds = seeds;
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    }

    String make() {
        String script = any();
        int changes = random.nextInt(4);
        for (int i = 0; i <= changes; i++) {
            script = change(script);
        }
        return script;
    }

    private String any() {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private String change(String script) {
        return switch (random.nextInt(8)) {
            case 0 -> changeCharacter(script);
            case 1 -> any() + "\n" + script;
            case 2 -> splice(script, any());
            case 3 -> any() + " | " + script;
            default -> changeToken(script);
        };
    }

    private String changeCharacter(String script) {
        if (script.isEmpty()) {
            return script;
        }
        int at = random.nextInt(script.length());
        char c = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
        return switch (random.nextInt(3)) {
            case 0 -> script.substring(0, at) + script.substring(at + 1);
            case 1 -> script.substring(0, at) + c + script.substring(at);
            default -> script.substring(0, at) + c + script.substring(at + 1);
        };
    }

    private String splice(String one, String other) {
        int cut = one.isEmpty() ? 0 : random.nextInt(one.length());
        int from = other.isEmpty() ? 0 : random.nextInt(other.length());
        return one.substring(0, cut) + other.substring(from);
    }

    private String changeToken(String script) {
        List<String> tokens = tokens(script);
        if (tokens.isEmpty()) {
            return script;
        }
        int at = random.nextInt(tokens.size());
        switch (random.nextInt(5)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(at));
            case 2 -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
            case 3 -> {
                String moved = tokens.remove(at);
                tokens.add(random.nextInt(tokens.size() + 1), moved);
            }
            default -> {
                List<String> others = tokens(any());
                if (!others.isEmpty()) {
                    tokens.set(at, others.get(random.nextInt(others.size())));
                }
            }
        }
        return String.join("", tokens);
    }

    /** The tokens, each with what stands between it and the one before. */
    private static List<String> tokens(String script) {
        ParseResult result = Parser.parse(Source.of(script));
        List<String> pieces = new ArrayList<>();
        int end = 0;
        for (Token token : result.tokens()) {
            if (token.span().end() > end) {
                pieces.add(script.substring(end, token.span().end()));
                end = token.span().end();
            }
        }
        if (end < script.length()) {
            pieces.add(script.substring(end));
        }
        return pieces;
    }
}
