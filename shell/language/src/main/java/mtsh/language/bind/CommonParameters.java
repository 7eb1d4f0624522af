package mtsh.language.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** The parameters that every cmdlet and advanced function has. */
public final class CommonParameters {
    private static final List<String> ACTIONS =
            List.of("SilentlyContinue", "Stop", "Continue", "Inquire", "Ignore", "Suspend", "Break");
    private static List<ParameterInfo> usual;
    private static List<ParameterInfo> withShouldProcess;

    private CommonParameters() {}

    /** In PowerShell's order; with -WhatIf and -Confirm when asked. */
    public static synchronized List<ParameterInfo> list(boolean shouldProcess) {
        if (usual == null) {
            usual = List.copyOf(build());
            List<ParameterInfo> more = new ArrayList<>(usual);
            more.add(toggle("WhatIf", "wi", "Shows what would happen without doing it."));
            more.add(toggle("Confirm", "cf", "Asks before doing it."));
            withShouldProcess = List.copyOf(more);
        }
        return shouldProcess ? withShouldProcess : usual;
    }

    private static List<ParameterInfo> build() {
        List<ParameterInfo> all = new ArrayList<>();
        all.add(toggle("Verbose", "vb", "Shows detailed messages."));
        all.add(toggle("Debug", "db", "Shows messages for whoever debugs the command."));
        all.add(action("ErrorAction", "ea", "What happens on an error."));
        all.add(action("WarningAction", "wa", "What happens on a warning."));
        all.add(action("InformationAction", "infa", "What happens on an information message."));
        all.add(action("ProgressAction", "proga", "What happens on progress."));
        all.add(variable("ErrorVariable", "ev", "Also keeps errors in this variable."));
        all.add(variable("WarningVariable", "wv", "Also keeps warnings in this variable."));
        all.add(variable("InformationVariable", "iv", "Also keeps information messages in this variable."));
        all.add(variable("OutVariable", "ov", "Also keeps output in this variable."));
        all.add(parameter(
                "OutBuffer",
                "ob",
                "System.Int32",
                false,
                List.of(),
                "",
                "How many objects are gathered before they go on."));
        all.add(variable("PipelineVariable", "pv", "Keeps the object that is in the pipeline now in this variable."));
        return all;
    }

    private static ParameterInfo toggle(String name, String alias, String description) {
        return parameter(name, alias, "System.Management.Automation.SwitchParameter", true, List.of(), "", description);
    }

    private static ParameterInfo action(String name, String alias, String description) {
        return parameter(name, alias, "System.String", false, ACTIONS, "", description);
    }

    private static ParameterInfo variable(String name, String alias, String description) {
        return parameter(name, alias, "System.String", false, List.of(), "variable", description);
    }

    private static ParameterInfo parameter(
            String name,
            String alias,
            String typeName,
            boolean isSwitch,
            List<String> values,
            String completer,
            String description) {
        NetType type = Types.find(typeName);
        return new ParameterInfo(
                name,
                List.of(alias),
                type == null ? Types.OBJECT : type,
                isSwitch,
                Map.of(ParameterInfo.ALL_SETS, new ParameterInfo.InSet(-1, false, false, false, false)),
                values,
                false,
                completer,
                description,
                true);
    }
}
