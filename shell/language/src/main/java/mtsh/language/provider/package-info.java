/**
 * Drives and the providers behind them. Enter at {@link mtsh.language.provider.Drives}, which turns {@code Temp:/a.txt} and
 * {@code C:\Reports\a.csv} into paths of the file system.
 */
package mtsh.language.provider;
