/**
 * Modules: finding them on disk, loading them, and the cmdlets that do so. Enter at {@link mtsh.commands.module.ModuleLoader}; a
 * {@link mtsh.commands.module.Manifest} is what a {@code .psd1} says, {@link mtsh.commands.module.ModuleFiles} knows where modules lie.
 */
package mtsh.commands.module;
