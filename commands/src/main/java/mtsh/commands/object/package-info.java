/** Cmdlets that filter, sort, group, measure and shape objects. */
package mtsh.commands.object;
