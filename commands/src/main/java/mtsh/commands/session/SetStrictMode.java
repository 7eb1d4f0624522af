package mtsh.commands.session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.NetThrow;
import mtsh.language.eval.Engine;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetVersion;

/** Set-StrictMode: whether unknown variables and properties are errors. */
@Command(name = "Set-StrictMode", description = "Makes unknown variables and properties errors, or bears them.")
@CmdletInfo(defaultSet = "Version")
public final class SetStrictMode extends Cmdlet {
    private static final int LATEST = 3;

    @Option(names = "-Off", description = "Bears them.")
    @Parameter(set = "Off", mandatory = true)
    boolean off;

    @Option(
            names = {"-Version", "-v"},
            description = "1.0, 2.0, 3.0 or Latest.")
    @Parameter(set = "Version", mandatory = true, completer = "strictversion")
    Object version;

    @Override
    public void process() {
        ((Engine) runtime().session()).strictVersion(off ? 0 : number());
    }

    private int number() {
        String text = Conversions.toText(version);
        if (text.equalsIgnoreCase("latest")) {
            return LATEST;
        }
        try {
            int major =
                    NetVersion.parse(text.indexOf('.') < 0 ? text + ".0" : text).major();
            return Math.min(major, LATEST);
        } catch (NetThrow wrong) {
            throw terminating(
                    "System.Management.Automation.ParameterBindingException",
                    "ParameterArgumentTransformationError",
                    ErrorCategory.InvalidData,
                    null,
                    "Cannot process argument transformation on parameter 'Version'. Cannot convert value \"" + text
                            + "\" to type \"System.Version\". Error: \""
                            + wrong.exception().message() + "\"");
        }
    }
}
