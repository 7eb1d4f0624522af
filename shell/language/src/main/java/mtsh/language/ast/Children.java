package mtsh.language.ast;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The nodes directly below a node, in the order of the text as far as the tree keeps it. */
public final class Children {
    private final Consumer<Ast> consumer;

    private Children(Consumer<Ast> consumer) {
        this.consumer = consumer;
    }

    public static List<Ast> of(Ast node) {
        if (isLeaf(node)) {
            return List.of();
        }
        List<Ast> nodes = new ArrayList<>(4);
        to(nodes::add).visit(node);
        return nodes;
    }

    /** What hands the children of the nodes it visits to {@code consumer}; a walk over a whole tree makes one of it. */
    public static Children to(Consumer<Ast> consumer) {
        return new Children(consumer);
    }

    /** More than half of all nodes, and nothing below them. */
    private static boolean isLeaf(Ast node) {
        return node instanceof Expression.Variable
                || node instanceof Expression.StringConstant
                || node instanceof Expression.Constant;
    }

    public void visit(Ast node) {
        if (isLeaf(node)) {
            return;
        }
        // Classes are told apart faster than interfaces: these come first because they are most of the rest.
        if (node instanceof Statement.Pipeline pipeline) {
            addAll(pipeline.elements());
        } else if (node instanceof Statement.Command command) {
            addAll(command.elements());
            addAll(command.redirections());
        } else if (node instanceof Statement.CommandExpression expression) {
            add(expression.expression());
            addAll(expression.redirections());
        } else if (node instanceof CommandParameter parameter) {
            add(parameter.argument());
        } else if (node instanceof Expression expression) {
            ofExpression(expression);
        } else if (node instanceof Statement statement) {
            ofStatement(statement);
        } else {
            ofOther(node);
        }
    }

    private void add(Ast node) {
        if (node != null) {
            consumer.accept(node);
        }
    }

    private void addAll(List<? extends Ast> list) {
        if (list == null) {
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            consumer.accept(list.get(i));
        }
    }

    private void ofExpression(Expression node) {
        if (node instanceof Expression.ExpandableString string) {
            addAll(string.parts());
        } else if (node instanceof Expression.ArrayLiteral array) {
            addAll(array.elements());
        } else if (node instanceof Expression.ArrayExpression array) {
            add(array.body());
        } else if (node instanceof Expression.SubExpression subExpression) {
            add(subExpression.body());
        } else if (node instanceof Expression.Paren paren) {
            add(paren.body());
        } else if (node instanceof Expression.Hashtable table) {
            for (Expression.HashtableEntry entry : table.entries()) {
                add(entry.key());
                add(entry.value());
            }
        } else if (node instanceof Expression.ScriptBlockExpression block) {
            add(block.body());
        } else if (node instanceof Expression.Error error) {
            addAll(error.children());
        } else {
            ofOperation(node);
        }
    }

    private void ofOperation(Expression node) {
        if (node instanceof Expression.Unary unary) {
            add(unary.operand());
        } else if (node instanceof Expression.Binary binary) {
            add(binary.left());
            add(binary.right());
        } else if (node instanceof Expression.Ternary ternary) {
            add(ternary.condition());
            add(ternary.whenTrue());
            add(ternary.whenFalse());
        } else if (node instanceof Expression.Convert convert) {
            add(convert.type());
            add(convert.operand());
        } else if (node instanceof Expression.Attributed attributed) {
            add(attributed.attribute());
            add(attributed.operand());
        } else if (node instanceof Expression.TypeLiteral literal) {
            add(literal.type());
        } else if (node instanceof Expression.MemberAccess access) {
            add(access.target());
            add(access.member());
        } else if (node instanceof Expression.InvokeMember call) {
            add(call.target());
            add(call.member());
            addAll(call.typeArguments());
            addAll(call.arguments());
        } else if (node instanceof Expression.Index index) {
            add(index.target());
            add(index.index());
        } else if (node instanceof Expression.Using using) {
            add(using.operand());
        }
    }

