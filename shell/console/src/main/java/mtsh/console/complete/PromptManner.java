package mtsh.console.complete;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import mtsh.commands.query.SavedNames;
import mtsh.commands.queue.SeenQueues;
import mtsh.commands.report.SeenRules;
import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.complete.Begun;
import mtsh.language.complete.Item;
import mtsh.language.complete.Manner;
import mtsh.language.complete.Word;
import mtsh.language.eval.Engine;

/**
 * Completion at the prompt: what begins with the word up to the cursor, else what holds it; the likeliest first; with values out of the
 * store and what always follows an item.
 */
public final class PromptManner implements Manner {
    /** More than this nobody reads; typing on narrows it. */
    private static final int MOST_ITEMS = 500;

    /** What most often follows a pipe. */
    private static final List<String> AFTER_PIPE = List.of(
            "Where-Object",
            "Select-Object",
            "Sort-Object",
            "Group-Object",
            "Measure-Object",
            "ForEach-Object",
            "Format-Table",
            "Format-List",
            "Export-Csv",
            "ConvertTo-Json",
            "Out-String",
            "Out-File");

    /** What this shell is for. */
    private static final List<String> AT_START =
            List.of("Get-MessageTrace", "Trace-Message", "Import-MailLog", "Get-Help");

    private static final int SOON = 0;
    private static final int SHORT_NAME = 2;

    private final Engine engine;
    private final Map<String, Function<Word, List<Item>>> kinds;

    public PromptManner(Engine engine) {
        this.engine = engine;
        StoreValues store = new StoreValues(engine);
        this.kinds = Map.ofEntries(
                Map.entry("sender", store::senders),
                Map.entry("recipient", store::recipients),
                Map.entry("address", store::addresses),
                Map.entry("domain", store::domains),
                Map.entry("messageid", store::messageIds),
                Map.entry("traceid", store::traceIds),
                Map.entry("fromip", store::fromIps),
                Map.entry("toip", store::toIps),
                Map.entry("server", store::servers),
                Map.entry("eventid", word -> StoreValues.eventIds()),
                Map.entry("date", word -> DateValues.of(engine, word)),
                Map.entry("dateformat", word -> DateValues.formats(engine)),
                Map.entry("tracequery", word -> described(SavedNames.queries(engine))),
                Map.entry("tracealert", word -> described(SavedNames.alerts(engine))),
                Map.entry("transportrule", word -> described(SeenRules.names(engine))),
                Map.entry("ruleaction", word -> described(SeenRules.actions(engine))),
                Map.entry("queue", word -> described(SeenQueues.identities(engine))),
                Map.entry("timezone", word -> DateValues.zones()));
    }

    @Override
    public boolean wholeWord() {
        return false;
    }

    @Override
    public boolean dotted() {
        return false;
    }

    @Override
    public List<Item> pick(List<Item> items, String typed) {
        List<Item> offered = new ArrayList<>(items);
        offered.removeIf(each -> each.rank() == Item.NOT_AT_PROMPT);
        List<Item> found = fitting(offered, typed);
        found.sort(Comparator.comparingInt(Item::rank));
        List<Item> ready = new ArrayList<>();
        for (Item each : found.subList(0, Math.min(found.size(), MOST_ITEMS))) {
            Item shown = isOperator(each) ? each.text(each.text().toLowerCase(Locale.ROOT)) : each;
            ready.add(shown.suffix().isEmpty() ? shown : shown.text(shown.text() + shown.suffix()));
        }
        return ready;
    }

    /** Where-Object's comparisons are parameters in capitals, but are read as the operators they are named after. */
    private static boolean isOperator(Item item) {
        String name = item.label();
        return item.kind() == Item.Kind.ParameterName
                && name.length() <= 3
                && name.equals(name.toUpperCase(Locale.ROOT));
    }

    private static List<Item> fitting(List<Item> items, String typed) {
        Begun begun = Begun.of(typed);
        List<Item> found = new ArrayList<>(items);
        found.removeIf(item -> !item.begins(begun));
        if (found.isEmpty() && typed.length() > 1 && !begun.isPattern()) {
            String lower = typed.toLowerCase(Locale.ROOT);
            found.addAll(items);
            found.removeIf(item -> !item.match().toLowerCase(Locale.ROOT).contains(lower));
        }
        return found;
    }

    @Override
    public List<Item> commands(List<Item> items, boolean afterPipe, String typed) {
        List<String> likely = afterPipe ? AFTER_PIPE : typed.isEmpty() ? AT_START : List.of();
        List<Item> ranked = new ArrayList<>();
        for (Item each : items) {
            if (each.kind() != Item.Kind.Command || each.rank() == SHORT_NAME && !typed.isEmpty()) {
                ranked.add(each);
                continue;
            }
            int place = likely.indexOf(each.label());
            if (place >= 0) {
                ranked.add(each.rank(place - likely.size()));
            } else if (each.rank() != SHORT_NAME) {
                ranked.add(!afterPipe && isOfMail(each) ? each.rank(SOON) : each);
            }
        }
        return ranked;
    }

    private boolean isOfMail(Item item) {
        CommandInfo command = engine.commands().find(item.label());
        return command != null && command.module().equals("Mtsh");
    }

    @Override
    public List<Item> values(ParameterInfo parameter, Word word) {
        Function<Word, List<Item>> kind = kinds.get(parameter.completer());
        if (kind != null) {
            return kind.apply(word);
        }
        String type = parameter.type().fullName();
        if (type.equals("System.Boolean")) {
            return List.of(Item.code("$true", ""), Item.code("$false", ""));
        }
        return type.equals("System.DateTime") ? DateValues.of(engine, word) : List.of();
    }

    /** Values with what each means. */
    private static List<Item> described(Map<String, String> values) {
        List<Item> items = new ArrayList<>();
        values.forEach((value, note) -> items.add(Item.value(value, note)));
        return items;
    }
}
