package mtsh.commands.job;

import java.util.EnumMap;
import java.util.Map;

import mtsh.language.error.NetThrow;
import mtsh.language.runspace.WaitHandle;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.DateTime;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSList;

/** The .NET types of jobs, and their members. */
final class JobTypes {
    private static final Map<JobKind, NetType> BY_KIND = new EnumMap<>(JobKind.class);

    static {
        for (JobKind kind : JobKind.values()) {
            BY_KIND.put(kind, make(kind));
        }
        BY_KIND.values().forEach(Types::define);
        Types.define(methods(properties(
                        NetType.named("System.Management.Automation.Job").implementing("System.IDisposable")))
                .build());
    }

    /** {@code JobStateInfo}: a state and why. */
    private record StateInfo(JobState state, Object reason) implements NetObject {
        private static final NetType TYPE = NetType.named("System.Management.Automation.JobStateInfo")
                .property(
                        "System.Management.Automation.JobState State {get;}",
                        self -> ((StateInfo) self).state().value())
                .property("System.Exception Reason {get;}", self -> ((StateInfo) self).reason())
                .method("string ToString()", (self, a) -> self.toString())
                .build();

        static {
            Types.define(TYPE);
        }

        @Override
        public NetType netType() {
            return TYPE;
        }

        @Override
        public String toString() {
            return state.name();
        }
    }

    /** {@code JobStateEventArgs}: what Receive-Job -WriteEvents writes. */
    record StateEvent(JobState before, JobState now) implements NetObject {
        private static final NetType TYPE = NetType.named("System.Management.Automation.JobStateEventArgs")
                .base(Types.find("System.EventArgs"))
                .property(
                        "System.Management.Automation.JobStateInfo JobStateInfo {get;}",
                        self -> new StateInfo(((StateEvent) self).now(), null))
                .property(
                        "System.Management.Automation.JobStateInfo PreviousJobStateInfo {get;}",
                        self -> new StateInfo(((StateEvent) self).before(), null))
                .build();

        @Override
        public NetType netType() {
            return TYPE;
        }

        @Override
        public String toString() {
            return TYPE.fullName();
        }
    }

    private JobTypes() {}

    static NetType of(JobKind kind) {
        return BY_KIND.get(kind);
    }

    private static Job job(Object self) {
        return (Job) self;
    }

    private static NetType make(JobKind kind) {
        String base = "System.Management.Automation." + (kind == JobKind.THREAD ? "Job2" : "Job");
        NetType.Builder builder = properties(NetType.named(kind.typeName()).base(Types.find(base)));
        if (kind == JobKind.TASK) {
            builder.property(
                            "int AllocatedRunspaceCount {get;}",
                            self -> job(self).work().sessions())
                    .property(
                            "int ThrottleLimit {get;}", self -> job(self).work().throttleLimit());
        }
        return methods(builder).build();
    }

    /** What every job has. */
    private static NetType.Builder properties(NetType.Builder builder) {
        builder.property(
                        "System.Management.Automation.JobState State {get;}",
                        self -> job(self).state().value())
                .property("bool HasMoreData {get;}", self -> job(self).hasMoreData())
                .property("string StatusMessage {get;}", self -> "")
                .property("string Location {get;}", self -> job(self).kind().location())
                .property("string Command {get;}", self -> job(self).command())
                .property(
                        "System.Management.Automation.JobStateInfo JobStateInfo {get;}",
                        self -> new StateInfo(job(self).state(), job(self).reason()))
                .property(
                        "System.Threading.WaitHandle Finished {get;}",
                        self -> WaitHandle.of(() -> job(self).state().isFinished()))
                .property("guid InstanceId {get;}", self -> job(self).instanceId())
                .property("int Id {get;}", self -> job(self).id())
                .property("string Name {get;}", self -> job(self).name())
                .property(
                        "System.Collections.Generic.IList[System.Management.Automation.Job] ChildJobs {get;}",
                        self -> new PSList(
                                Types.find("System.Collections.Generic.List[System.Management.Automation.Job]"),
                                job(self).parts()))
                .property(
                        "System.Nullable[datetime] PSBeginTime {get;}",
                        self -> time(job(self).begin(), job(self), true))
                .property("System.Nullable[datetime] PSEndTime {get;}", self -> end(job(self)))
                .property(
                        "string PSJobTypeName {get;}", self -> job(self).kind().jobType())
                .property("System.Object Output {get;}", self -> job(self).output());
        for (String stream : new String[] {"Error", "Progress", "Verbose", "Debug", "Warning", "Information"}) {
            builder.property(
                    "System.Object " + stream + " {get;}",
                    self -> job(self).messages().get(stream));
        }
        return builder;
    }

    /** When a job ended; null before. */
    static DateTime end(Job job) {
        return job.state().isFinished() ? time(job.end(), job, false) : null;
    }

    /** A job of parts has the times of its parts. */
    private static DateTime time(DateTime own, Job job, boolean begin) {
        if (own != null || job.parts().isEmpty()) {
            return own;
        }
        Job part = job.parts().get(begin ? 0 : job.parts().size() - 1);
        return begin ? part.begin() : part.end();
    }

    private static NetType.Builder methods(NetType.Builder builder) {
        return builder.method("void StopJob()", (self, a) -> stop(job(self)))
                .method("void StopJob(bool force, string reason)", (self, a) -> stop(job(self)))
                .method("void StopJobAsync()", (self, a) -> stop(job(self)))
                .method("void StopJobAsync(bool force, string reason)", (self, a) -> stop(job(self)))
                .method("void StartJob()", (self, a) -> start(job(self)))
                .method("void StartJobAsync()", (self, a) -> start(job(self)))
                .method("void SuspendJob()", (self, a) -> refuse())
                .method("void SuspendJobAsync()", (self, a) -> refuse())
                .method("void ResumeJob()", (self, a) -> refuse())
                .method("void ResumeJobAsync()", (self, a) -> refuse())
                .method("void UnblockJob()", (self, a) -> refuse())
                .method("void LoadJobStreams()", (self, a) -> null)
                .method("void UnloadJobStreams()", (self, a) -> null)
                .method("void Dispose()", (self, a) -> stop(job(self)));
    }

    private static Object stop(Job job) {
        Jobs.stop(job);
        Jobs.awaitEnd(job);
        return null;
    }

    private static Object start(Job job) {
        if (job.state() == JobState.NotStarted) {
            job.work().start();
        }
        return null;
    }

    private static Object refuse() {
        throw new NetThrow("System.NotSupportedException", "Specified method is not supported.");
    }
}
