/**
 * Values as scripts see them. Java's own types where they mean the same as .NET's (String, Integer, Long, Double, Boolean,
 * Character, BigInteger, BigDecimal for decimal, Byte for sbyte, Short, Float, UUID for Guid), our own where scripts see a
 * difference. Enter at {@link mtsh.language.value.PSObject} and {@code Conversions}.
 */
package mtsh.language.value;
