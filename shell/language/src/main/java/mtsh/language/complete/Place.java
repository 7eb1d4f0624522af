package mtsh.language.complete;

import java.util.List;

import mtsh.language.ast.Attribute;
import mtsh.language.ast.CommandParameter;
import mtsh.language.ast.Expression;
import mtsh.language.ast.Statement;

/** What stands at the cursor, as the grammar sees it. */
sealed interface Place {
    Word word();

    NodePath path();

    /** The name of a command. */
    record CommandPlace(Word word, NodePath path) implements Place {}

    /** {@code -Na}. */
    record ParameterPlace(Word word, NodePath path, Statement.Command command) implements Place {}

    /** A value of a command: {@code element} is the whole argument, {@code holder} the parameter that it hangs on with a colon, or null. */
    record ArgumentPlace(
            Word word, NodePath path, Statement.Command command, Expression element, CommandParameter holder)
            implements Place {}

    /** {@code $na}, {@code @na}. */
    record VariablePlace(Word word, NodePath path, boolean splatted) implements Place {}

    /** {@code target.na}, {@code target::na}. */
    record MemberPlace(Word word, NodePath path, Expression target, boolean isStatic) implements Place {}

    /** {@code [na}. */
    record TypePlace(Word word, NodePath path, boolean closed) implements Place {}

    /** {@code left -na}. */
    record OperatorPlace(Word word, NodePath path) implements Place {}

    /** {@code left -eq na}. */
    record OperandPlace(Word word, NodePath path, Expression left) implements Place {}

    /** {@code @{ na}. */
    record KeyPlace(Word word, NodePath path, Expression.Hashtable table) implements Place {}

    /** {@code > na}. */
    record FilePlace(Word word, NodePath path) implements Place {}

    /** {@code target[na]}. */
    record IndexPlace(Word word, NodePath path, Expression target) implements Place {}

    /** {@code $x = "na"}, {@code $x =}. */
    record AssignedPlace(Word word, NodePath path, Statement.Assignment assignment) implements Place {}

    /** {@code [Parameter(na)]}. */
    record AttributePlace(Word word, NodePath path, Attribute attribute) implements Place {}

    /** Where only a new name can stand. */
    record NewNamePlace(Word word, NodePath path) implements Place {}

    /** {@code $folder/na}: what stands before the last stretch. */
    record ExpandablePlace(Word word, NodePath path, List<Expression> before) implements Place {}

    /** A quoted text that stands alone. */
    record TextPlace(Word word, NodePath path) implements Place {}

    /** {@code break na}. */
    record LabelPlace(Word word, NodePath path) implements Place {}
}
