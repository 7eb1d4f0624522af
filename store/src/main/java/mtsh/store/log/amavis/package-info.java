/** amavis looks at messages between two queues of a mail server. Enter at {@link mtsh.store.log.amavis.AmavisProgram}. */
package mtsh.store.log.amavis;
