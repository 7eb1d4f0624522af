package mtsh.commands.job;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.PSObject;
import mtsh.language.value.Wildcard;

/** What cmdlets that take jobs have in common: to find those that are meant. */
abstract class JobCmdlet extends Cmdlet {
    final Jobs jobs() {
        return Jobs.of(runtime().session());
    }

    /** Jobs that were given as objects. */
    static List<Job> given(Object[] objects) {
        if (objects == null) {
            return List.of();
        }
        List<Job> found = new ArrayList<>();
        for (Object each : objects) {
            if (PSObject.unwrap(each) instanceof Job job) {
                found.add(job);
            }
        }
        return found;
    }

    /** Jobs with these names; one that is not there is an error. {@code parts}: also those that others are made of. */
    final List<Job> byName(String[] names, boolean parts) {
        if (names == null) {
            return List.of();
        }
        List<Job> found = new ArrayList<>();
        for (String name : names) {
            Wildcard pattern = Wildcard.of(name, true);
            List<Job> matching = search(parts).stream()
                    .filter(job -> pattern.matches(job.name()))
                    .toList();
            found.addAll(matching);
            if (matching.isEmpty() && !Wildcard.isPattern(name)) {
                notFound(
                        "JobWithSpecifiedNameNotFound",
                        name,
                        "The command cannot find the job because the job name " + name
                                + " was not found. Verify the value of the Name parameter, and then try the command again.");
            }
        }
        return found;
    }

    final List<Job> byId(int[] ids, boolean parts) {
        if (ids == null) {
            return List.of();
        }
        List<Job> found = new ArrayList<>();
        for (int id : ids) {
            List<Job> matching =
                    search(parts).stream().filter(job -> job.id() == id).toList();
            found.addAll(matching);
            if (matching.isEmpty()) {
                notFound(
                        "JobWithSpecifiedSessionNotFound",
                        id,
                        "The command cannot find a job with the job ID " + id
                                + ". Verify the value of the Id parameter and then try the command again.");
            }
        }
        return found;
    }

    final List<Job> byInstance(UUID[] ids, boolean parts) {
        if (ids == null) {
            return List.of();
        }
        List<Job> found = new ArrayList<>();
        for (UUID id : ids) {
            List<Job> matching = search(parts).stream()
                    .filter(job -> job.instanceId().equals(id))
                    .toList();
            found.addAll(matching);
            if (matching.isEmpty()) {
                notFound(
                        "JobWithSpecifiedInstanceIdNotFound",
                        id,
                        "The command cannot find a job with the instance identifier " + id
                                + ". Verify the value of the InstanceId parameter, and then try the command again.");
            }
        }
        return found;
    }

    final List<Job> byState(JobState state) {
        return jobs().all().stream().filter(job -> job.state() == state).toList();
    }

    final List<Job> byCommand(String[] commands) {
        if (commands == null) {
            return List.of();
        }
        List<Job> found = new ArrayList<>();
        for (String command : commands) {
            Wildcard pattern = Wildcard.of(command.strip(), true);
            jobs().all().stream()
                    .filter(job -> pattern.matches(job.command().strip()))
                    .forEach(found::add);
        }
        return found;
    }

    private List<Job> search(boolean parts) {
        return parts ? jobs().withParts() : jobs().all();
    }

    private void notFound(String id, Object target, String message) {
        writeError(
                "System.Management.Automation.PSArgumentException", id, ErrorCategory.ObjectNotFound, target, message);
    }
}
