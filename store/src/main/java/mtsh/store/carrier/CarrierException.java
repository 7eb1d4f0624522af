package mtsh.store.carrier;

import java.io.IOException;

/** A source cannot be found, opened or read on; the message names the source and says what is wrong, for the user to read. */
public final class CarrierException extends IOException {
    private static final long serialVersionUID = 1L;

    public CarrierException(String message) {
        super(message);
    }

    public CarrierException(String message, Throwable cause) {
        super(message, cause);
    }
}
