/**
 * Arguments to parameters. {@link mtsh.language.bind.Binder} is the one binder for running, completing and highlighting: it looks at names,
 * positions and sets, touches nothing, and tells what is bound, what is not, and what is wrong and where.
 */
package mtsh.language.bind;
