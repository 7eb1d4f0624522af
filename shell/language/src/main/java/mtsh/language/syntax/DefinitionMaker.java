package mtsh.language.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Attribute;
import mtsh.language.ast.Expression;
import mtsh.language.ast.ParamBlock;
import mtsh.language.ast.ParameterAst;
import mtsh.language.ast.ParameterAttribute;
import mtsh.language.ast.ScriptBlockAst;
import mtsh.language.ast.Source;
import mtsh.language.ast.Span;
import mtsh.language.ast.Statement;
import mtsh.language.ast.StatementBlock;
import mtsh.language.ast.TypeConstraint;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetVersion;
import mtsh.language.value.PSList;

/** Makes the nodes of blocks of script, parameters, functions, classes. */
final class DefinitionMaker extends NodeMaker {
    private final StatementMaker statements;

    DefinitionMaker(Source source) {
        super(source);
        this.statements = new StatementMaker(source, this);
    }

    SyntaxNode scriptBlock(ScriptBlockAst tree, SyntaxNode parent) {
        SyntaxNode made = node("ScriptBlockAst", tree, parent);
        made.with("Attributes", readOnly(SyntaxPart.NAMESPACE + "AttributeAst", List.of()))
                .with("UsingStatements", list("UsingStatementAst", tree.usings(), made, this::statement))
                .with("ParamBlock", paramBlock(tree.paramBlock(), made))
                .with("DynamicParamBlock", named("Dynamicparam", tree.dynamicParam(), tree, made))
                .with("BeginBlock", named("Begin", tree.begin(), tree, made))
                .with("ProcessBlock", named("Process", tree.process(), tree, made))
                .with("EndBlock", named("End", tree.end(), tree, made))
                .with("CleanBlock", named("Clean", tree.clean(), tree, made));
        return made.with("ScriptRequirements", RequirementsView.of(tree.requirements()));
    }

    private SyntaxNode named(String kind, StatementBlock tree, ScriptBlockAst block, SyntaxNode parent) {
        if (tree == null) {
            return null;
        }
        SyntaxNode made = node("NamedBlockAst", tree, parent)
                .with("Unnamed", !block.namedBlocks())
                .with("BlockKind", constant("TokenKind", kind));
        return made.with("Statements", list("StatementAst", tree.statements(), made, statements::statement))
                .with("Traps", statements.traps(tree, made));
    }

    private SyntaxNode paramBlock(ParamBlock tree, SyntaxNode parent) {
        if (tree == null) {
            return null;
        }
        SyntaxNode made = node("ParamBlockAst", tree, parent);
        return made.with("Attributes", list("AttributeAst", tree.attributes(), made, this::attribute))
                .with("Parameters", parameters(tree.parameters(), made));
    }

    private PSList parameters(List<ParameterAst> trees, SyntaxNode parent) {
        return list("ParameterAst", trees, parent, this::parameter);
    }

    private SyntaxNode parameter(ParameterAst tree, SyntaxNode parent) {
        SyntaxNode made = node("ParameterAst", tree, parent);
        NetType type = Types.OBJECT;
        for (ParameterAttribute attribute : tree.attributes()) {
            if (attribute instanceof TypeConstraint constraint) {
                type = TypeNameView.reflect(constraint.type());
                break;
            }
        }
        return made.with("Attributes", list("AttributeBaseAst", tree.attributes(), made, this::parameterAttribute))
                .with("Name", statements.expressions().expression(tree.variable(), made))
                .with("StaticType", type)
                .with("DefaultValue", statements.expressions().expression(tree.defaultValue(), made));
    }

    /** A part of a definition that stands in an error. */
    SyntaxNode any(Ast tree, SyntaxNode parent) {
        if (tree instanceof ParameterAst parameter) {
            return parameter(parameter, parent);
        }
        if (tree instanceof ParameterAttribute attribute) {
            return parameterAttribute(attribute, parent);
        }
        if (tree instanceof Statement.TypeMember member) {
            return member(member, parent);
        }
        return tree instanceof ScriptBlockAst block ? scriptBlock(block, parent) : node("Ast", tree, parent);
    }

    private SyntaxNode parameterAttribute(ParameterAttribute tree, SyntaxNode parent) {
        return tree instanceof Attribute attribute
                ? attribute(attribute, parent)
                : statements.expressions().constraint((TypeConstraint) tree, parent);
    }

    SyntaxNode attribute(Attribute tree, SyntaxNode parent) {
        SyntaxNode made = node("AttributeAst", tree, parent).with("TypeName", TypeNameView.of(source, tree.type()));
        return made.with("PositionalArguments", statements.expressions().expressions(tree.positional(), made))
                .with("NamedArguments", list("NamedAttributeArgumentAst", tree.named(), made, this::namedArgument));
    }

    private SyntaxNode namedArgument(Attribute.NamedArgument tree, SyntaxNode parent) {
        SyntaxNode made = node("NamedAttributeArgumentAst", tree.span(), parent).with("ArgumentName", tree.name());
        return made.with("Argument", statements.expressions().expression(tree.value(), made))
                .with("ExpressionOmitted", !text(tree.span()).contains("="));
    }

    SyntaxNode statement(Statement tree, SyntaxNode parent) {
        if (tree instanceof Statement.FunctionDefinition function) {
            SyntaxNode made = node("FunctionDefinitionAst", tree, parent)
                    .with("Name", function.name())
                    .with("IsFilter", function.kind() == Statement.FunctionKind.FILTER)
                    .with("IsWorkflow", function.kind() == Statement.FunctionKind.WORKFLOW);
            boolean plain = function.parameters() == null;
            return made.with("Parameters", plain ? null : parameters(function.parameters(), made))
                    .with("Body", scriptBlock(function.body(), made));
        }
        if (tree instanceof Statement.TypeDefinition type) {
            return type(type, parent);
        }
        if (tree instanceof Statement.UsingStatement using) {
            return using(using, parent);
        }
        Statement.Data data = (Statement.Data) tree;
        SyntaxNode made = node("DataStatementAst", tree, parent).with("Variable", data.variable());
        return made.with("CommandsAllowed", statements.expressions().expressions(data.supportedCommands(), made))
                .with("Body", statements.block(data.body(), made));
    }

