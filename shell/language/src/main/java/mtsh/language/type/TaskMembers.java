package mtsh.language.type;

import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetRecord;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.language.value.TimeSpan;

/** Members of Task, Task[T] and what they are awaited by, and of CancellationToken. */
final class TaskMembers extends RecordDescription {
    @Override
    String definitions() {
        return switch (type().name()) {
            case "Task" -> """
                System.Object AsyncState {get;}
                System.Threading.WaitHandle AsyncWaitHandle {get;}
                bool CompletedSynchronously {get;}
                System.AggregateException Exception {get;}
                int Id {get;}
                bool IsCanceled {get;}
                bool IsCompleted {get;}
                bool IsCompletedSuccessfully {get;}
                bool IsFaulted {get;}
                System.Threading.Tasks.TaskStatus Status {get;}
                void Dispose()
                System.Runtime.CompilerServices.TaskAwaiter[System.Object] GetAwaiter()
                void Wait()
                bool Wait(int millisecondsTimeout)
                bool Wait(timespan timeout)
                static System.Threading.Tasks.Task CompletedTask {get;}
                static System.Threading.Tasks.Task Delay(int millisecondsDelay)
                static System.Threading.Tasks.Task[TResult] FromResult[TResult](TResult result)
                static void WaitAll(Params System.Threading.Tasks.Task[] tasks)
                static bool WaitAll(System.Threading.Tasks.Task[] tasks, int millisecondsTimeout)
                static int WaitAny(Params System.Threading.Tasks.Task[] tasks)
                static System.Threading.Tasks.Task WhenAll(Params System.Threading.Tasks.Task[] tasks)
                """;
            case "Task`1" -> "T Result {get;}\n";
            case "CancellationToken" -> """
                new(bool canceled)
                bool CanBeCanceled {get;}
                bool IsCancellationRequested {get;}
                static System.Threading.CancellationToken None {get;}
                """;
            case "CancellationTokenSource" -> """
                new()
                new(int millisecondsDelay)
                bool IsCancellationRequested {get;}
                System.Threading.CancellationToken Token {get;}
                void Cancel()
                void CancelAfter(int millisecondsDelay)
                void Dispose()
                """;
            default -> """
                bool IsCompleted {get;}
                T GetResult()
                """;
        };
    }

    @Override
    Object get(String property, Object self) {
        if (!(self instanceof NetTask task)) {
            return property.equals("IsCompleted") ? true : super.get(property, self);
        }
        boolean done = task.future().isDone();
        return switch (property) {
            case "Result" -> task.result();
            case "Exception" -> task.aggregate();
            case "Id" -> 1;
            case "IsCompleted" -> done;
            case "IsCompletedSuccessfully" -> done && task.failure() == null;
            case "IsFaulted" -> task.failure() != null;
            case "Status" ->
                NetEnum.named(
                        "System.Threading.Tasks.TaskStatus",
                        task.failure() != null ? "Faulted" : done ? "RanToCompletion" : "WaitingForActivation");
            case "AsyncState" -> null;
            case "AsyncWaitHandle" -> handle(task);
            default -> false;
        };
    }

    /** An event that is set when the task is done. */
    private static Object handle(NetTask task) {
        Object event = Members.create(Types.find("System.Threading.ManualResetEvent"), false);
        task.future().whenComplete((result, failure) -> Members.invoke(event, "Set"));
        return event;
    }

    private static void check(NetTask task) {
        task.result();
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        return switch (name(key)) {
            case "GetAwaiter" ->
                new NetRecord(Types.find("System.Runtime.CompilerServices.TaskAwaiter[System.Object]"))
                        .set("task", self);
            case "GetResult" -> {
                NetTask task = (NetTask) ((NetRecord) self).get("task");
                task.await(-1);
                if (task.failure() != null) {
                    throw new NetThrow(task.failure());
                }
                yield task.result();
            }
            case "Wait" -> wait((NetTask) self, a);
            case "Cancel" -> {
                ((NetRecord) self).set("IsCancellationRequested", true);
                ((NetRecord) ((NetRecord) self).get("Token")).set("IsCancellationRequested", true);
                yield null;
            }
            default -> null;
        };
    }

    private static Object wait(NetTask task, Object[] a) {
        if (a.length == 0) {
            check(task);
            return null;
        }
        long milliseconds = a[0] instanceof TimeSpan span
                ? span.ticks() / (TimeSpan.TICKS_PER_SECOND / 1_000)
                : ((Number) a[0]).longValue();
        boolean done = task.await(milliseconds);
        if (done) {
            check(task);
        }
        return done;
    }

    @Override
    Object getStatic(String property) {
        return property.equals("None") ? token(false) : NetTask.of(null, () -> null);
    }

    private static NetRecord token(boolean canceled) {
        return record("System.Threading.CancellationToken")
                .set("CanBeCanceled", true)
                .set("IsCancellationRequested", canceled);
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (name(key)) {
            case "new" ->
                type().name().equals("CancellationToken")
                        ? token((Boolean) a[0])
                        : new NetRecord(type())
                                .set("IsCancellationRequested", false)
                                .set("Token", token(false));
            case "FromResult" -> callStatic(key, a, List.of(a[0] == null ? Types.OBJECT : Types.of(a[0])));
            case "Delay" ->
                NetTask.of(null, () -> Members.invokeStatic(Types.find("System.Threading.Thread"), "Sleep", a[0]));
            case "WaitAny" -> 0;
            case "WaitAll" -> {
                waitAll((PSArray) a[0]);
                yield a.length == 1 ? null : true;
            }
            default ->
                NetTask.of(null, () -> {
                    waitAll((PSArray) a[0]);
                    return null;
                });
        };
    }

    @Override
    Object callStatic(String key, Object[] a, List<NetType> typeArguments) {
        return NetTask.of(typeArguments.get(0), () -> a[0]);
    }

    private static void waitAll(PSArray tasks) {
        for (Object each : tasks.items()) {
            check((NetTask) PSObject.unwrap(each));
        }
    }
}
