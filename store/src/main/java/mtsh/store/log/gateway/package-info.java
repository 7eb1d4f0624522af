/**
 * The Proxmox Mail Gateway's own programs. Enter at {@link mtsh.store.log.gateway.GatewayProgram}.
 *
 * <p>Texts are those of pmg-api 8. The filter's ids and those of its quarantine are formed like Postfix's short queue ids and stand
 * apart from them by their instance. A message that people let out of the quarantine is handed to Postfix again, under a queue id that
 * no line ties to the old one: for this message it is sent ({@code SEND}, released), and what Postfix does with it is a message of its
 * own. {@code pmgpolicy} says nothing about a message that Postfix does not say.
 */
package mtsh.store.log.gateway;