    private SyntaxNode using(Statement.UsingStatement tree, SyntaxNode parent) {
        String kind = tree.kind().name();
        SyntaxNode made = node("UsingStatementAst", tree, parent)
                .with(
                        "UsingStatementKind",
                        constant(
                                "UsingStatementKind",
                                kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT)));
        SyntaxNode specification = statements.expressions().expression(tree.specification(), made);
        boolean table = specification != null && specification.typeName().equals("HashtableAst");
        return made.with("ModuleSpecification", table ? specification : null)
                .with("Name", specification == null ? name(tree, made) : table ? null : specification);
    }

    /** The word behind the kind. */
    private SyntaxNode name(Statement.UsingStatement tree, SyntaxNode parent) {
        int start = tree.name() == null
                ? -1
                : source.text().indexOf(tree.name(), tree.span().start());
        if (start < 0) {
            return null;
        }
        Span span = new Span(start, start + tree.name().length());
        Expression word = new Expression.StringConstant(span, tree.name(), Expression.StringKind.BARE_WORD);
        return statements.expressions().expression(word, parent);
    }

    private SyntaxNode type(Statement.TypeDefinition tree, SyntaxNode parent) {
        String kind = tree.kind() == Statement.TypeKind.ENUM ? "Enum" : "Class";
        SyntaxNode made = node("TypeDefinitionAst", tree, parent)
                .with("Name", tree.name())
                .with("TypeAttributes", constant("TypeAttributes", kind))
                .with("IsEnum", tree.kind() == Statement.TypeKind.ENUM)
                .with("IsClass", tree.kind() == Statement.TypeKind.CLASS)
                .with("IsInterface", tree.kind() == Statement.TypeKind.INTERFACE);
        return made.with("Attributes", list("AttributeAst", tree.attributes(), made, this::attribute))
                .with("BaseTypes", list("TypeConstraintAst", tree.baseTypes(), made, statements::bracketed))
                .with("Members", list("MemberAst", tree.members(), made, this::member));
    }

    private SyntaxNode member(Statement.TypeMember tree, SyntaxNode parent) {
        return tree instanceof Statement.PropertyMember property
                ? property(property, parent)
                : method((Statement.MethodMember) tree, parent);
    }

    private SyntaxNode property(Statement.PropertyMember tree, SyntaxNode parent) {
        SyntaxNode made = node("PropertyMemberAst", tree, parent).with("Name", tree.name());
        access(made, "PropertyAttributes", tree.isStatic(), tree.isHidden());
        return made.with("Attributes", list("AttributeAst", tree.attributes(), made, this::attribute))
                .with("PropertyType", tree.type() == null ? null : statements.bracketed(tree.type(), made))
                .with("InitialValue", statements.expressions().expression(tree.initialValue(), made));
    }

    private static void access(SyntaxNode made, String enumeration, boolean isStatic, boolean isHidden) {
        List<String> names = new ArrayList<>(List.of("Public"));
        names.add(isStatic ? "Static" : "");
        names.add(isHidden ? "Hidden" : "");
        made.with(enumeration, StatementMaker.flags(enumeration, names))
                .with("IsPublic", true)
                .with("IsPrivate", false)
                .with("IsHidden", isHidden)
                .with("IsStatic", isStatic);
    }

    /** A method holds a function, as PowerShell's tree does. */
    private SyntaxNode method(Statement.MethodMember tree, SyntaxNode parent) {
        SyntaxNode made = node("FunctionMemberAst", tree, parent)
                .with("Name", tree.name())
                .with("IsConstructor", tree.isConstructor());
        access(made, "MethodAttributes", tree.isStatic(), tree.isHidden());
        made.with("Attributes", list("AttributeAst", tree.attributes(), made, this::attribute))
                .with("ReturnType", tree.returnType() == null ? null : statements.bracketed(tree.returnType(), made));
        SyntaxNode function = node("FunctionDefinitionAst", tree.span(), made)
                .with("Name", tree.name())
                .with("IsFilter", false)
                .with("IsWorkflow", false);
        PSList parameters = parameters(tree.parameters(), function);
        SyntaxNode body = tree.body() == null ? null : scriptBlock(tree.body(), function);
        function.with("Parameters", parameters).with("Body", body);
        return made.with("Parameters", parameters).with("Body", body);
    }

    /** {@code #Requires} as an object. */
    static final class RequirementsView extends SyntaxPart {
        private final ScriptBlockAst.Requirements tree;

        private RequirementsView(ScriptBlockAst.Requirements tree) {
            super("ScriptRequirements");
            this.tree = tree;
        }

        static RequirementsView of(ScriptBlockAst.Requirements tree) {
            return tree == null ? null : new RequirementsView(tree);
        }

        @Override
        public Object get(String property) {
            return switch (property) {
                case "RequiredPSVersion" -> tree.version() == null ? null : NetVersion.parse(tree.version());
                case "IsElevationRequired" -> tree.elevation();
                case "RequiredPSEditions" ->
                    readOnly("System.String", tree.edition() == null ? List.of() : List.of(tree.edition()));
                case "RequiredModules" -> readOnly("System.String", tree.modules());
                case "RequiredAssemblies" -> readOnly("System.String", List.of());
                default -> null;
            };
        }
    }
}
