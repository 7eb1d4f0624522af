package mtsh.commands.debug;

import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.runspace.Runspace;
import mtsh.language.value.PSObject;

/** What cmdlets on breakpoints have in common. */
abstract class BreakpointCmdlet extends Cmdlet {
    /** Those of a session: the one at hand when null. */
    final Breakpoints breakpoints(Runspace runspace) {
        return runspace == null || runspace.state() != Runspace.State.Opened
                ? runtime().session().service(Breakpoints.class)
                : runspace.engine().service(Breakpoints.class);
    }

    final void refuse(String id, String message) {
        writeError("System.ArgumentException", id, ErrorCategory.InvalidArgument, null, message);
    }

    /** Writes a breakpoint; one of another session says of which. */
    final void give(Breakpoint breakpoint, Runspace runspace) {
        PSObject item = new PSObject(breakpoint);
        if (runspace != null) {
            item.note("RunspaceId", runspace.instanceId());
        }
        write(item);
    }

    /** Those that do something to breakpoints that are there. */
    abstract static class Updater extends BreakpointCmdlet {
        @Option(names = "-Breakpoint", description = "The breakpoints.")
        @Parameter(
                set = "Breakpoint",
                position = 0,
                mandatory = true,
                pipeline = true,
                type = "System.Management.Automation.Breakpoint")
        Object[] breakpoint;

        @Option(names = "-Id", description = "Numbers of breakpoints.")
        @Parameter(set = "Id", position = 0, mandatory = true, pipelineByPropertyName = true)
        int[] id;

        @Option(
                names = {"-Runspace", "-RunspaceId"},
                description = "The session whose breakpoints are meant.")
        @Parameter(set = "Id", pipelineByPropertyName = true, type = "System.Management.Automation.Runspaces.Runspace")
        Runspace runspace;

        @Override
        public void process() {
            if (breakpoint != null) {
                for (Object each : breakpoint) {
                    one((Breakpoint) PSObject.unwrap(each));
                }
                return;
            }
            for (int each : id) {
                Breakpoint found = breakpoints(runspace).find(each);
                if (found == null) {
                    refuse("PSBreakpoint:BreakpointIdNotFound", "There is no breakpoint with ID '" + each + "'.");
                } else {
                    one(found);
                }
            }
        }

        private void one(Breakpoint found) {
            boolean asked = isBound("WhatIf") || isBound("Confirm");
            if (!asked || shouldProcess(found.toString(), runtime().commandName())) {
                update(found);
            }
        }

        abstract void update(Breakpoint found);
    }
}
