/**
 * Jobs: pipelines beside the one at the prompt, each on a thread and in a session of its own. Enter at {@link mtsh.commands.job.Jobs}, the
 * session's jobs; a {@link mtsh.commands.job.Job} is one with what it wrote so far. What a job of Start-Job takes and gives is copied as if
 * it had gone to another process and back; thread jobs give the objects themselves.
 */
package mtsh.commands.job;
