/**
 * Errors as scripts see them. Enter at {@link mtsh.language.error.ErrorRecord}; {@link mtsh.language.error.TerminatingError} is how one
 * travels, {@link mtsh.language.error.Errors} how one is made.
 */
package mtsh.language.error;
