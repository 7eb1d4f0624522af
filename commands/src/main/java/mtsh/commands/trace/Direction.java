package mtsh.commands.trace;

/** Which way a message went, seen from the organisation (Microsoft: Get-MailFlowStatusReport). */
public enum Direction {
    /** From outside to one of ours. */
    Inbound,
    /** To outside; also what came from outside and went on to outside, for it leaves through us. */
    Outbound,
    /** From one of ours to one of ours. */
    IntraOrg
}
