package mtsh.commands.session;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.Members;
import mtsh.language.value.PSObject;

/** A parsed text with a place in it, read from the objects that scripts have of both by the members every such object has. */
record ParsedText(String text, int cursor) {
    /** Refuses what is no parsed text, or no place of it. */
    static ParsedText of(Object ast, Object position) {
        Object text = member(member(ast, "Extent"), "Text");
        Object offset = member(position, "Offset");
        if (!(text instanceof String found)) {
            throw refused("Ast", ast, "System.Management.Automation.Language.Ast");
        }
        if (!(offset instanceof Integer place)) {
            throw refused("PositionOfCursor", position, "System.Management.Automation.Language.IScriptPosition");
        }
        Object start = member(member(ast, "Extent"), "StartOffset");
        return new ParsedText(found, start instanceof Integer from ? place - from : place);
    }

    private static Object member(Object target, String name) {
        if (target == null) {
            return null;
        }
        Object value = Members.getOwn(target, name);
        return value == Members.MISSING ? null : PSObject.unwrap(value);
    }

    private static TerminatingError refused(String parameter, Object value, String type) {
        String name = parameter.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + parameter.substring(1);
        String text = mtsh.language.value.Conversions.toText(value);
        Object plain = PSObject.unwrap(value);
        String from =
                plain == null ? "null" : mtsh.language.type.Types.of(plain).fullName();
        return Errors.of(
                "System.Management.Automation.ParameterBindingArgumentTransformationException",
                "ParameterArgumentTransformationError",
                ErrorCategory.InvalidData,
                value,
                "Cannot process argument transformation on parameter '" + name + "'. Cannot convert the \"" + text
                        + "\" value of type \"" + from + "\" to type \"" + type + "\".");
    }
}
