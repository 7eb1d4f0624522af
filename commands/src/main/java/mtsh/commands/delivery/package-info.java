/**
 * Delivery reports: what became of one message for each of its recipients, in words for who sent it or waited for it. {@link
 * mtsh.commands.delivery.SearchMessageTrackingReport} finds a message and gives its report id, {@link
 * mtsh.commands.delivery.GetMessageTrackingReport} makes the report.
 */
package mtsh.commands.delivery;
