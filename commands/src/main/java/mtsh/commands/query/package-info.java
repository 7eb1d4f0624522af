/**
 * Questions that are asked again: saved queries, those that come with mtsh, the last ten that were run, and alerts on them. A
 * {@link mtsh.commands.query.SavedQuery} is data; {@link mtsh.commands.query.QueryText} makes the command line of it and
 * {@link mtsh.commands.query.QueryRunner} runs that. Enter at {@link mtsh.commands.query.InvokeTraceQuery}; the files are those of
 * {@link mtsh.commands.query.QueryFolder} and {@link mtsh.commands.query.AlertFolder}, JSON that people may read and copy.
 */
package mtsh.commands.query;
