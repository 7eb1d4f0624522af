/**
 * Queues as they can be known from logs alone: a message is in a queue as long as a recipient of it waits. {@link
 * mtsh.commands.queue.QueueReader} makes the queue of a moment out of the store; the cmdlets ({@link mtsh.commands.queue.GetQueue}) show
 * it. Filters in Exchange's OPATH are read by {@link mtsh.commands.queue.OpathParser}.
 */
package mtsh.commands.queue;
