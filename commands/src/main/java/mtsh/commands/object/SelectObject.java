package mtsh.commands.object;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.format.PropertyExpression;
import mtsh.language.type.Members;
import mtsh.language.type.PropertyView;
import mtsh.language.value.Comparisons;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSMember;
import mtsh.language.value.PSObject;
import mtsh.language.value.Wildcard;

/** Select-Object: some objects of many, or some properties of each. */
@Command(name = "Select-Object", description = "Selects objects, or properties of objects.")
@CmdletInfo(defaultSet = "DefaultParameter")
public final class SelectObject extends Cmdlet {
    private static final Object NULL = new Object();

    @Option(names = "-InputObject", description = "The objects.")
    @Parameter(pipeline = true)
    Object inputObject;

    @Option(names = "-Property", description = "Properties to keep, by name, pattern or calculation.")
    @Parameter(set = "DefaultParameter", position = 0, wildcards = true, completer = "property")
    @Parameter(set = "SkipLastParameter", position = 0)
    Object[] property;

    @Option(names = "-ExcludeProperty", description = "Properties to leave out.")
    @Parameter(set = "DefaultParameter", wildcards = true, completer = "property")
    @Parameter(set = "SkipLastParameter")
    String[] excludeProperty;

    @Option(names = "-ExpandProperty", description = "The property whose value takes the place of the object.")
    @Parameter(set = "DefaultParameter", completer = "property")
    @Parameter(set = "SkipLastParameter")
    String expandProperty;

    @Option(names = "-Unique", description = "Each result once.")
    boolean unique;

    @Option(names = "-CaseInsensitive", description = "Compares without regard to case for -Unique.")
    boolean caseInsensitive;

    @Option(names = "-Last", description = "How many from the end.")
    @Parameter(
            set = "DefaultParameter",
            range = {0, Integer.MAX_VALUE})
    Integer last;

    @Option(names = "-First", description = "How many from the beginning; commands before it are then stopped.")
    @Parameter(
            set = "DefaultParameter",
            range = {0, Integer.MAX_VALUE})
    Integer first;

    @Option(names = "-Skip", description = "How many to leave out at the beginning.")
    @Parameter(
            set = "DefaultParameter",
            range = {0, Integer.MAX_VALUE})
    @Parameter(set = "SkipLastParameter")
    Integer skip;

    @Option(names = "-SkipLast", description = "How many to leave out at the end.")
    @Parameter(
            set = "SkipLastParameter",
            range = {0, Integer.MAX_VALUE})
    Integer skipLast;

    @Option(names = "-Wait", description = "Does not stop the commands before it.")
    @Parameter(set = "DefaultParameter")
    @Parameter(set = "IndexParameter")
    boolean waitForAll;

    @Option(names = "-Index", description = "The objects at these places, from 0.")
    @Parameter(
            set = "IndexParameter",
            range = {0, Integer.MAX_VALUE})
    int[] index;

    @Option(names = "-SkipIndex", description = "All but the objects at these places.")
    @Parameter(
            set = "SkipIndexParameter",
            range = {0, Integer.MAX_VALUE})
    int[] skipIndex;

    private List<SelectedProperty> properties;
    private final List<Wildcard> excluded = new ArrayList<>();
    private final Deque<Object> held = new ArrayDeque<>();
    private final List<Object> seen = new ArrayList<>();
    private final Set<Integer> wanted = new HashSet<>();
    private int count;
    private int written;

    @Override
    public void begin() {
        properties = SelectedProperty.of(property);
        if (excludeProperty != null) {
            Arrays.stream(excludeProperty).forEach(each -> excluded.add(Wildcard.of(each, true)));
        }
        int[] places = index != null ? index : skipIndex;
        if (places != null) {
            Arrays.stream(places).forEach(wanted::add);
        }
    }

    @Override
    public void process() {
        if (runtime().isFirst() && !isBound("InputObject")) {
            return;
        }
        int place = count++;
        if (index != null) {
            if (wanted.contains(place)) {
                emit(inputObject);
            }
            stopWhen(!waitForAll
                    && place
                            >= wanted.stream().mapToInt(Integer::intValue).max().orElse(-1));
            return;
        }
        if (skipIndex != null) {
            if (!wanted.contains(place)) {
                emit(inputObject);
            }
            return;
        }
        if (last == null && skip != null && place < skip) {
            return;
        }
        choose();
    }

