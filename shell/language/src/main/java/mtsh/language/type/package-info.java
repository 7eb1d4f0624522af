/**
 * The .NET types that scripts see, described member by member, whole types, one file each. Enter at {@link
 * mtsh.language.type.Types} (find a type) and {@link mtsh.language.type.Members} (use its members). {@code [type]::Member}, {@code
 * .Member()}, {@code Get-Member}, completion and conversion all read the one description; there is no way from a script to any other
 * Java class.
 */
package mtsh.language.type;
