package mtsh.language.cmdlet;

import java.util.ArrayList;
import java.util.List;

/** PowerShell's approved verbs, group by group, each with the prefix of its aliases. */
public final class Verbs {
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

    private Verbs() {}

    /** Groups: name, and the verbs as {@code Add:a}. */
    public static String[][] groups() {
        return GROUPS.clone();
    }

    /** Every verb, in the order of the groups. */
    public static List<String> all() {
        List<String> names = new ArrayList<>();
        for (String[] group : GROUPS) {
            names.add(group[0]);
        }
        return of(names);
    }

    /** Whether a verb is one of those that names of commands should begin with. */
    public static boolean isApproved(String verb) {
        return all().stream().anyMatch(verb::equalsIgnoreCase);
    }

    /** The verbs of some groups. */
    public static List<String> of(List<String> groups) {
        List<String> verbs = new ArrayList<>();
        for (String[] group : GROUPS) {
            if (groups.stream().anyMatch(group[0]::equalsIgnoreCase)) {
                for (String each : group[1].split(" ")) {
                    verbs.add(each.substring(0, each.indexOf(':')));
                }
            }
        }
        return verbs;
    }
}
