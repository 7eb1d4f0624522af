package mtsh.store.carrier;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** A source cannot be found, opened or read on; the message names the source and says what is wrong, for the user to read. */
public final class CarrierException extends IOException {
    private static final long serialVersionUID = 1L;

    public CarrierException(String message) {
        super(message);
    }

    public CarrierException(String message, Throwable cause) {
        super(message, cause);
    }

    /** That a source cannot be read; what says so already stays as it is. */
    public static CarrierException of(String name, IOException problem) {
        if (problem instanceof CarrierException ours) {
            return ours;
        }
        return new CarrierException(name + ": cannot be read: " + reason(problem), problem);
    }

    /** What Java says of files is often their name alone. */
    static String reason(IOException problem) {
        if (problem instanceof NoSuchFileException) {
            return "no such file";
        }
        if (problem instanceof AccessDeniedException) {
            return "permission denied. Read it as a user who may, for instance with sudo, or join the group that it belongs to.";
        }
        return problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
    }
}
