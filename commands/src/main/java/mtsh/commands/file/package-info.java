/** Cmdlets for files, folders and paths. */
package mtsh.commands.file;
