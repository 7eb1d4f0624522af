package mtsh.commands.event;

import mtsh.commands.ResultTypes;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** Types of events, of who waits for them, and of what then runs. */
final class EventTypes {
    private static final String AUTOMATION = "System.Management.Automation.";

    static final NetType ARGUMENTS = ResultTypes.define(
            AUTOMATION + "PSEventArgs",
            Types.find("System.EventArgs"),
            "string ComputerName {get;}",
            "guid RunspaceId {get;}",
            "int EventIdentifier {get;}",
            "System.Object Sender {get;}",
            "System.EventArgs SourceEventArgs {get;}",
            "System.Object[] SourceArgs {get;}",
            "string SourceIdentifier {get;}",
            "datetime TimeGenerated {get;}",
            "psobject MessageData {get;}");
    static final NetType SUBSCRIBER = ResultTypes.define(
            AUTOMATION + "PSEventSubscriber",
            Types.OBJECT,
            "int SubscriptionId {get;}",
            "System.Object SourceObject {get;}",
            "string EventName {get;}",
            "string SourceIdentifier {get;}",
            "System.Management.Automation.PSEventJob Action {get;}",
            "System.Object HandlerDelegate {get;}",
            "bool SupportEvent {get;}",
            "bool ForwardEvent {get;}");
    static final NetType JOB = ResultTypes.define(
            AUTOMATION + "PSEventJob",
            Types.find(AUTOMATION + "Job"),
            "int Id {get;}",
            "string Name {get;}",
            "string PSJobTypeName {get;}",
            "string State {get;}",
            "bool HasMoreData {get;}",
            "string Location {get;}",
            "string Command {get;}");

    private EventTypes() {}
}
