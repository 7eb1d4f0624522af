/**
 * Policy daemons, which Postfix asks whether it shall take a recipient. Enter at {@link mtsh.store.log.policy.PolicyProgram}.
 *
 * <p>Most are asked before there is a queue file and name only client, sender and recipient (postgrey at the first recipient, sqlgrey,
 * policyd-spf, policyd). Their answer is not lost: Postfix refuses with it, in a line of its own with the same three, and that line is the
 * attempt ({@code Greylisted}, {@code Message rejected due to: SPF fail}). To tie the daemon's line to it would add nothing, and could
 * only be done by time; of an answer {@code pass} no queue file can be told. So such lines are put aside, and only those with a queue id
 * become events of its life. Grammar of postgrey 1.37 and sqlgrey 1.8 from their sources; postfwd's {@code queue=} is taken where it
 * stands in front of the client.
 */
package mtsh.store.log.policy;
