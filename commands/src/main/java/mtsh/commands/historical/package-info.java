/**
 * Historical searches: reports on messages, made beside the shell and kept as files (Microsoft: Start-, Get- and Stop-HistoricalSearch).
 * Enter at {@link mtsh.commands.historical.StartHistoricalSearch}.
 *
 * <p>A search is a {@link mtsh.commands.historical.SearchJob}, a file of its own in the store's folder {@code historical-searches}
 * ({@link mtsh.commands.historical.SearchJobs}). {@link mtsh.commands.historical.SearchWorkers} starts a process for it that outlives the
 * shell ({@link mtsh.commands.historical.HistoricalSearchWorker}), which does what {@link mtsh.commands.historical.SearchRun} says: it
 * walks through the messages ({@link mtsh.commands.historical.FoundMessages}) and has a {@link mtsh.commands.historical.Report} write
 * them. Memory does not grow with what is found.
 *
 * <p>Who writes a job's file: the shell until the process runs, the process while it runs, and the shell again after the process has
 * ended. That is why a search is stopped by ending its process first.
 */
package mtsh.commands.historical;
