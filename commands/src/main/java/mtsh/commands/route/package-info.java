/**
 * How a message went and what belongs to it. {@link mtsh.commands.route.GetRelatedMessage} follows the ties between messages: {@code Ties}
 * knows the direct ones of one message, {@code RelatedTree} walks them. {@link mtsh.commands.route.ShowMessageRoute} draws the way of one
 * message: {@code Route} is that way, made once from the life's events; each drawing ({@code TreeDrawing}, {@code TimelineDrawing},
 * {@code GraphDrawing}, {@code RoutePage}) only reads it.
 */
package mtsh.commands.route;
