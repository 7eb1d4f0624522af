package mtsh.commands.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.type.Members;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Enumeration;
import mtsh.language.value.NetAttribute;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSList;
import mtsh.language.value.PSObject;

/** A command as notes alone, which need no types to be read elsewhere: {@code Get-Command -ShowCommandInfo}. */
final class ShownCommand {
    private ShownCommand() {}

    static PSObject of(CommandInfo command) {
        PSObject item = CommandItems.of(command);
        String module = command.module();
        return PSObject.custom()
                .note("Name", command.name())
                .note("ModuleName", module)
                .note("Module", PSObject.custom().note("Name", module))
                .note("CommandType", Members.get(item, "CommandType"))
                .note("Definition", Members.get(item, "Definition"))
                .note("ParameterSets", each(Members.get(item, "ParameterSets"), ShownCommand::set));
    }

    private static PSObject set(Object set) {
        return PSObject.custom()
                .note("Name", Members.get(set, "Name"))
                .note("IsDefault", Members.get(set, "IsDefault"))
                .note("Parameters", each(Members.get(set, "Parameters"), ShownCommand::parameter));
    }

    private static PSObject parameter(Object parameter) {
        NetType parameterType = (NetType) Members.get(parameter, "ParameterType");
        Object allowed = null;
        for (Object each : elements(Members.get(parameter, "Attributes"))) {
            if (!parameterType.isEnum()
                    && each instanceof NetAttribute attribute
                    && attribute.netType().name().equals("ValidateSetAttribute")) {
                allowed = Members.get(attribute, "ValidValues");
            }
        }
        return PSObject.custom()
                .note("Name", Members.get(parameter, "Name"))
                .note("IsMandatory", Members.get(parameter, "IsMandatory"))
                .note("ValueFromPipeline", Members.get(parameter, "ValueFromPipeline"))
                .note("Position", Members.get(parameter, "Position"))
                .note("ParameterType", type(parameterType))
                .note("HasParameterSet", allowed != null)
                .note("ValidParamSetValues", allowed == null ? PSArray.ofStrings(List.of()) : allowed);
    }

    private static PSObject type(NetType type) {
        List<Object> values = new ArrayList<>();
        if (type.isEnum()) {
            type.enumNames().forEach(name -> values.add(NetEnum.named(type.fullName(), name)));
        }
        NetType element = type.isArray() ? type.elementType() : null;
        return PSObject.custom()
                .note("FullName", type.fullName())
                .note("IsEnum", type.isEnum())
                .note("IsArray", type.isArray())
                .note("EnumValues", new PSList(Types.find("System.Collections.ArrayList"), values))
                .note("HasFlagAttribute", element != null && element.isFlags())
                .note("ElementType", element == null ? null : type(element))
                .note("ImplementsDictionary", false);
    }

    private static PSArray each(Object values, Function<Object, PSObject> view) {
        return PSArray.of(elements(values).stream().map(view).toArray());
    }

    private static List<?> elements(Object values) {
        return values == null ? List.of() : Enumeration.list(values);
    }
}
