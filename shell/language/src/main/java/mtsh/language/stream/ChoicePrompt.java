package mtsh.language.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import mtsh.language.error.NetThrow;

/** Lets the user choose one or several of some things, by hot key or by name; {@code ?} explains them. */
public final class ChoicePrompt {
    /** One thing to choose: its label, an ampersand before the hot key, and what it means. */
    public record Choice(String label, String help) {
        String key() {
            int mark = label.indexOf('&');
            return mark < 0 || mark + 1 >= label.length()
                    ? ""
                    : label.substring(mark + 1, mark + 2).strip().toUpperCase(Locale.ROOT);
        }

        String name() {
            int mark = label.indexOf('&');
            return (mark < 0 ? label : label.substring(0, mark) + label.substring(mark + 1)).strip();
        }

        String shortName() {
            return key().isEmpty() ? name() : key();
        }
    }

    private final Host host;
    private final List<Choice> choices;

    public ChoicePrompt(Host host, List<Choice> choices) {
        this.host = host;
        this.choices = choices;
    }

    /** The number of the one that the user picks; {@code standard} when the line is empty, unless it is -1. */
    public int one(String caption, String message, int standard) {
        head(caption, message);
        String prompt = menu("  ") + "[?] Help "
                + (standard < 0 ? "" : "(default is \"" + choices.get(standard).shortName() + "\"): ");
        while (true) {
            String answer = answer(prompt).strip();
            if (answer.isEmpty() && standard >= 0) {
                return standard;
            }
            int picked = picked(answer);
            if (picked >= 0) {
                return picked;
            }
            if (answer.equals("?")) {
                explain();
            }
        }
    }

    /** The numbers of those that the user picks, one a line until an empty line; {@code standard} when there are none. */
    public List<Integer> several(String caption, String message, Collection<Integer> standard) {
        head(caption, message);
        host.writeHost(menu("  \n") + "[?] Help \n" + defaults(standard), null, null, !standard.isEmpty());
        List<Integer> picked = new ArrayList<>();
        while (true) {
            String answer = answer("Choice[" + picked.size() + "]: ").strip();
            if (answer.isEmpty()) {
                return picked.isEmpty() ? List.copyOf(standard) : picked;
            }
            int one = picked(answer);
            if (one >= 0) {
                picked.add(one);
            } else if (answer.equals("?")) {
                explain();
            }
        }
    }

    private String defaults(Collection<Integer> standard) {
        String names = String.join(
                ",",
                standard.stream().map(each -> choices.get(each).shortName()).toList());
        return switch (standard.size()) {
            case 0 -> "";
            case 1 -> "(default is \"" + names + "\")";
            default -> "(default choices are " + names + ")";
        };
    }

    private void head(String caption, String message) {
        if (caption != null && !caption.isEmpty()) {
            host.writeHost("\n" + caption, null, null, true);
        }
        if (message != null && !message.isEmpty()) {
            host.writeHost(message, null, null, true);
        }
    }

    private String menu(String end) {
        StringBuilder menu = new StringBuilder();
        for (Choice choice : choices) {
            menu.append('[')
                    .append(choice.key())
                    .append("] ")
                    .append(choice.name())
                    .append(end);
        }
        return menu.toString();
    }

    private String answer(String prompt) {
        String answer = host.readLine(prompt, false);
        if (answer == null) {
            throw new NetThrow(
                    "System.Management.Automation.Host.PromptingException", "There is no more input to read.");
        }
        return answer;
    }

    private int picked(String answer) {
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).name().equalsIgnoreCase(answer)) {
                return i;
            }
        }
        for (int i = 0; i < choices.size(); i++) {
            if (!answer.isEmpty() && choices.get(i).key().equalsIgnoreCase(answer)) {
                return i;
            }
        }
        return -1;
    }

    private void explain() {
        for (Choice choice : choices) {
            host.writeHost(choice.shortName() + " - " + (choice.help() == null ? "" : choice.help()), null, null, true);
        }
    }
}