    private void choose() {
        if (skipLast != null) {
            held.addLast(boxed(inputObject));
            if (held.size() > skipLast) {
                emit(unboxed(held.removeFirst()));
            }
            return;
        }
        if (first != null && written < first) {
            emit(inputObject);
            written++;
            stopWhen(written == first && last == null && !waitForAll);
            return;
        }
        if (last != null) {
            held.addLast(boxed(inputObject));
            if (held.size() > last + (skip == null ? 0 : skip)) {
                held.removeFirst();
            }
            return;
        }
        if (first == null) {
            emit(inputObject);
        } else {
            stopWhen(!waitForAll);
        }
    }

    private static Object boxed(Object value) {
        return value == null ? NULL : value;
    }

    private static Object unboxed(Object value) {
        return value == NULL ? null : value;
    }

    private void stopWhen(boolean enough) {
        if (enough) {
            throw runtime().stopUpstream();
        }
    }

    @Override
    public void end() {
        if (last == null) {
            return;
        }
        int leave = skip == null ? 0 : skip;
        while (held.size() > leave) {
            emit(unboxed(held.removeFirst()));
        }
    }

    private void emit(Object value) {
        Object selected = properties.isEmpty() && excluded.isEmpty() ? value : select(value);
        if (expandProperty != null) {
            expand(value, properties.isEmpty() ? null : (PSObject) selected);
            return;
        }
        writeOnce(selected);
    }

    private void writeOnce(Object value) {
        if (unique && seen.stream().anyMatch(each -> isSame(each, value))) {
            return;
        }
        if (unique) {
            seen.add(value);
        }
        write(value);
    }

    private boolean isSame(Object one, Object other) {
        if (!(one instanceof PSObject a) || !(other instanceof PSObject b) || !a.isCustom() || !b.isCustom()) {
            return Comparisons.equal(one, other, caseInsensitive);
        }
        List<PropertyView> mine = Members.properties(a);
        List<PropertyView> others = Members.properties(b);
        if (mine.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < mine.size(); i++) {
            if (!Comparisons.equal(mine.get(i).value(), others.get(i).value(), caseInsensitive)) {
                return false;
            }
        }
        return true;
    }

    private PSObject select(Object value) {
        Map<String, PSMember.Note> notes = new LinkedHashMap<>();
        List<SelectedProperty> wantedProperties =
                properties.isEmpty() ? SelectedProperty.of(new Object[] {"*"}) : properties;
        for (SelectedProperty each : wantedProperties) {
            add(notes, each, value);
        }
        PSObject result = PSObject.custom();
        notes.values().forEach(result::add);
        List<String> typeNames = value == null ? List.of() : Members.typeNames(value);
        if (!typeNames.isEmpty()) {
            result.typeName("Selected." + typeNames.get(0));
        }
        return result;
    }

    private void add(Map<String, PSMember.Note> notes, SelectedProperty each, Object value) {
        List<PropertyExpression> found =
                value == null ? List.of() : each.expression().resolve(value);
        if (found.isEmpty()) {
            if (!each.expression().hasWildcards()) {
                put(notes, each.name(), null);
            }
            return;
        }
        for (PropertyExpression expression : found) {
            String name = each.label() != null ? each.label() : expression.toString();
            boolean left = each.label() == null && excluded.stream().anyMatch(pattern -> pattern.matches(name));
            if (!left) {
                put(notes, name, expression.value(value).value());
            }
        }
    }

    private void put(Map<String, PSMember.Note> notes, String name, Object value) {
        String key = name.toLowerCase(Locale.ROOT);
        if (notes.putIfAbsent(key, new PSMember.Note(name, value)) != null && properties.size() > 1) {
            boolean repeated = properties.stream()
                            .filter(each -> each.name().equalsIgnoreCase(name))
                            .count()
                    > 1;
            if (repeated) {
                writeError(
                        "System.InvalidOperationException",
                        "AlreadyExistingUserSpecifiedPropertyNoExpand",
                        ErrorCategory.InvalidOperation,
                        null,
                        "The property cannot be processed because the property \"" + name + "\" already exists.");
            }
        }
    }

    private void expand(Object value, PSObject extra) {
        PropertyExpression expression = PropertyExpression.named(expandProperty);
        List<PropertyExpression> found = value == null ? List.of() : expression.resolve(value);
        if (found.isEmpty()) {
            writeError(
                    "System.Management.Automation.PSArgumentException",
                    "ExpandPropertyNotFound",
                    ErrorCategory.InvalidArgument,
                    value,
                    "Property \"" + expandProperty + "\" cannot be found.");
            return;
        }
        Object result = found.get(0).value(value).value();
        List<Object> items = Enumeration.list(result);
        for (Object each : items == null ? Collections.singletonList(result) : items) {
            if (extra == null) {
                writeOnce(each);
                continue;
            }
            PSObject object = new PSObject(each);
            extra.members().forEach(object::add);
            writeOnce(object);
        }
    }
}
