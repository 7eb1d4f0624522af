/**
 * Who the mailboxes, groups and servers are: {@link mtsh.commands.directory.Directory} knows them from the file that {@code
 * Set-MtshOption -DirectoryFile} names, and where there is none, from what the store saw delivered. The cmdlets answer as Exchange's
 * readers do; nothing here changes a directory.
 */
package mtsh.commands.directory;
