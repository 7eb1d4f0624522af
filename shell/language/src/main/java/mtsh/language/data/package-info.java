/**
 * Tables of data in memory as .NET has them: enter at {@link mtsh.language.data.NetTable}. Rows have the columns of their table as
 * properties; what {@code Select} and {@code Compute} ask is read by {@link mtsh.language.data.RowExpression}.
 */
package mtsh.language.data;
