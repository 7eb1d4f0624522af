package mtsh.language.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Attribute;
import mtsh.language.ast.Children;
import mtsh.language.ast.Expression;
import mtsh.language.ast.ParamBlock;
import mtsh.language.ast.Redirection;
import mtsh.language.ast.ScriptBlockAst;
import mtsh.language.ast.Source;
import mtsh.language.ast.Statement;
import mtsh.language.ast.TypeName;

/** What a {@code data} section and restricted language may hold: constants, the named commands and variables, hardly more. */
public final class RestrictedChecks {
    private static final List<String> PLAIN_VARIABLES = List.of("PSCulture", "PSUICulture", "true", "false", "null");
    private static final String PLAIN_VARIABLES_TEXT = "$PSCulture, $PSUICulture, $true, $false, $null";
    private static final Set<String> PLAIN_TYPES = Set.of(
            "bool",
            "boolean",
            "char",
            "sbyte",
            "byte",
            "int16",
            "short",
            "uint16",
            "ushort",
            "int",
            "int32",
            "uint",
            "uint32",
            "long",
            "int64",
            "ulong",
            "uint64",
            "float",
            "single",
            "double",
            "decimal",
            "datetime",
            "string",
            "dbnull");

    private final Diagnostics diagnostics;
    private final List<String> commands;
    private final List<String> variables;
    private final boolean environment;

    /** Null commands: any may be called; {@code variables} are those besides the usual ones, or null. */
    RestrictedChecks(Diagnostics diagnostics, List<String> commands, List<String> variables, boolean environment) {
        this.diagnostics = diagnostics;
        this.commands = commands;
        this.variables = variables;
        this.environment = environment;
    }

    /** What a block of script has that restricted language has not. */
    public static List<ParseError> errors(
            Source source, ScriptBlockAst block, List<String> commands, List<String> variables, boolean environment) {
        Diagnostics found = new Diagnostics(source.text());
        RestrictedChecks checks = new RestrictedChecks(found, commands, variables, environment);
        if (block.paramBlock() != null || block.begin() != null || block.process() != null) {
            found.wrong(block.span(), Problem.RESTRICTED_BLOCKS);
        }
        if (block.end() != null) {
            block.end().statements().forEach(checks::check);
        }
        return found.errors();
    }

    /** The commands that a data section may call; null when only running tells. */
    static List<String> commands(Statement.Data data) {
        List<String> names = new ArrayList<>(List.of("ConvertFrom-StringData"));
        for (Expression each : data.supportedCommands()) {
            if (!(each instanceof Expression.StringConstant name)) {
                return null;
            }
            names.add(name.value());
        }
        return names;
    }

    void check(Ast node) {
        if (node instanceof Expression expression) {
            ofExpression(expression);
        } else if (node instanceof Statement statement) {
            ofStatement(statement);
        } else if (node instanceof Statement.Command command) {
            ofCommand(command);
        } else if (node instanceof Redirection redirection) {
            diagnostics.wrong(redirection.span(), Problem.RESTRICTED_REDIRECTION);
        } else if (node instanceof ScriptBlockAst block) {
            diagnostics.wrong(block.span(), Problem.RESTRICTED_SCRIPT_BLOCK);
        } else if (node instanceof ParamBlock block) {
            diagnostics.wrong(block.span(), Problem.RESTRICTED_PARAMETERS);
        } else if (node instanceof Attribute attribute) {
            diagnostics.wrong(attribute.span(), Problem.RESTRICTED_ATTRIBUTE);
        } else if (node instanceof TypeName type && !isPlain(type)) {
            diagnostics.wrong(type.span(), Problem.RESTRICTED_TYPE, type.fullText());
        }
        Children.of(node).forEach(this::check);
    }

    private static boolean isPlain(TypeName type) {
        String name = type.name().toLowerCase(Locale.ROOT);
        String plain = name.startsWith("system.") ? name.substring("system.".length()) : name;
        return type.arguments().isEmpty() && type.arrayRanks().size() <= 1 && PLAIN_TYPES.contains(plain);
    }

