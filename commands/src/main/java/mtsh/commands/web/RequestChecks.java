package mtsh.commands.web;

/** Which parameters cannot be used together, in PowerShell's words. */
final class RequestChecks {
    private final WebCmdlet cmdlet;

    RequestChecks(WebCmdlet cmdlet) {
        this.cmdlet = cmdlet;
    }

    void check() {
        boolean authenticates = cmdlet.authentication != WebOptions.Authentication.None;
        boolean basic = cmdlet.authentication == WebOptions.Authentication.Basic;
        conflict(cmdlet.webSession != null && cmdlet.sessionVariable != null, "Session", "Session", "SessionVariable");
        if (authenticates && cmdlet.useDefaultCredentials) {
            throw cmdlet.refusedCall(
                    "WebCmdletAuthenticationConflictException",
                    "The cmdlet cannot run because the following conflicting parameters are specified: Authentication and "
                            + "UseDefaultCredentials. Authentication does not support Default Credentials. Specify either "
                            + "Authentication or UseDefaultCredentials, then retry.");
        }
        if (authenticates && cmdlet.token != null && cmdlet.credential != null) {
            conflict(true, "AuthenticationTokenConflict", "Credential", "Token");
        }
        missing(
                authenticates && !basic && cmdlet.token == null,
                "AuthenticationTokenNotSupplied",
                "Token",
                "The supplied Authentication type requires a Token. Specify Token, then retry.");
        missing(
                basic && cmdlet.credential == null,
                "AuthenticationCredentialNotSupplied",
                "Credential",
                "The supplied Authentication type requires a Credential. Specify Credential, then retry.");
        conflict(
                !authenticates && cmdlet.credential != null && cmdlet.useDefaultCredentials,
                "CredentialConflict",
                "Credential",
                "UseDefaultCredentials");
        conflict(
                cmdlet.proxyCredential != null && cmdlet.proxyUseDefaultCredentials,
                "ProxyCredentialConflict",
                "ProxyCredential",
                "ProxyUseDefaultCredentials");
        bodies();
        files();
    }

    private void bodies() {
        conflict(cmdlet.body != null && cmdlet.inFile != null, "BodyConflict", "Body", "InFile", "Infile");
        conflict(cmdlet.body != null && cmdlet.form != null, "BodyFormConflict", "Body", "Form");
        conflict(cmdlet.inFile != null && cmdlet.form != null, "FormInFileConflict", "InFile", "Form");
    }

    private void files() {
        String needing = cmdlet.passThru ? "PassThru" : cmdlet.resume ? "Resume" : null;
        if (needing != null && cmdlet.outFile == null) {
            throw cmdlet.refusedCall(
                    "WebCmdletOutFileMissingException",
                    "The cmdlet cannot run because the following parameter is missing: OutFile. Provide a valid OutFile parameter "
                            + "value when using the " + needing + " parameter, then retry.");
        }
    }

    private void conflict(boolean isOne, String id, String first, String second) {
        conflict(isOne, id, first, second, second);
    }

    private void conflict(boolean isOne, String id, String first, String second, String secondAgain) {
        if (isOne) {
            throw cmdlet.refusedCall(
                    "WebCmdlet" + id + "Exception",
                    "The cmdlet cannot run because the following conflicting parameters are specified: " + first
                            + " and "
                            + second + ". Specify either " + first + " or " + secondAgain + ", then retry."
                            + (id.startsWith("Body") || id.startsWith("Form") ? "  " : ""));
        }
    }

    private void missing(boolean isMissing, String id, String parameter, String advice) {
        if (isMissing) {
            throw cmdlet.refusedCall(
                    "WebCmdlet" + id + "Exception",
                    "The cmdlet cannot run because the following parameter is not specified: " + parameter + ". "
                            + advice);
        }
    }
}
