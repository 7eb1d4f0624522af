package mtsh.commands.trace;

import java.util.Locale;

import mtsh.store.event.MailEvent;

/** What a filter, a scanner or a rule said about a message, in the words of Exchange Online's detail. */
public final class AgentText {
    /** From this spam confidence level on a message is spam. */
    private static final int SPAM = 5;

    private final MailEvent event;
    private final CustomData custom;
    private final String word;

    public AgentText(MailEvent event) {
        this.event = event;
        this.custom = new CustomData(event.property("custom-data"));
        this.word = event.word().toLowerCase(Locale.ROOT);
    }

    private String malware() {
        String part = custom.part("AMA", "EV|");
        String summary = custom.part("AMA", "SUM|");
        return part.isEmpty() && CustomData.value(summary, "v").equals("1") ? summary : part;
    }

    private String rule() {
        return custom.part("TRA", "ETR|");
    }

    private String spam() {
        return custom.part("SFA", "");
    }

    private boolean isSpam() {
        return levelOf(spam()) >= SPAM;
    }

    private static int levelOf(String part) {
        String level = CustomData.value(part, "scl");
        return level.matches("-?\\d{1,2}") ? Integer.parseInt(level) : -1;
    }

    public String event() {
        if (!malware().isEmpty() || word.contains("malware") || word.contains("virus") || word.contains("infected")) {
            return "Malware";
        }
        if (!rule().isEmpty() || word.contains("rule")) {
            return "Transport rule";
        }
        boolean spam = isSpam() || word.contains("spam") || word.contains("quarantine");
        return spam ? "Spam" : "Agent info";
    }

    public String action() {
        String rule = CustomData.value(rule(), "action");
        if (!rule.isEmpty()) {
            return rule;
        }
        boolean held = word.contains("quarantine")
                || CustomData.value(spam(), "di").toUpperCase(Locale.ROOT).equals("SQ");
        return held ? "Quarantine" : "";
    }

    public String detail() {
        if (!malware().isEmpty()) {
            return "Malware: \"" + CustomData.value(malware(), "name") + "\" was detected in attachment "
                    + CustomData.value(malware(), "file") + ".";
        }
        if (!rule().isEmpty()) {
            String mode = CustomData.value(rule(), "mode");
            String tested = mode.toLowerCase(Locale.ROOT).startsWith("test") ? " Not enforced: " + mode + "." : "";
            return "Transport rule: '', ID: ('" + CustomData.value(rule(), "ruleid") + "')." + tested;
        }
        String level = CustomData.value(spam(), "scl");
        if (!level.isEmpty()) {
            return "Spam confidence level: " + level;
        }
        return event.detail().isEmpty() ? event.reply() : event.detail();
    }
}
