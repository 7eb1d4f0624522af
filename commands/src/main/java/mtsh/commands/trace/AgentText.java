package mtsh.commands.trace;

import java.util.Locale;

import mtsh.store.event.MailEvent;
import mtsh.store.log.exchange.CustomData;

/** What a filter, a scanner or a rule said about a message, in the words of Exchange Online's detail. */
public final class AgentText {
    /** From this spam confidence level on a message is spam. */
    private static final int SPAM = 5;

    private final MailEvent event;
    private final CustomData custom;
    private final String word;

    public AgentText(MailEvent event) {
        this.event = event;
        this.custom = CustomData.of(event.property("custom-data"));
        this.word = event.word().toLowerCase(Locale.ROOT);
    }

    private CustomData.Item malware() {
        CustomData.Item item = custom.first("AMA", "EV");
        CustomData.Item summary = custom.first("AMA", "SUM");
        return isNothing(item) && value(summary, "v").equals("1") ? summary : item;
    }

    private CustomData.Item rule() {
        return custom.first("TRA", "ETR");
    }

    private CustomData.Item spam() {
        return custom.first("SFA", "");
    }

    private static boolean isNothing(CustomData.Item item) {
        return item.parts().isEmpty();
    }

    private static String value(CustomData.Item item, String key) {
        return item.value(key).strip();
    }

    private boolean isSpam() {
        return levelOf(spam()) >= SPAM;
    }

    private static int levelOf(CustomData.Item part) {
        String level = value(part, "scl");
        return level.matches("-?\\d{1,2}") ? Integer.parseInt(level) : -1;
    }

    public String event() {
        if (!isNothing(malware()) || word.contains("malware") || word.contains("virus") || word.contains("infected")) {
            return "Malware";
        }
        if (!isNothing(rule()) || word.contains("rule")) {
            return "Transport rule";
        }
        boolean spam = isSpam() || word.contains("spam") || word.contains("quarantine");
        return spam ? "Spam" : "Agent info";
    }

    public String action() {
        String rule = value(rule(), "action");
        if (!rule.isEmpty()) {
            return rule;
        }
        boolean held = word.contains("quarantine")
                || value(spam(), "di").toUpperCase(Locale.ROOT).equals("SQ");
        return held ? "Quarantine" : "";
    }

    public String detail() {
        if (!isNothing(malware())) {
            return "Malware: \"" + value(malware(), "name") + "\" was detected in attachment "
                    + value(malware(), "file") + ".";
        }
        if (!isNothing(rule())) {
            String mode = value(rule(), "mode");
            String tested = mode.toLowerCase(Locale.ROOT).startsWith("test") ? " Not enforced: " + mode + "." : "";
            return "Transport rule: '', ID: ('" + value(rule(), "ruleid") + "')." + tested;
        }
        String level = value(spam(), "scl");
        if (!level.isEmpty()) {
            return "Spam confidence level: " + level;
        }
        return event.detail().isEmpty() ? event.reply() : event.detail();
    }
}
