package mtsh.commands.object;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.ResultTypes;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetRecord;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSList;
import mtsh.language.value.PSObject;

/** Group-Object: objects with the same value together. */
@Command(
        name = "Group-Object",
        aliases = "group",
        description = "Gathers objects that have the same value of a property.")
@CmdletInfo(
        output = "Microsoft.PowerShell.Commands.GroupInfo",
        outputProperties = {"Count", "Group", "Name", "Values"})
public final class GroupObject extends Cmdlet {
    @Option(names = "-InputObject", description = "The objects.")
    @Parameter(pipeline = true)
    Object inputObject;

    @Option(names = "-Property", description = "Properties whose values make a group.")
    @Parameter(position = 0, completer = "property")
    Object[] property;

    @Option(names = "-NoElement", description = "Counts only, without the objects.")
    boolean noElement;

    @Option(
            names = {"-AsHashTable", "-AHT"},
            description = "Gives one hashtable from value to objects.")
    @Parameter(set = "HashTable")
    boolean asHashTable;

    @Option(names = "-AsString", description = "Makes the keys of the hashtable texts.")
    @Parameter(set = "HashTable")
    boolean asString;

    @Option(names = "-Culture", description = "Accepted; texts compare as in en-US.")
    String culture;

    @Option(names = "-CaseSensitive", description = "With regard to case.")
    boolean caseSensitive;

    private final Map<List<Object>, Group> groups = new LinkedHashMap<>();
    private List<SelectedProperty> properties;

    /** One group while it grows. */
    private static final class Group {
        private final Object[] values;
        private final List<Object> members = new ArrayList<>();
        private int count;

        Group(Object[] values) {
            this.values = values;
        }
    }

    @Override
    public void begin() {
        properties = SelectedProperty.of(property);
    }

    @Override
    public void process() {
        if (inputObject == null) {
            return;
        }
        if (groups.isEmpty()) {
            requireKey();
        }
        Object[] values = SortKey.of(inputObject, properties).values();
        List<Object> key = new ArrayList<>();
        for (Object value : values) {
            key.add(normal(value));
        }
        Group group = groups.computeIfAbsent(key, unused -> new Group(values));
        group.count++;
        if (!noElement || asHashTable) {
            group.members.add(inputObject);
        }
    }

    /** Values that are equal to PowerShell have the same key: numbers by value, texts without case unless asked. */
    private Object normal(Object value) {
        Object plain = PSObject.unwrap(value);
        if (plain instanceof String text) {
            return caseSensitive ? text : text.toLowerCase(Locale.ROOT);
        }
        if (plain instanceof Number number && !(plain instanceof Float) && !(plain instanceof Double)) {
            return new BigDecimal(number.toString()).stripTrailingZeros();
        }
        if (plain instanceof PSArray array) {
            return array.asList().stream().map(this::normal).collect(Collectors.toList());
        }
        return plain == null ? "" : plain;
    }

    private void requireKey() {
        boolean several = property != null && properties.size() > 1;
        if (asString && !asHashTable) {
            throw refused("requires that you specify the AsHashtable parameter.", "AsString parameter", asString);
        }
        if (asHashTable && !asString && several) {
            throw refused(
                    "requires adding the AsString parameter.",
                    "using the AsHashTable parameter with more than one property",
                    property);
        }
    }

    private TerminatingError refused(String needs, String what, Object target) {
        String subject = what.startsWith("using") ? what : "the " + what;
        return terminating(
                "System.ArgumentException",
                "ArgumentException",
                ErrorCategory.InvalidArgument,
                target,
                "The command cannot be run because " + subject + " " + needs);
    }

    @Override
    public void end() {
        List<Group> ordered = new ArrayList<>(groups.values());
        ordered.sort(Comparator.comparing(
                group -> group.values, (one, other) -> SortKey.order(List.of(), false, !caseSensitive)
                        .compare(new SortKey(null, one), new SortKey(null, other))));
        if (asHashTable) {
            writeTable(ordered);
            return;
        }
        for (Group group : ordered) {
            write(info(group));
        }
    }

    private static String name(Group group) {
        List<String> texts = new ArrayList<>();
        for (Object value : group.values) {
            texts.add(Conversions.toText(value));
        }
        return String.join(", ", texts);
    }

    private NetRecord info(Group group) {
        NetType collection = Types.find("System.Collections.ObjectModel.Collection[psobject]");
        return new NetRecord(noElement ? ResultTypes.GROUP_ALONE : ResultTypes.GROUP)
                .set("Values", new PSList(Types.find("System.Collections.ArrayList"), List.of(nonNull(group.values))))
                .set("Count", group.count)
                .set("Group", new PSList(collection, group.members))
                .set("Name", name(group));
    }

    private static Object[] nonNull(Object[] values) {
        Object[] copy = values.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = copy[i] == null ? "" : copy[i];
        }
        return copy;
    }

    private void writeTable(List<Group> ordered) {
        PSDictionary table = new PSDictionary(Types.HASHTABLE, !caseSensitive);
        for (Group group : ordered) {
            Object key = asString || group.values.length > 1 ? name(group) : group.values[0];
            if (key == null) {
                writeError(
                        "System.ArgumentException",
                        "InvalidOperation",
                        ErrorCategory.InvalidArgument,
                        null,
                        "Objects whose property has no value cannot be keys of a hashtable. Use -AsString, or leave them out with "
                                + "Where-Object.");
                continue;
            }
            table.put(key, PSArray.of(group.members));
        }
        write(table);
    }
}
