/**
 * Conditions on properties that can be looked through, so that whoever makes objects need not make those that the next command would
 * refuse. Enter at {@link mtsh.language.filter.TakesFilter} and {@link mtsh.language.filter.GivesFilter}; the pipeline brings the two
 * together. A filter is a hint: the command that gave it still looks at every object that comes.
 */
package mtsh.language.filter;
