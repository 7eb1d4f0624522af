package mtsh.commands.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.DateTime;
import mtsh.language.value.PSObject;
import mtsh.store.log.exchange.CustomData;
import mtsh.store.query.Wildcard;

/** ConvertFrom-CustomData: what Exchange's agents wrote into {@code custom_data}, taken apart and explained. */
@Command(name = "ConvertFrom-CustomData", description = "Takes apart and explains what Exchange's agents wrote.")
@CmdletInfo(
        output = ConvertFromCustomData.TYPE,
        outputProperties = {
            "Agent",
            "AgentName",
            "Item",
            "Part",
            "Key",
            "Value",
            "Meaning",
            "Enforced",
            "MessageId",
            "Timestamp"
        })
public final class ConvertFromCustomData extends Cmdlet {
    static final String TYPE = "Mtsh.CustomData";

    /** A pair as Get-MessageTrackingLog shows its EventData: {@code [DeliveryPriority, Normal]}. */
    private static final Pattern PAIR = Pattern.compile("\\[([^,\\[\\]]{1,100}), ([^\\[\\]]*)\\]");

    private static final int SHOWN = 60;

    @Option(
            names = {"-CustomData", "-InputObject"},
            description = "The text, such as S:SFA=SUM|SFV=SPM|SCL=5; rows of Get-MessageTrackingLog bring it along.")
    @Parameter(position = 0, mandatory = true, pipeline = true, pipelineByPropertyName = true, allowEmpty = true)
    String customData;

    @Option(names = "-Agent", description = "Only what these agents wrote, such as SFA; * stands for anything.")
    @Parameter(wildcards = true)
    String[] agent;

    @Option(names = "-MessageId", description = "Taken from the pipeline, to tell the messages apart.")
    @Parameter(pipelineByPropertyName = true)
    String messageId;

    @Option(names = "-Timestamp", description = "Taken from the pipeline, to tell the rows apart.")
    @Parameter(pipelineByPropertyName = true)
    DateTime timestamp;

    private CustomDataWords words;
    private List<Wildcard> agents;

    @Override
    public void begin() {
        words = CustomDataWords.read();
        agents = RuleFilter.patterns(agent);
    }

    @Override
    public void process() {
        if (customData == null || customData.isBlank()) {
            return;
        }
        List<CustomData.Item> items = CustomData.of(customData).items();
        int number = 0;
        for (CustomData.Item item : items) {
            number++;
            if (RuleFilter.matches(agents, item.agent(), item.agent())) {
                write(item, number);
            }
        }
        if (items.isEmpty() && !writePairs()) {
            writeError(
                    "System.FormatException",
                    "NoCustomData",
                    ErrorCategory.InvalidData,
                    customData,
                    "'" + shortened(customData)
                            + "' is no custom data. It looks like this: S:SFA=SUM|SFV=SPM|SCL=5;S:AMA=SUM|v=0.");
        }
    }

    private static String shortened(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    }

    private boolean writePairs() {
        Matcher pairs = PAIR.matcher(customData);
        boolean found = false;
        while (pairs.find()) {
            found = true;
            String name = pairs.group(1).strip();
            if (RuleFilter.matches(agents, name, name)) {
                write(object(name, 1, "", "", pairs.group(2), words.plain(name), null));
            }
        }
        return found;
    }

    private void write(CustomData.Item item, int number) {
        boolean isPlain = item.parts().stream().noneMatch(part -> part.indexOf('=') > 0);
        if (isPlain && words.agent(item.agent()).isEmpty()) {
            String value = String.join("|", item.parts());
            write(object(item.agent(), number, "", "", value, words.plain(item.agent()), null));
            return;
        }
        Boolean enforced = enforced(item);
        String part = "";
        for (String each : item.parts()) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                String key = each.substring(0, equals).strip();
                String value = each.substring(equals + 1).strip();
                write(object(item.agent(), number, part, key, value, meaning(item, key, value), enforced));
            } else if (part.isEmpty() && !each.isBlank()) {
                part = each.strip();
                write(object(item.agent(), number, part, "", "", CustomDataWords.part(part), enforced));
            } else if (!each.isBlank()) {
                write(object(item.agent(), number, part, "", each.strip(), "", enforced));
            }
        }
    }

    private String meaning(CustomData.Item item, String key, String value) {
        return value.isEmpty() ? "" : words.value(item.agent(), key, value);
    }

    /** Of a rule, whether it did what it says; null for other agents. */
    private static Boolean enforced(CustomData.Item item) {
        if (!item.agent().equalsIgnoreCase("TRA")) {
            return null;
        }
        String mode = item.value("mode");
        return mode.isEmpty() || mode.equalsIgnoreCase(RuleHit.ENFORCE);
    }

    private PSObject object(
            String name, int number, String part, String key, String value, String meaning, Boolean enforced) {
        return PSObject.custom()
                .typeName(TYPE)
                .note("Agent", name)
                .note("AgentName", words.agent(name))
                .note("Item", number)
                .note("Part", part)
                .note("Key", key)
                .note("Value", value)
                .note("Meaning", meaning)
                .note("Enforced", enforced)
                .note("MessageId", messageId)
                .note("Timestamp", timestamp);
    }
}
