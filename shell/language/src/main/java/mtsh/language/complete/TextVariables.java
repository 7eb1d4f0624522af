package mtsh.language.complete;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import mtsh.language.ast.Ast;
import mtsh.language.ast.CommandElement;
import mtsh.language.ast.CommandParameter;
import mtsh.language.ast.Expression;
import mtsh.language.ast.ParameterAst;
import mtsh.language.ast.ParameterAttribute;
import mtsh.language.ast.Redirection;
import mtsh.language.ast.Statement;
import mtsh.language.ast.TypeConstraint;
import mtsh.language.ast.TypeName;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** Variables that the text sets where the cursor can see them: assignments, parameters, loops, and parameters of commands that set one. */
final class TextVariables {
    /** Parameters of every command whose value is the name of a variable. */
    private static final List<String> SETTING =
            List.of("errorvariable", "ev", "warningvariable", "wv", "informationvariable", "iv", "outvariable", "ov");

    record Found(String name, NetType type, String note) {}

    private final NodePath path;
    private final int place;
    private final Map<String, Found> found = new LinkedHashMap<>();

    private TextVariables(NodePath path, int place) {
        this.path = path;
        this.place = place;
    }

    static List<Found> before(NodePath path, int place) {
        TextVariables variables = new TextVariables(path, place);
        Walk.through(path.script(), variables::visit);
        if (path.lastIndexOf(Expression.ScriptBlockExpression.class, path.size()) >= 0) {
            variables.add("_", null, "the object in the pipeline");
        }
        return List.copyOf(variables.found.values());
    }

    private void add(String name, NetType type, String note) {
        String key = name.toLowerCase(Locale.ROOT);
        Found before = found.get(key);
        if (before == null || before.type() == null && type != null) {
            found.put(key, new Found(name, type, note));
        }
    }

    private boolean visit(Ast node) {
        if (node.span().start() >= place) {
            return false;
        }
        if (node instanceof Statement.Assignment assignment) {
            assignment(assignment);
        } else if (node instanceof ParameterAst parameter && parameter.span().end() <= place) {
            add(parameter.name(), type(parameter), "parameter");
        } else if (node instanceof Statement.Foreach loop && isAround(loop)) {
            add(loop.variable().path().name(), null, "of the loop");
        } else if (node instanceof Statement.Data data
                && data.variable() != null
                && data.span().end() <= place) {
            add(data.variable(), null, "data");
        } else if (node instanceof Statement.Command command) {
            return command(command);
        } else if (node instanceof Statement.FunctionDefinition) {
            return isAround(node);
        }
        return true;
    }

    private boolean isAround(Ast node) {
        return node.span().start() < place && place <= node.span().end();
    }

    private void assignment(Statement.Assignment assignment) {
        if (assignment.span().end() > place) {
            return;
        }
        Expression.Variable variable = Assignments.variable(assignment);
        if (variable == null) {
            several(assignment.target());
            return;
        }
        if (variable.path().drive() != null) {
            return;
        }
        NetType type = null;
        for (Expression each = assignment.target(); !(each instanceof Expression.Variable); ) {
            if (each instanceof Expression.Convert convert) {
                type = type != null ? type : Types.find(convert.type().fullText());
                each = convert.operand();
            } else {
                each = ((Expression.Attributed) each).operand();
            }
        }
        add(variable.path().name(), type != null ? type : assigned(assignment.value()), "set in this line");
    }

    /** {@code ($a) = 1}, {@code $a, $b = 1, 2} */
    private void several(Expression target) {
        if (target instanceof Expression.ArrayLiteral array) {
            array.elements().forEach(this::several);
        } else if (target instanceof Expression.Paren paren
                && paren.body() instanceof Statement.Pipeline pipeline
                && pipeline.elements().get(0) instanceof Statement.CommandExpression one) {
            several(one.expression());
        } else if (target instanceof Expression.Variable variable) {
            add(variable.path().name(), null, "set in this line");
        }
    }

    private static NetType assigned(Statement value) {
        return value instanceof Statement.Pipeline pipeline
                        && pipeline.elements().size() == 1
                        && pipeline.elements().get(0) instanceof Statement.CommandExpression one
                        && one.expression() instanceof Expression.Constant constant
                ? Types.of(constant.value())
                : null;
    }

    private static NetType type(ParameterAst parameter) {
        TypeName name = null;
        for (ParameterAttribute each : parameter.attributes()) {
            if (each instanceof TypeConstraint constraint && name == null) {
                name = constraint.type();
            }
        }
        return name == null ? null : Types.find(name.fullText());
    }

    /** A command may set variables; a block that it calls has its own. */
    private boolean command(Statement.Command command) {
        List<CommandElement> elements = command.elements();
        for (int i = 1; i < elements.size(); i++) {
            if (elements.get(i) instanceof CommandParameter parameter
                    && isSetting(parameter.name().toLowerCase(Locale.ROOT), command)) {
                Expression value = parameter.argument();
                if (value == null && i + 1 < elements.size() && elements.get(i + 1) instanceof Expression next) {
                    value = next;
                }
                named(value);
            }
        }
        String name = Call.name(command);
        if (name != null
                && List.of("set-variable", "new-variable", "sv", "nv", "set").contains(name.toLowerCase(Locale.ROOT))
                && elements.size() > 1
                && elements.get(1) instanceof Expression first) {
            named(first);
        }
        for (Redirection each : command.redirections()) {
            if (each instanceof Redirection.ToFile file
                    && file.location() instanceof Expression.StringConstant target
                    && target.value().toLowerCase(Locale.ROOT).startsWith("variable:")) {
                add(target.value().substring(9), written(file.from()), "set in this line");
            }
        }
        boolean called = command.invocation() == Statement.Invocation.CALL
                && elements.get(0) instanceof Expression.ScriptBlockExpression;
        return !called || isAround(command);
    }

    /** What a stream consists of; null for the one that may be anything. */
    private static NetType written(int stream) {
        return switch (stream) {
            case 2 -> Types.find("System.Management.Automation.ErrorRecord");
            case 3 -> Types.find("System.Management.Automation.WarningRecord");
            case 4 -> Types.find("System.Management.Automation.VerboseRecord");
            case 5 -> Types.find("System.Management.Automation.DebugRecord");
            case 6 -> Types.find("System.Management.Automation.InformationRecord");
            default -> null;
        };
    }

    /** A variable of the pipeline is gone behind it. */
    private boolean isSetting(String parameter, Statement.Command command) {
        boolean ofPipeline = parameter.equals("pipelinevariable") || parameter.equals("pv");
        if (!ofPipeline) {
            return SETTING.contains(parameter);
        }
        for (int i = 0; i < path.size(); i++) {
            if (path.get(i) instanceof Statement.Pipeline pipeline
                    && pipeline.elements().contains(command)) {
                return true;
            }
        }
        return false;
    }

    private void named(Expression value) {
        if (value instanceof Expression.StringConstant name && name.span().end() <= place) {
            String plain = name.value().startsWith("+") ? name.value().substring(1) : name.value();
            if (!plain.isEmpty()) {
                add(plain, null, "set in this line");
            }
        }
    }
}
