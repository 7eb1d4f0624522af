/** The Proxmox Mail Gateway's own programs. Enter at {@link mtsh.store.log.gateway.GatewayProgram}. */
package mtsh.store.log.gateway;
