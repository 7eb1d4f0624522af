package mtsh.commands.session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.PSObject;
import mtsh.language.value.Wildcard;

/** Get-Verb: the words that names of commands begin with. */
@Command(name = "Get-Verb", description = "Lists the verbs that names of commands should begin with.")
@CmdletInfo(
        output = "System.Management.Automation.VerbInfo",
        outputProperties = {"Verb", "AliasPrefix", "Group"})
public final class GetVerb extends Cmdlet {
    /** Each group, and its verbs with the prefixes that aliases take from them. */
    private static final String[][] GROUPS = {
        {
            "Common",
            "Add:a Clear:cl Close:cs Copy:cp Enter:et Exit:ex Find:fd Format:f Get:g Hide:h Join:j Lock:lk Move:m New:n Open:op "
                    + "Optimize:om Pop:pop Push:pu Redo:re Remove:r Rename:rn Reset:rs Resize:rz Search:sr Select:sc Set:s Show:sh "
                    + "Skip:sk Split:sl Step:st Switch:sw Undo:un Unlock:uk Watch:wc"
        },
        {"Communications", "Connect:cc Disconnect:dc Read:rd Receive:rc Send:sd Write:wr"},
        {
            "Data",
            "Backup:ba Checkpoint:ch Compare:cr Compress:cm Convert:cv ConvertFrom:cf ConvertTo:ct Dismount:dm Edit:ed Expand:en "
                    + "Export:ep Group:gp Import:ip Initialize:in Limit:l Merge:mg Mount:mt Out:o Publish:pb Restore:rr Save:sv "
                    + "Sync:sy Unpublish:ub Update:ud"
        },
        {"Diagnostic", "Debug:db Measure:ms Ping:pi Repair:rp Resolve:rv Test:t Trace:tr"},
        {
            "Lifecycle",
            "Approve:ap Assert:as Build:bd Complete:cmp Confirm:cn Deny:dn Deploy:dp Disable:d Enable:e Install:is Invoke:i "
                    + "Register:rg Request:rq Restart:rt Resume:ru Start:sa Stop:sp Submit:sb Suspend:ss Uninstall:us "
                    + "Unregister:ur Wait:w"
        },
        {"Other", "Use:u"},
        {"Security", "Block:bl Grant:gr Protect:pt Revoke:rk Unblock:ul Unprotect:up"},
    };

    @Option(names = "-Verb", description = "The verbs; wildcards are allowed.")
    @Parameter(position = 0, pipeline = true, wildcards = true, pipelineByPropertyName = true)
    String[] verb = {"*"};

    @Option(names = "-Group", description = "The groups.")
    @Parameter(
            position = 1,
            values = {"Common", "Communications", "Data", "Diagnostic", "Lifecycle", "Other", "Security"}, pipeline = true, pipelineByPropertyName = true)
    String[] group;

    @Override
    public void process() {
        for (String[] each : GROUPS) {
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

    /** Whether a verb is one of those that names of commands should begin with. */
    public static boolean isApproved(String verb) {
        for (String[] each : GROUPS) {
            for (String word : each[1].split(" ")) {
                if (word.substring(0, word.indexOf(':')).equalsIgnoreCase(verb)) {
                    return true;
                }
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
                    write(PSObject.custom()
                            .typeName("System.Management.Automation.VerbInfo")
                            .note("Verb", word)
                            .note("AliasPrefix", each.substring(colon + 1))
                            .note("Group", name));
                    break;
                }
            }
        }
    }
}
