package mtsh.commands.session;

import mtsh.language.error.NetThrow;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.ScopedItemOptions;
import mtsh.language.eval.Variable;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetObject;

/** A variable as Get-Variable gives it: its value can be set. */
record VariableItem(Variable variable) implements NetObject {
    private static final NetType TYPE = NetType.named("System.Management.Automation.PSVariable")
            .property("string Name {get;}", self -> of(self).name())
            .property(
                    "string Description {get;set;}",
                    self -> of(self).description(),
                    (self, text) -> of(self).description(String.valueOf(text)))
            .property("System.Object Value {get;set;}", self -> of(self).plainValue(), (self, value) -> of(self).set(
                            value))
            .property(
                    "System.Management.Automation.SessionStateEntryVisibility Visibility {get;set;}", self -> "Public")
            .property("psmoduleinfo Module {get;}", self -> null)
            .property("string ModuleName {get;}", self -> "")
            .property(
                    "System.Management.Automation.ScopedItemOptions Options {get;set;}",
                    self -> of(self).options().toEnum(),
                    VariableItem::changeOptions)
            .build();

    static {
        Types.define(TYPE);
    }

    private static void changeOptions(Object self, Object value) {
        try {
            of(self).changeOptions(ScopedItemOptions.of(value), false);
        } catch (TerminatingError refused) {
            throw new NetThrow(refused.record().exception());
        }
    }

    private static Variable of(Object self) {
        return ((VariableItem) self).variable();
    }

    @Override
    public NetType netType() {
        return TYPE;
    }

    @Override
    public String toString() {
        return "System.Management.Automation.PSVariable";
    }
}
