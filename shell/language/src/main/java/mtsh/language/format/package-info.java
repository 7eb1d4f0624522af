/**
 * From objects to text, as PowerShell shows them. Enter at {@link mtsh.language.format.Formatter}. Two halves with packets between them:
 * a {@link mtsh.language.format.Shaper} turns objects into {@link mtsh.language.format.Packet}s (what the Format cmdlets write), a {@link
 * mtsh.language.format.PacketPrinter} turns packets into lines (what the Out cmdlets do). How a type looks is data in {@link
 * mtsh.language.format.Views}.
 */
package mtsh.language.format;
