package mtsh.language.cmdlet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What PowerShell knows of a parameter beside its name, which picocli's {@code @Option} gives: {@code names = {"-Name", "-Alias"}}.
 * Repeat it for parameters that differ between parameter sets.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@Repeatable(Parameter.List.class)
public @interface Parameter {
    /** The parameter set, or empty for all. */
    String set() default "";

    /** From 0; -1 for named only. */
    int position() default -1;

    boolean mandatory() default false;

    boolean pipeline() default false;

    boolean pipelineByPropertyName() default false;

    boolean remaining() default false;

    /** The full name of the .NET type, or of its elements, where the Java type of the field does not tell. */
    String type() default "";

    /** ValidateSet: the only values allowed. Java enums need none. */
    String[] values() default {};

    /** ValidateRange, when not empty: two whole numbers. */
    long[] range() default {};

    /** ValidatePattern, when not empty. */
    String pattern() default "";

    /** Whether it may be null, or an empty text or list, though it is mandatory: AllowNull, AllowEmptyString, AllowEmptyCollection. */
    boolean allowEmpty() default false;

    /** ValidateNotNullOrEmpty, or (for {@code allowEmpty}) neither. */
    boolean notEmpty() default false;

    boolean allowNull() default true;

    /** Takes {@code *} and {@code ?}. */
    boolean wildcards() default false;

    /**
     * The kind of values that completion offers: {@code path}, {@code property}, {@code command}, {@code variable}, {@code address},
     * {@code sender}, {@code recipient}, {@code messageid}, {@code traceid}, {@code encoding} ...
     */
    String completer() default "";

    /** More than one. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface List {
        Parameter[] value();
    }
}
