package mtsh.language.error;

/**
 * How the body of a described .NET member throws a .NET exception. The invoker turns it into the error that a script sees
 * ({@link Errors#fromMethod}), a conversion into a failed conversion.
 */
public final class NetThrow extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient NetException exception;

    public NetThrow(NetException exception) {
        super(exception.message(), null, false, false);
        this.exception = exception;
    }

    public NetThrow(String typeName, String message) {
        this(new NetException(typeName, message, null));
    }

    public NetException exception() {
        return exception;
    }
}
