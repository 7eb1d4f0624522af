/**
 * What types have beside .NET's members, and how their objects look: Update-TypeData, Update-FormatData and their kin, and the ps1xml
 * files they read. {@link mtsh.commands.typedata.DataFiles} is the way of all files; {@link mtsh.commands.typedata.XmlElement} their
 * content with line numbers.
 */
package mtsh.commands.typedata;
