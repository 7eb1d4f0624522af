package mtsh.language.eval;

import java.util.HashSet;
import java.util.Set;

import mtsh.language.ast.Expression;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.value.Conversions;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

/** {@code @{ k = v }}, {@code [ordered]@{ }} and {@code [pscustomobject]@{ }} to nodes. */
final class HashtableCompiler {
    private final Compiler compiler;

    HashtableCompiler(Compiler compiler) {
        this.compiler = compiler;
    }

    Evaluable table(Expression.Hashtable table, boolean ordered) {
        int size = table.entries().size();
        Evaluable[] keys = new Evaluable[size];
        Evaluable[] values = values(table);
        for (int i = 0; i < size; i++) {
            keys[i] = compiler.expression(table.entries().get(i).key());
        }
        return context -> {
            PSDictionary dictionary = ordered ? PSDictionary.ordered() : PSDictionary.hashtable();
            for (int i = 0; i < keys.length; i++) {
                addEntry(dictionary, Nothing.toNull(keys[i].evaluate(context)), values[i].evaluate(context));
            }
            return dictionary;
        };
    }

    private Evaluable[] values(Expression.Hashtable table) {
        Evaluable[] values = new Evaluable[table.entries().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = compiler.value(table.entries().get(i).value());
        }
        return values;
    }

    private static void addEntry(PSDictionary dictionary, Object key, Object value) {
        if (key == null) {
            throw Errors.runtime(
                    "InvalidNullKey",
                    ErrorCategory.InvalidOperation,
                    null,
                    "A null key is not allowed in a hash literal.");
        }
        if (dictionary.containsKey(key)) {
            throw Errors.runtime(
                    "DuplicateKeyInHashLiteral",
                    ErrorCategory.InvalidOperation,
                    key,
                    "Duplicate keys '" + Conversions.toText(key) + "' are not allowed in hash literals.");
        }
        dictionary.put(key, Nothing.toNull(value));
    }

    /** Only by this name does a cast make an object of a table; elsewhere it means PSObject, which takes the table as it is. */
    static boolean isCustomObject(String typeName) {
        return typeName.equalsIgnoreCase("pscustomobject");
    }

    /** Whether such a cast takes a table apart. */
    static boolean isTakenApart(Object value) {
        return value instanceof PSDictionary table
                && (table.isOrdered() || table.netType().name().equals("Hashtable"));
    }

    /** {@code [pscustomobject]@{ }}: where the names are known when it is compiled, no table is made on the way. */
    Evaluable customObject(Expression.Hashtable table) {
        String[] names = distinctNames(table);
        if (names == null) {
            Evaluable entries = table(table, true);
            return context -> customObject((PSDictionary) entries.evaluate(context));
        }
        Evaluable[] values = values(table);
        return context -> {
            PSObject object = PSObject.custom(names.length);
            for (int i = 0; i < names.length; i++) {
                object.append(names[i], Nothing.toNull(values[i].evaluate(context)));
            }
            return object;
        };
    }

    /** The names of all entries, or null when one is not known before it runs, comes twice, or is the type's name. */
    private static String[] distinctNames(Expression.Hashtable table) {
        Set<String> seen = new HashSet<>();
        String[] names = new String[table.entries().size()];
        for (int i = 0; i < names.length; i++) {
            if (!(table.entries().get(i).key() instanceof Expression.StringConstant constant)) {
                return null;
            }
            names[i] = constant.value();
            if (names[i].equalsIgnoreCase("PSTypeName") || !seen.add(Scope.key(names[i]))) {
                return null;
            }
        }
        return names;
    }

    static PSObject customObject(PSDictionary dictionary) {
        PSObject object = PSObject.custom(dictionary.size());
        for (PSDictionary.Entry entry : dictionary.entries()) {
            String name = Conversions.toText(entry.key());
            if (name.equalsIgnoreCase("PSTypeName")) {
                object.typeName(Conversions.toText(entry.value()));
            } else {
                object.note(name, entry.value());
            }
        }
        return object;
    }
}
