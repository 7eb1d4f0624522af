package mtsh.language.stream;

/** The user stopped the pipeline (Ctrl-C), or its reader went away. Not an error; finally blocks run. */
public final class PipelineStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PipelineStopped() {
        super("The pipeline has been stopped.", null, false, false);
    }
}
