/**
 * Programs of the operating system: finding them ({@link mtsh.language.process.Programs}) and running one with its three streams
 * ({@link mtsh.language.process.ProgramRun}). Knows nothing of pipelines.
 */
package mtsh.language.process;
