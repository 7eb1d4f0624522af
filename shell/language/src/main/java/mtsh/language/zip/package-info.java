/**
 * Zip archives over any stream, as .NET's {@code ZipArchive} has them: enter at {@link mtsh.language.zip.NetZipArchive}. The table of an
 * archive is read by {@link mtsh.language.zip.ZipTable}, whole folders go in and out by {@link mtsh.language.zip.ZipFolders}.
 */
package mtsh.language.zip;
