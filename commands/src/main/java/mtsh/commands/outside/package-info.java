/**
 * Cmdlets of the world around the logs that scripts call on their way: connecting, reading settings of an organization, changing them.
 * {@link mtsh.commands.outside.OutsideCommands} lists them by kind, each kind is one class: connecting succeeds quietly, reading gives
 * nothing and says so once, changing is refused, and so is asking Windows or another machine;
 * cmdlets of PowerShell that cannot be here say why ({@link mtsh.commands.outside.NotHere}).
 */
package mtsh.commands.outside;
