/**
 * What leaves the shell for other people: bundles that prove ({@link mtsh.commands.evidence.ExportDeliveryEvidence}) or hand on
 * ({@link mtsh.commands.evidence.ExportMessageTrace}) what the store knows, and pseudonyms for what others must not read
 * ({@link mtsh.commands.evidence.ProtectMessageTrace}). A bundle is written by {@link mtsh.commands.evidence.BundleWriter} into a private
 * folder beside its place and put there when it is whole.
 */
package mtsh.commands.evidence;
