package mtsh.commands.status;

/**
 * What some words of a server mean.
 *
 * @param order its place among the rules; the first that fits decides
 * @param provider whose words they are; empty for many
 * @param meaning what they mean where it is more than the cause says; may be empty
 */
record ReplyRule(int order, Cause cause, String provider, String meaning) {}