    private void ofStatement(Statement node) {
        Problem problem = null;
        if (node instanceof Statement.Assignment) {
            problem = Problem.RESTRICTED_ASSIGNMENT;
        } else if (node instanceof Statement.FunctionDefinition) {
            problem = Problem.RESTRICTED_FUNCTION;
        } else if (node instanceof Statement.Trap) {
            problem = Problem.RESTRICTED_TRAP;
        } else if (node instanceof Statement.Switch) {
            problem = Problem.RESTRICTED_SWITCH;
        } else if (node instanceof Statement.Data) {
            problem = Problem.RESTRICTED_DATA;
        } else if (node instanceof Statement.Foreach) {
            problem = Problem.RESTRICTED_FOREACH;
        } else if (node instanceof Statement.DoLoop) {
            problem = Problem.RESTRICTED_DO;
        } else if (node instanceof Statement.For || node instanceof Statement.While) {
            problem = Problem.RESTRICTED_FOR;
        } else if (node instanceof Statement.Try) {
            problem = Problem.RESTRICTED_TRY;
        } else if (node instanceof Statement.Block) {
            problem = Problem.RESTRICTED_PARALLEL;
        } else if (isJump(node)) {
            problem = Problem.RESTRICTED_JUMP;
        }
        if (problem != null) {
            diagnostics.wrong(node.span(), problem);
        }
    }

    private static boolean isJump(Statement node) {
        return node instanceof Statement.Break
                || node instanceof Statement.Continue
                || node instanceof Statement.Return
                || node instanceof Statement.Exit
                || node instanceof Statement.Throw;
    }

    private void ofCommand(Statement.Command node) {
        if (node.invocation() == Statement.Invocation.DOT) {
            diagnostics.wrong(node.span(), Problem.RESTRICTED_DOT_SOURCING);
        } else if (commands != null) {
            boolean called = node.invocation() == Statement.Invocation.CALL;
            String name = node.elements().get(0) instanceof Expression.StringConstant word ? word.value() : null;
            if (name == null && called) {
                diagnostics.wrong(node.span(), Problem.RESTRICTED_OPERATOR, "&");
            } else if (name == null || commands.stream().noneMatch(name::equalsIgnoreCase)) {
                diagnostics.wrong(
                        node.span(), Problem.RESTRICTED_COMMAND, name == null ? diagnostics.text(node.span()) : name);
            }
        }
    }

    private void ofExpression(Expression node) {
        if (node instanceof Expression.Binary binary && isRefused(binary.operator())) {
            diagnostics.wrong(
                    binary.operatorSpan(), Problem.RESTRICTED_OPERATOR, diagnostics.text(binary.operatorSpan()));
        } else if (node instanceof Expression.Unary unary && refusedUnary(unary.operator()) != null) {
            diagnostics.wrong(unary.span(), Problem.RESTRICTED_OPERATOR, refusedUnary(unary.operator()));
        } else if (node instanceof Expression.Variable variable) {
            ofVariable(variable);
        } else if (node instanceof Expression.InvokeMember) {
            diagnostics.wrong(node.span(), Problem.RESTRICTED_METHOD);
        } else if (node instanceof Expression.MemberAccess) {
            diagnostics.wrong(node.span(), Problem.RESTRICTED_PROPERTY);
        } else if (node instanceof Expression.Index) {
            diagnostics.wrong(node.span(), Problem.RESTRICTED_INDEX);
        } else if (node instanceof Expression.ScriptBlockExpression) {
            diagnostics.wrong(node.span(), Problem.RESTRICTED_SCRIPT_BLOCK);
        } else if (node instanceof Expression.Attributed) {
            diagnostics.wrong(node.span(), Problem.RESTRICTED_ATTRIBUTE);
        }
    }

    private static boolean isRefused(Expression.BinaryOperator operator) {
        return switch (operator) {
            case RANGE, FORMAT, JOIN, SPLIT, MATCH, NOT_MATCH, REPLACE, AS -> true;
            default -> false;
        };
    }

    private static String refusedUnary(Expression.UnaryOperator operator) {
        return switch (operator) {
            case PRE_INCREMENT, POST_INCREMENT -> "++";
            case PRE_DECREMENT, POST_DECREMENT -> "--";
            case SPLIT -> "-split";
            case CSPLIT -> "-csplit";
            case JOIN -> "-join";
            default -> null;
        };
    }

    private void ofVariable(Expression.Variable node) {
        String name = node.path().userPath();
        boolean any =
                variables != null && variables.size() == 1 && variables.get(0).equals("*");
        boolean known = PLAIN_VARIABLES.stream().anyMatch(name::equalsIgnoreCase)
                || (variables != null && variables.stream().anyMatch(name::equalsIgnoreCase))
                || (environment && "env".equalsIgnoreCase(node.path().drive()));
        if (any || known) {
            return;
        }
        diagnostics.wrong(node.span(), Problem.RESTRICTED_VARIABLE, allowedText());
    }

    private String allowedText() {
        if (variables == null) {
            return PLAIN_VARIABLES_TEXT;
        }
        List<String> all = new ArrayList<>(PLAIN_VARIABLES);
        variables.stream().filter(each -> !all.contains(each)).forEach(all::add);
        return "$" + String.join(", $", all);
    }
}
