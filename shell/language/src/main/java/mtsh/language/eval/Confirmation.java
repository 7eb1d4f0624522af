package mtsh.language.eval;

import java.util.Locale;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.stream.Host;
import mtsh.language.stream.PipelineStopped;
import mtsh.language.value.Conversions;
import mtsh.language.value.Reference;

/** What -WhatIf and -Confirm ask of one call: whether to do a thing, by the parameters, the preferences and the user. */
final class Confirmation {
    private static final String QUESTION = "Are you sure you want to perform this action?";
    private static final String CHOICES =
            "[Y] Yes  [A] Yes to All  [N] No  [L] No to All  [S] Suspend  [?] Help (default is \"Y\"): ";
    private static final String HELP = """
            Y - Continue with only the next step of the operation.
            A - Continue with all the steps of the operation.
            N - Skip this operation and proceed with the next operation.
            L - Skip this operation and all subsequent operations.
            S - Pause the current pipeline and return to the command prompt. Type "exit" to resume the pipeline.
            """;

    private final Context context;
    private final CommonValues common;
    private final MessageStreams messages;
    private String impact = "Medium";
    private boolean yesToAll;
    private boolean noToAll;

    /** What the user answers. */
    private enum Answer {
        YES,
        YES_TO_ALL,
        NO,
        NO_TO_ALL
    }

    Confirmation(Context context, CommonValues common, MessageStreams messages) {
        this.context = context;
        this.common = common;
        this.messages = messages;
    }

    /** How much harm the command can do: {@code ConfirmImpact}. */
    void impact(String confirmImpact) {
        impact = confirmImpact;
    }

    boolean shouldProcess(String target, String action) {
        String description = "Performing the operation \"" + action + "\" on target \"" + target + "\".";
        return shouldProcess(description, QUESTION + "\n" + description, "Confirm");
    }

    /** With texts of the command's own: what is told, and what is asked under which caption. */
    boolean shouldProcess(String description, String warning, String caption) {
        boolean whatIf = common.has("WhatIf") ? common.isOn("WhatIf") : isOn("WhatIfPreference");
        if (whatIf) {
            context.engine.host().writeHost("What if: " + description, null, null, true);
            return false;
        }
        if (!asks()) {
            messages.verbose(description);
            return true;
        }
        if (yesToAll || noToAll) {
            return yesToAll;
        }
        Answer answer = ask(caption, warning, CHOICES);
        yesToAll = answer == Answer.YES_TO_ALL;
        noToAll = answer == Answer.NO_TO_ALL;
        return answer == Answer.YES || answer == Answer.YES_TO_ALL;
    }

    private boolean asks() {
        if (common.has("Confirm")) {
            return common.isOn("Confirm");
        }
        Variable found = context.scope.find("confirmpreference");
        String preference = found == null ? "High" : Conversions.toText(found.plainValue());
        int wanted = rank(preference);
        return wanted > 0 && rank(impact) >= wanted;
    }

    private static int rank(String level) {
        return switch (level.toLowerCase(Locale.ROOT)) {
            case "low", "1" -> 1;
            case "medium", "2" -> 2;
            case "high", "3" -> 3;
            default -> 0;
        };
    }

    boolean shouldContinue(String query, String caption, Reference toAll, Reference none) {
        if (toAll != null && Conversions.toBoolean(toAll.get())) {
            return true;
        }
        if (none != null && Conversions.toBoolean(none.get())) {
            return false;
        }
        Answer answer = ask(
                caption,
                query,
                toAll == null ? "[Y] Yes  [N] No  [S] Suspend  [?] Help (default is \"Y\"): " : CHOICES);
        if (answer == Answer.YES_TO_ALL && toAll != null) {
            toAll.set(true);
        }
        if (answer == Answer.NO_TO_ALL && none != null) {
            none.set(true);
        }
        return answer == Answer.YES || answer == Answer.YES_TO_ALL;
    }

    private Answer ask(String caption, String question, String choices) {
        Host host = context.engine.host();
        if (!host.isInteractive()) {
            throw Errors.of(
                    "System.Management.Automation.PSInvalidOperationException",
                    "InvalidOperation",
                    ErrorCategory.InvalidOperation,
                    null,
                    "PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.");
        }
        String prompt = "\n" + caption + "\n" + question + "\n" + choices;
        while (true) {
            String answer = host.readLine(prompt, false);
            if (answer == null) {
                throw new PipelineStopped();
            }
            switch (answer.strip().toLowerCase(Locale.ROOT)) {
                case "", "y", "yes" -> {
                    return Answer.YES;
                }
                case "a", "yes to all" -> {
                    return Answer.YES_TO_ALL;
                }
                case "n", "no" -> {
                    return Answer.NO;
                }
                case "l", "no to all" -> {
                    return Answer.NO_TO_ALL;
                }
                default -> prompt = (answer.strip().equals("?") ? HELP : "") + choices;
            }
        }
    }

    private boolean isOn(String variable) {
        Variable found = context.scope.find(Scope.key(variable));
        return found != null && Conversions.toBoolean(Nothing.toNull(found.value()));
    }
}
