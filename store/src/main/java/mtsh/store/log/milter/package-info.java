/** Milters that log the queue id they looked at. One class a program, such as {@link mtsh.store.log.milter.OpenDkimProgram}. */
package mtsh.store.log.milter;
