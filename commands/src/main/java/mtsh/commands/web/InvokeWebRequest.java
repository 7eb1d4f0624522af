package mtsh.commands.web;

import picocli.CommandLine.Command;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.net.HttpExchange.Response;

/** Invoke-WebRequest: the whole answer of a server. */
@Command(name = "Invoke-WebRequest", aliases = "iwr", description = "Asks a web server and gives its whole answer.")
@CmdletInfo(
        defaultSet = "StandardMethod",
        output = WebResponses.BASIC,
        outputProperties = {
            "StatusCode",
            "StatusDescription",
            "Content",
            "RawContent",
            "Headers",
            "Images",
            "InputFields",
            "Links",
            "RawContentLength",
            "RelationLink"
        })
public final class InvokeWebRequest extends WebCmdlet {
    @Override
    void answer(Response response) {
        if (goesOn(response)) {
            write(WebResponses.of(response));
        }
    }
}
