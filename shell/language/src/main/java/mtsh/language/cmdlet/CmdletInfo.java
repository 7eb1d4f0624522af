package mtsh.language.cmdlet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What PowerShell knows of a cmdlet beside picocli's {@code @Command(name, description)}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CmdletInfo {
    String defaultSet() default "";

    /** Whether it has -WhatIf and -Confirm. */
    boolean shouldProcess() default false;

    /** The simple name of PowerShell's own class, which stands in error ids, when it is not VerbNounCommand. */
    String errorClass() default "";

    /** Full names of the types it writes; completion after a pipe reads their properties. */
    String[] output() default {};

    /** Properties of what it writes, when the type alone does not tell (custom objects). */
    String[] outputProperties() default {};
}
