package mtsh.commands.object;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.Members;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

/** New-Object: an object of a type, with properties set. */
@Command(name = "New-Object", description = "Makes an object of a type.")
@CmdletInfo(defaultSet = "Net")
public final class NewObject extends Cmdlet {
    @Option(names = "-TypeName", description = "The type.")
    @Parameter(set = "Net", position = 0, mandatory = true, completer = "type")
    String typeName;

    @Option(
            names = {"-ArgumentList", "-Args"},
            description = "Arguments of the constructor.")
    @Parameter(set = "Net", position = 1)
    Object[] argumentList;

    @Option(names = "-Property", description = "Properties to set, by name.")
    PSDictionary property;

    @Override
    public void process() {
        String name = typeName.startsWith("[") && typeName.endsWith("]")
                ? typeName.substring(1, typeName.length() - 1)
                : typeName;
        NetType type = Types.findVisible(name);
        if (type == null) {
            throw terminating(
                    "System.Management.Automation.PSArgumentException",
                    "TypeNotFound",
                    ErrorCategory.InvalidType,
                    null,
                    "Cannot find type [" + typeName + "]: verify that the assembly containing this type is loaded.");
        }
        Object made = create(type);
        if (property != null) {
            for (PSDictionary.Entry entry : property.entries()) {
                set(made, Conversions.toText(entry.key()), entry.value());
            }
        }
        // Scripts hang members on a plain object: they stay with it.
        write(type == Types.OBJECT ? new PSObject(made) : made);
    }

    private Object create(NetType type) {
        boolean isCustom = type.fullName().equals("System.Management.Automation.PSObject")
                || type.fullName().equals("System.Management.Automation.PSCustomObject");
        boolean noArguments = argumentList == null || argumentList.length == 0;
        if (isCustom && noArguments) {
            return PSObject.custom();
        }
        try {
            return Members.create(type, noArguments ? new Object[0] : argumentList);
        } catch (TerminatingError failed) {
            if (failed.record().id().equals("MethodCountCouldNotFindBest")) {
                throw terminating(
                        "System.Management.Automation.PSArgumentException",
                        "ConstructorInvokedThrowException",
                        ErrorCategory.InvalidOperation,
                        null,
                        noArguments
                                ? "A constructor was not found. Cannot find an appropriate constructor for type "
                                        + typeName + "."
                                : failed.record().message());
            }
            throw failed;
        }
    }

    private void set(Object made, String name, Object value) {
        if (made instanceof PSObject custom && custom.isCustom()) {
            custom.note(name, value);
            return;
        }
        if (Members.getOwn(made, name) == Members.MISSING) {
            throw terminating(
                    "System.InvalidOperationException",
                    "InvalidOperationException",
                    ErrorCategory.InvalidOperation,
                    null,
                    "The member \"" + name + "\" was not found for the specified .NET object.");
        }
        Members.set(made, name, value);
    }
}
