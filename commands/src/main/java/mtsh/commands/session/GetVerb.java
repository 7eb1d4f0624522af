package mtsh.commands.session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.cmdlet.Verbs;
import mtsh.language.value.Wildcard;

/** Get-Verb: the words that names of commands begin with. */
@Command(name = "Get-Verb", description = "Lists the verbs that names of commands should begin with.")
@CmdletInfo(
        output = "System.Management.Automation.VerbInfo",
        outputProperties = {"Verb", "AliasPrefix", "Group"})
public final class GetVerb extends Cmdlet {
    @Option(names = "-Verb", description = "The verbs; wildcards are allowed.")
    @Parameter(position = 0, pipeline = true, wildcards = true, pipelineByPropertyName = true, completer = "verb")
    String[] verb = {"*"};

    @Option(names = "-Group", description = "The groups.")
    @Parameter(
            position = 1,
            values = {"Common", "Communications", "Data", "Diagnostic", "Lifecycle", "Other", "Security"},
            pipeline = true,
            pipelineByPropertyName = true)
    String[] group;

    @Override
    public void process() {
        for (String[] each : Verbs.groups()) {
            if (group == null || contains(each[0])) {
                ofGroup(each[0], each[1]);
            }
        }
    }

    private boolean contains(String name) {
        for (String each : group) {
            if (each.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    private void ofGroup(String name, String verbs) {
        for (String each : verbs.split(" ")) {
            int colon = each.indexOf(':');
            String word = each.substring(0, colon);
            for (String pattern : verb) {
                if (Wildcard.of(pattern, true).matches(word)) {
                    write(new VerbInfo(word, each.substring(colon + 1), name));
                    break;
                }
            }
        }
    }
}
