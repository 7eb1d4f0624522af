package mtsh.language.complete;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import mtsh.language.cmdlet.ArgumentSource;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.Engine;
import mtsh.language.eval.Variable;
import mtsh.language.type.Members;
import mtsh.language.value.CompletionResult;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.Invocable;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;
import mtsh.language.value.Scriptable;

/** Values that a script offers: by a registered block, or by an attribute of the parameter. What goes wrong in it is not told. */
final class ScriptedValues {
    private static final String PREFERENCE = "ErrorActionPreference";

    private final Engine engine;

    ScriptedValues(Engine engine) {
        this.engine = engine;
    }

    /** For a parameter: null when nobody offers any. */
    List<Item> of(Call call, String parameter, String commandText, Word word) {
        String command = call.info().name();
        Object[] arguments = {command, parameter, written(word), commandText, bound(call)};
        ArgumentCompleters registered = engine.service(ArgumentCompleters.class);
        List<Item> items = ask(registered.find(command, parameter), arguments);
        if (items != null) {
            return items;
        }
        ArgumentSource source = call.info().argumentSource(parameter);
        if (source instanceof ArgumentSource.Block block) {
            return ask(block.block(), arguments);
        }
        if (source instanceof ArgumentSource.Maker maker) {
            return quietly(() -> Members.invoke(Members.create(maker.type()), "CompleteArgument", arguments));
        }
        return source instanceof ArgumentSource.Values values ? values(values.values()) : null;
    }

    private static List<Item> values(List<String> values) {
        return values.stream()
                .map(each -> Item.value(each, "").kind(Item.Kind.ParameterValue))
                .toList();
    }

    /** For an argument of a program. */
    List<Item> ofProgram(String program, String commandText, Word word, int cursor) {
        Invocable block = engine.service(ArgumentCompleters.class).findNative(program);
        return ask(block, new Object[] {written(word), commandText, cursor});
    }

    private static String written(Word word) {
        return word.quote() == 0 ? word.typed() : word.quote() + word.typed() + word.quote();
    }

    private PSDictionary bound(Call call) {
        PSDictionary table = PSDictionary.hashtable();
        call.given().forEach((name, expression) -> {
            Object value = expression == null ? Boolean.TRUE : SafeValue.of(expression, engine);
            if (value != null) {
                table.put(name, value);
            }
        });
        return table;
    }

    private List<Item> ask(Invocable block, Object[] arguments) {
        return block == null ? null : quietly(() -> all(block, arguments));
    }

    /** All that it writes: a null is something too. */
    private static Object all(Invocable block, Object[] arguments) {
        return block instanceof Scriptable script ? script.invokeAll(arguments) : block.invoke(null, arguments);
    }

    /** Nothing that the script says of errors may come between whoever types. */
    private List<Item> quietly(java.util.function.Supplier<Object> work) {
        Variable own = engine.scope().own(mtsh.language.eval.Scope.key(PREFERENCE));
        Object before = own == null ? null : own.plainValue();
        try {
            engine.variable(PREFERENCE, "SilentlyContinue");
            return items(work.get());
        } catch (TerminatingError failed) {
            return null;
        } finally {
            if (own == null) {
                engine.scope().remove(PREFERENCE);
            } else {
                engine.variable(PREFERENCE, before);
            }
        }
    }

    /** Null when the script gave nothing; a null or an empty text says that nothing else is wanted. */
    private static List<Item> items(Object result) {
        List<Object> all = Enumeration.list(result);
        if (all == null) {
            all = result == null ? List.of() : Collections.singletonList(result);
        }
        List<Item> items = new ArrayList<>();
        for (Object each : all) {
            Object plain = PSObject.unwrap(each);
            if (plain instanceof CompletionResult made) {
                items.add(item(made));
            } else if (plain != null && !Conversions.toText(each).isEmpty()) {
                items.add(item(CompletionResult.of(Conversions.toText(each))));
            }
        }
        return items.isEmpty() && all.size() != 1 ? null : items;
    }

    private static Item item(CompletionResult result) {
        return Item.code(result.completionText(), result.toolTip())
                .kind(Item.Kind.valueOf(result.resultType()))
                .label(result.listItemText())
                .toolTip(result::toolTip)
                .always();
    }
}
