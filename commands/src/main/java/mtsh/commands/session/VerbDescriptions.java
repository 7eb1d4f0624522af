package mtsh.commands.session;

import java.util.HashMap;
import java.util.Map;

/** What each approved verb is for, as Get-Verb says it. */
final class VerbDescriptions {
    private static final String TEXT = """
            Add=Adds a resource to a container, or attaches an item to another item
            Approve=Confirms or agrees to the status of a resource or process
            Assert=Affirms the state of a resource
            Backup=Stores data by replicating it
            Block=Restricts access to a resource
            Build=Creates an artifact (usually a binary or document) out of some set of input files (usually source code or declarative documents)
            Checkpoint=Creates a snapshot of the current state of the data or of its configuration
            Clear=Removes all the resources from a container but does not delete the container
            Close=Changes the state of a resource to make it inaccessible, unavailable, or unusable
            Compare=Evaluates the data from one resource against the data from another resource
            Complete=Concludes an operation
            Compress=Compacts the data of a resource
            Confirm=Acknowledges, verifies, or validates the state of a resource or process
            Connect=Creates a link between a source and a destination
            Convert=Changes the data from one representation to another when the cmdlet supports bidirectional conversion or when the cmdlet supports conversion between multiple data types
            ConvertFrom=Converts one primary type of input (the cmdlet noun indicates the input) to one or more supported output types
            ConvertTo=Converts from one or more types of input to a primary output type (the cmdlet noun indicates the output type)
            Copy=Copies a resource to another name or to another container
            Debug=Examines a resource to diagnose operational problems
            Deny=Refuses, objects, blocks, or opposes the state of a resource or process
            Deploy=Sends an application, website, or solution to a remote target[s] in such a way that a consumer of that solution can access it after deployment is complete
            Disable=Configures a resource to an unavailable or inactive state
            Disconnect=Breaks the link between a source and a destination
            Dismount=Detaches a named entity from a location
            Edit=Modifies existing data by adding or removing content
            Enable=Configures a resource to an available or active state
            Enter=Specifies an action that allows the user to move into a resource
            Exit=Sets the current environment or context to the most recently used context
            Expand=Restores the data of a resource that has been compressed to its original state
            Export=Encapsulates the primary input into a persistent data store, such as a file, or into an interchange format
            Find=Looks for an object in a container that is unknown, implied, optional, or specified
            Format=Arranges objects in a specified form or layout
            Get=Specifies an action that retrieves a resource
            Grant=Allows access to a resource
            Group=Arranges or associates one or more resources
            Hide=Makes a resource undetectable
            Import=Creates a resource from data that is stored in a persistent data store (such as a file) or in an interchange format
            Initialize=Prepares a resource for use, and sets it to a default state
            Install=Places a resource in a location, and optionally initializes it
            Invoke=Performs an action, such as running a command or a method
            Join=Combines resources into one resource
            Limit=Applies constraints to a resource
            Lock=Secures a resource
            Measure=Identifies resources that are consumed by a specified operation, or retrieves statistics about a resource
            Merge=Creates a single resource from multiple resources
            Mount=Attaches a named entity to a location
            Move=Moves a resource from one location to another
            New=Creates a resource
            Open=Changes the state of a resource to make it accessible, available, or usable
            Optimize=Increases the effectiveness of a resource
            Out=Sends data out of the environment
            Ping=Use the Test verb
            Pop=Removes an item from the top of a stack
            Protect=Safeguards a resource from attack or loss
            Publish=Makes a resource available to others
            Push=Adds an item to the top of a stack
            Read=Acquires information from a source
            Receive=Accepts information sent from a source
            Redo=Resets a resource to the state that was undone
            Register=Creates an entry for a resource in a repository such as a database
            Remove=Deletes a resource from a container
            Rename=Changes the name of a resource
            Repair=Restores a resource to a usable condition
            Request=Asks for a resource or asks for permissions
            Reset=Sets a resource back to its original state
            Resize=Changes the size of a resource
            Resolve=Maps a shorthand representation of a resource to a more complete representation
            Restart=Stops an operation and then starts it again
            Restore=Sets a resource to a predefined state, such as a state set by Checkpoint
            Resume=Starts an operation that has been suspended
            Revoke=Specifies an action that does not allow access to a resource
            Save=Preserves data to avoid loss
            Search=Creates a reference to a resource in a container
            Select=Locates a resource in a container
            Send=Delivers information to a destination
            Set=Replaces data on an existing resource or creates a resource that contains some data
            Show=Makes a resource visible to the user
            Sync=Assures that two or more resources are in the same state
            Skip=Bypasses one or more resources or points in a sequence
            Split=Separates parts of a resource
            Start=Initiates an operation
            Step=Moves to the next point or resource in a sequence
            Stop=Discontinues an activity
            Submit=Presents a resource for approval
            Suspend=Pauses an activity
            Switch=Specifies an action that alternates between two resources, such as to change between two locations, responsibilities, or states
            Test=Verifies the operation or consistency of a resource
            Trace=Tracks the activities of a resource
            Unblock=Removes restrictions to a resource
            Undo=Sets a resource to its previous state
            Uninstall=Removes a resource from an indicated location
            Unlock=Releases a resource that was locked
            Unprotect=Removes safeguards from a resource that were added to prevent it from attack or loss
            Unpublish=Makes a resource unavailable to others
            Unregister=Removes the entry for a resource from a repository
            Update=Brings a resource up-to-date to maintain its state, accuracy, conformance, or compliance
            Use=Uses or includes a resource to do something
            Wait=Pauses an operation until a specified event occurs
            Watch=Continually inspects or monitors a resource for changes
            Write=Adds information to a target
            """;

    private static final Map<String, String> BY_VERB = new HashMap<>();

    static {
        TEXT.lines().forEach(line -> {
            int equals = line.indexOf('=');
            BY_VERB.put(line.substring(0, equals), line.substring(equals + 1));
        });
    }

    private VerbDescriptions() {}

    /** Empty for a verb that has none. */
    static String of(String verb) {
        return BY_VERB.getOrDefault(verb, "");
    }
}
