/**
 * Mail as it happens. {@link mtsh.commands.watch.ChangeFeed} finds what is new in a store since it looked last, and
 * {@link mtsh.commands.watch.PollWaiter} waits between two looks. Enter at {@link mtsh.commands.watch.WatchMessageTrace}.
 */
package mtsh.commands.watch;
