package mtsh.language.type;

import mtsh.language.value.AutomationNull;

/** The one member of AutomationNull. */
final class AutomationNullMembers extends Description {
    @Override
    String definitions() {
        return "static psobject Value {get;}\n";
    }

    @Override
    Object getStatic(String property) {
        return AutomationNull.VALUE;
    }
}
