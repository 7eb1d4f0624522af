package mtsh.commands.job;

import java.util.List;
import java.util.Map;

import mtsh.language.ast.Source;
import mtsh.language.eval.BuiltCommand;
import mtsh.language.eval.BuiltPipeline;
import mtsh.language.eval.Engine;
import mtsh.language.eval.Streams;
import mtsh.language.runspace.BackgroundHost;
import mtsh.language.runspace.InitialState;
import mtsh.language.runspace.PipelineRun;
import mtsh.language.runspace.Runspace;
import mtsh.language.runspace.Runspaces;
import mtsh.language.runspace.ShellThread;
import mtsh.language.stream.Output;

/**
 * What runs in a job, and the session it runs in.
 *
 * @param initialization text that runs before, or null
 * @param arguments values for the parameters of the text
 * @param input what the text finds in {@code $input}, or null
 * @param using values of {@code $using:} variables
 */
record JobSession(
        String initialization,
        String script,
        List<Object> arguments,
        Iterable<Object> input,
        Map<String, Object> using) {

    /** Opens a session beside this one. */
    static Runspace open(Engine from) {
        Runspace runspace = Runspaces.here().create(from, new InitialState());
        runspace.open();
        return runspace;
    }

    /** Runs it in an open session on a thread of its own; {@code ended} is called on that thread at the end. */
    static ShellThread start(Job job, Runspace runspace, Runnable pipeline, Runnable ended) {
        Engine shell = runspace.engine();
        if (shell.host() instanceof BackgroundHost host) {
            host.progressTo(record -> job.record(JobRecord.Stream.PROGRESS, record));
        }
        job.began();
        return ShellThread.start(shell, "mtsh-job-" + job.id(), () -> {
            PipelineRun run = new PipelineRun();
            run.run(pipeline);
            runspace.close();
            end(job, run, ended);
        });
    }

    static void end(Job job, PipelineRun run, Runnable ended) {
        switch (run.end()) {
            case COMPLETED -> job.ended(JobState.Completed, null);
            case STOPPED -> job.ended(JobState.Stopped, null);
            default -> job.ended(JobState.Failed, run.error());
        }
        ended.run();
    }

    /** Runs it on this thread. */
    void run(Engine shell, Output output, Output initialOutput, Streams streams) {
        Engine before = shell.enterThread();
        try {
            if (initialization != null) {
                BuiltPipeline.of(new BuiltCommand(shell.parse(Source.of(initialization)), false, List.of()))
                        .run(shell, null, initialOutput, streams);
            }
            BuiltPipeline.of(BuiltCommand.block(shell.parse(Source.of(script)), arguments))
                    .using(using)
                    .run(shell, input, output, streams);
        } finally {
            Engine.leaveThread(before);
        }
    }
}
