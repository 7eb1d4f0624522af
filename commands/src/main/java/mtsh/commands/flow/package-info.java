/**
 * How mail flows: how long it takes and where, what changed at a moment, what is out of the ordinary, and who hands mail in. Every
 * cmdlet reads rows of the store one by one and keeps only counts. Enter at {@link mtsh.commands.flow.MeasureDeliveryLatency} for
 * times, at {@link mtsh.commands.flow.CompareMailFlow} for comparisons; what numbers mean is decided in
 * {@link mtsh.commands.flow.Quantiles} and {@link mtsh.commands.flow.Proportions}.
 */
package mtsh.commands.flow;
