package mtsh.language.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Source;
import mtsh.language.ast.Span;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetTuple;
import mtsh.language.value.PSList;

/** What the makers of nodes share: the text, the lists, the names of constants. */
abstract class NodeMaker {
    final Source source;

    NodeMaker(Source source) {
        this.source = source;
    }

    final SyntaxNode node(String typeName, Ast tree, SyntaxNode parent) {
        return new SyntaxNode(typeName, source, tree.span(), tree, parent);
    }

    final SyntaxNode node(String typeName, Span span, SyntaxNode parent) {
        return new SyntaxNode(typeName, source, span, null, parent);
    }

    final <T> PSList list(
            String itemType, List<? extends T> items, SyntaxNode parent, BiFunction<T, SyntaxNode, ?> maker) {
        List<Object> made = new ArrayList<>();
        for (T item : items) {
            made.add(maker.apply(item, parent));
        }
        return readOnly(SyntaxPart.NAMESPACE + itemType, made);
    }

    static PSList readOnly(String itemType, List<?> items) {
        return new PSList(Types.find("System.Collections.ObjectModel.ReadOnlyCollection[" + itemType + "]"), items);
    }

    /** Pairs of nodes: clauses and entries. */
    static PSList pairs(String first, String second, List<Object[]> pairs) {
        String itemType = "System.Tuple[" + SyntaxPart.NAMESPACE + first + "," + SyntaxPart.NAMESPACE + second + "]";
        NetType tuple = Types.find(itemType);
        List<Object> made = new ArrayList<>();
        for (Object[] pair : pairs) {
            made.add(new NetTuple(tuple, Arrays.asList(pair)));
        }
        return readOnly(itemType, made);
    }

    static Object constant(String enumeration, String name) {
        return NetEnum.named(SyntaxPart.NAMESPACE + enumeration, name);
    }

    final String text(Span span) {
        return source.text(span);
    }
}
