package mtsh.language.cmdlet;

import mtsh.language.error.ErrorRecord;
import mtsh.language.stream.Host;
import mtsh.language.stream.ProgressRecord;
import mtsh.language.value.PSDictionary;

/** What the pipeline offers a running command. */
public interface CommandRuntime {
    void write(Object value);

    void writeEach(Object value);

    void writeError(ErrorRecord error);

    /** The same for an error of the function or script that runs this command: its place is where that was called. */
    default void writeErrorOfCaller(ErrorRecord error) {
        writeError(error);
    }

    /** The same for an error that happened elsewhere and is told again: it keeps its command, id and place, or the lack of them. */
    void replayError(ErrorRecord error);

    void writeWarning(String text);

    void writeVerbose(String text);

    void writeDebug(String text);

    /** Stream 6; {@code data} is an InformationRecord's MessageData. */
    void writeInformation(Object data, String[] tags);

    /** Write-Host: stream 6 too, but shown unless redirected. */
    void writeHost(String text, String foreground, String background, boolean newLine);

    void writeProgress(ProgressRecord progress);

    boolean isBound(String parameter);

    /** The parameters that were given, by argument, default or pipeline, as a function's {@code $PSBoundParameters}. */
    PSDictionary boundParameters();

    String parameterSet();

    boolean shouldProcess(String target, String action);

    /** The session this command runs in. */
    Session session();

    Host host();

    /** The name the command was called by. */
    String commandName();

    /** Whether an object came through the pipeline for this call of process. */
    boolean hasPipelineInput();

    /** Whether this command stands first, so that nothing comes through the pipeline. */
    boolean isFirst();

    /** Throws PipelineStopped when the user pressed Ctrl-C; call it in long loops. */
    void checkStopped();

    /** Ends the commands before this one: nothing more is wanted ({@code Select-Object -First}). Never returns. */
    RuntimeException stopUpstream();
}
