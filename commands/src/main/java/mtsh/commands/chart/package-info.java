/**
 * Charts as text for the terminal and as SVG for pages. {@link mtsh.commands.chart.ShowChart} is the cmdlet; other packages draw with
 * {@link mtsh.commands.chart.Bars}, {@link mtsh.commands.chart.Histogram} and {@link mtsh.commands.chart.Sparkline}, which know nothing
 * of the shell: they take numbers and labels and a {@link mtsh.commands.chart.Canvas}. Labels may come from attackers: text drawings
 * spell control characters out, SVG drawings escape them.
 */
package mtsh.commands.chart;
