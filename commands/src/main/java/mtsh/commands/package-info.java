/** The cmdlets, one a file in the package of their kind; {@link mtsh.commands.CommandModules} lists them. */
package mtsh.commands;
