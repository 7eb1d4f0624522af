package mtsh.language.parse;

import java.util.List;

import mtsh.language.ast.VariablePath;

/** Reads the name after {@code $} or {@code @}. */
final class VariableReader {
    private static final String ERROR_NAME = ":Error:";

    private final CharacterReader in;
    private final NameTable names;
    private final List<Fault> faults;

    VariableReader(CharacterReader in, NameTable names, List<Fault> faults) {
        this.in = in;
        this.names = names;
        this.faults = faults;
    }

    /**
     * The path of the variable whose sigil stands at {@code start}, the reader being behind it; null when what follows makes it a
     * word instead, which only happens outside strings.
     */
    VariablePath read(int start, boolean command, boolean inString) {
        char first = in.peek();
        if (first == '{' && !in.atEnd()) {
            in.skip();
            return braced(start, command, inString);
        }
        if (!Characters.isVariableStart(first)) {
            return null;
        }
        int nameStart = in.position();
        in.skip();
        boolean special = first == '$' || first == '?' || first == '^';
        if (special) {
            if (command && !Characters.endsWord(in.peek())) {
                return null;
            }
        } else if (!readName(command)) {
            return null;
        }
        VariablePath path = names.path(in, nameStart);
        if (path.name().isEmpty()) {
            Problem problem = path.drive() != null ? Problem.VARIABLE_INVALID_DRIVE : Problem.VARIABLE_INVALID;
            faults.add(Fault.wrong(start, in.position(), problem));
        }
        return path;
    }

    /** Whether the name is a variable's; false when a character follows that makes it a word. */
    private boolean readName(boolean command) {
        while (!in.atEnd()) {
            char c = in.peek();
            if (c == ':') {
                if (in.peekSecond() == ':') {
                    return true;
                }
            } else if (!Characters.isIdentifierPart(c) && c != '?') {
                return !command || Characters.endsWord(c) || startsAccess(c) || c == '=';
            }
            in.skip();
        }
        return true;
    }

    private VariablePath braced(int start, boolean command, boolean inString) {
        StringBuilder name = new StringBuilder();
        boolean closed = readBraced(name, inString);
        if (!closed) {
            faults.add(Fault.open(start + 1, in.position(), in.position(), Problem.VARIABLE_OPEN));
        }
        if (closed && name.length() == 0) {
            faults.add(Fault.at(in.position() - 1, Problem.VARIABLE_EMPTY));
        }
        if (command && !Characters.endsWord(in.peek()) && !startsAccess(in.peek())) {
            return null;
        }
        VariablePath path = VariablePaths.parse(name.length() == 0 ? ERROR_NAME : name.toString());
        if (path.name().isEmpty()) {
            faults.add(Fault.wrong(start, in.position(), Problem.VARIABLE_INVALID_BRACED));
        }
        return path;
    }

    private boolean readBraced(StringBuilder name, boolean inString) {
        Escapes escapes = new Escapes(in, faults);
        while (!in.atEnd()) {
            char c = in.next();
            if (c == '}') {
                return true;
            }
            if (c == '`') {
                if (in.atEnd()) {
                    return false;
                }
                escapes.read(name);
                continue;
            }
            if (c == '{') {
                faults.add(Fault.at(in.position(), Problem.BRACE_IN_VARIABLE));
            }
            boolean doubled = inString && Characters.isDoubleQuote(c) && Characters.isDoubleQuote(in.peek());
            name.append(doubled ? in.next() : c);
        }
        return false;
    }

    private static boolean startsAccess(char c) {
        return c == '.' || c == '[';
    }
}