    private void ofStatement(Statement node) {
        if (node instanceof Statement.PipelineChain chain) {
            add(chain.left());
            add(chain.right());
        } else if (node instanceof Statement.Assignment assignment) {
            add(assignment.target());
            add(assignment.value());
        } else if (node instanceof Statement.Try tryStatement) {
            add(tryStatement.body());
            addAll(tryStatement.catches());
            add(tryStatement.finallyBody());
        } else if (node instanceof Statement.Trap trap) {
            add(trap.type());
            add(trap.body());
        } else if (node instanceof Statement.Block block) {
            add(block.body());
        } else if (node instanceof Statement.Error error) {
            addAll(error.children());
        } else {
            ofLoop(node);
        }
    }

    private void ofLoop(Statement node) {
        if (node instanceof Statement.If ifStatement) {
            for (Statement.IfClause clause : ifStatement.clauses()) {
                add(clause.condition());
                add(clause.body());
            }
            add(ifStatement.elseBody());
        } else if (node instanceof Statement.While loop) {
            add(loop.condition());
            add(loop.body());
        } else if (node instanceof Statement.DoLoop loop) {
            add(loop.body());
            add(loop.condition());
        } else if (node instanceof Statement.For loop) {
            add(loop.initializer());
            add(loop.condition());
            add(loop.iterator());
            add(loop.body());
        } else if (node instanceof Statement.Foreach loop) {
            add(loop.throttleLimit());
            add(loop.variable());
            add(loop.collection());
            add(loop.body());
        } else if (node instanceof Statement.Switch switchStatement) {
            ofSwitch(switchStatement);
        } else {
            ofJump(node);
        }
    }

    private void ofSwitch(Statement.Switch node) {
        add(node.file());
        add(node.condition());
        for (Statement.SwitchCase switchCase : node.cases()) {
            add(switchCase.key());
            add(switchCase.body());
        }
        add(node.defaultBody());
    }

    private void ofJump(Statement node) {
        if (node instanceof Statement.Throw jump) {
            add(jump.value());
        } else if (node instanceof Statement.Return jump) {
            add(jump.value());
        } else if (node instanceof Statement.Exit jump) {
            add(jump.value());
        } else if (node instanceof Statement.Break jump) {
            add(jump.label());
        } else if (node instanceof Statement.Continue jump) {
            add(jump.label());
        } else {
            ofDefinition(node);
        }
    }

    private void ofDefinition(Statement node) {
        if (node instanceof Statement.FunctionDefinition function) {
            addAll(function.parameters());
            add(function.body());
        } else if (node instanceof Statement.Data data) {
            addAll(data.supportedCommands());
            add(data.body());
        } else if (node instanceof Statement.UsingStatement using) {
            add(using.specification());
        } else if (node instanceof Statement.TypeDefinition type) {
            addAll(type.attributes());
            addAll(type.baseTypes());
            addAll(type.members());
        }
    }

    private void ofOther(Ast node) {
        if (node instanceof Redirection.ToFile redirection) {
            add(redirection.location());
        } else if (node instanceof StatementBlock block) {
            addAll(block.statements());
            addAll(block.traps());
        } else if (node instanceof ScriptBlockAst block) {
            ofScriptBlock(block);
        } else if (node instanceof Statement.CatchClause clause) {
            addAll(clause.types());
            add(clause.body());
        } else {
            ofDeclaration(node);
        }
    }

    private void ofScriptBlock(ScriptBlockAst node) {
        addAll(node.usings());
        add(node.paramBlock());
        add(node.dynamicParam());
        add(node.begin());
        add(node.process());
        add(node.end());
        add(node.clean());
    }

    private void ofDeclaration(Ast node) {
        if (node instanceof ParamBlock block) {
            addAll(block.attributes());
            addAll(block.parameters());
        } else if (node instanceof ParameterAst parameter) {
            addAll(parameter.attributes());
            add(parameter.variable());
            add(parameter.defaultValue());
        } else if (node instanceof Attribute attribute) {
            add(attribute.type());
            addAll(attribute.positional());
            attribute.named().forEach(argument -> add(argument.value()));
        } else if (node instanceof TypeConstraint constraint) {
            add(constraint.type());
        } else if (node instanceof TypeName name) {
            addAll(name.arguments());
        } else if (node instanceof Statement.PropertyMember member) {
            addAll(member.attributes());
            add(member.type());
            add(member.initialValue());
        } else if (node instanceof Statement.MethodMember member) {
            ofMethod(member);
        }
    }

    private void ofMethod(Statement.MethodMember node) {
        addAll(node.attributes());
        add(node.returnType());
        addAll(node.parameters());
        addAll(node.baseArguments());
        add(node.body());
    }
}
