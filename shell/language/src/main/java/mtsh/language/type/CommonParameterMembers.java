package mtsh.language.type;

/** The names of the parameters that all advanced commands have; tools look for them in these types, which have no instances. */
final class CommonParameterMembers extends Description {
    @Override
    String definitions() {
        return switch (type().name()) {
            case "ShouldProcessParameters" -> "switch WhatIf {get;set;}\nswitch Confirm {get;set;}\n";
            case "TransactionParameters" -> "switch UseTransaction {get;set;}\n";
            default -> """
                switch Verbose {get;set;}
                switch Debug {get;set;}
                System.Management.Automation.ActionPreference ErrorAction {get;set;}
                System.Management.Automation.ActionPreference WarningAction {get;set;}
                System.Management.Automation.ActionPreference InformationAction {get;set;}
                System.Management.Automation.ActionPreference ProgressAction {get;set;}
                string ErrorVariable {get;set;}
                string WarningVariable {get;set;}
                string InformationVariable {get;set;}
                string OutVariable {get;set;}
                int OutBuffer {get;set;}
                string PipelineVariable {get;set;}
                """;
        };
    }

    /** Nothing is set: there are no instances. */
    @Override
    Object get(String property, Object self) {
        return null;
    }

    @Override
    void set(String property, Object self, Object value) {
        throw new IllegalStateException("there are no instances of " + type().fullName());
    }
}
