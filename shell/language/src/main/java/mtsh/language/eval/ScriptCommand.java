package mtsh.language.eval;

import java.nio.file.Path;
import java.util.List;

import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.type.NetType;
import mtsh.language.value.NetObject;

/** A script file called by its path. It has a script scope of its own, and {@code exit} ends it alone. */
final class ScriptCommand implements RunnableCommand, NetObject {
    private final Path path;
    private final FunctionCommand body;

    ScriptCommand(Path path, ScriptBlock block) {
        this.path = path;
        this.body = new FunctionCommand(path.getFileName().toString(), block, false);
    }

    @Override
    public Kind kind() {
        return Kind.ExternalScript;
    }

    @Override
    public String name() {
        return body.name();
    }

    ScriptBlock block() {
        return body.block();
    }

    Path path() {
        return path;
    }

    @Override
    public String definition() {
        return path.toString();
    }

    @Override
    public String module() {
        return "";
    }

    @Override
    public String description() {
        return "";
    }

    @Override
    public List<ParameterSpec> parameterSpecs() {
        return body.parameterSpecs(this);
    }

    @Override
    public List<ParameterInfo> parameters() {
        return body.parameters();
    }

    @Override
    public List<Object> attributes() {
        return body.attributes();
    }

    @Override
    public String defaultSet() {
        return body.defaultSet();
    }

    @Override
    public List<String> outputTypes() {
        return List.of();
    }

    @Override
    public Processor processor(Invocation invocation) {
        Scope caller = invocation.context().scope;
        return processor(invocation, invocation.dotted() ? caller : new Scope(caller, true));
    }

    /** In a scope that is there already: the session's is that of a script which the command line starts. */
    Processor processor(Invocation invocation, Scope scope) {
        ScriptNeeds.require(name(), body.block(), invocation);
        FunctionProcessor inner = new FunctionProcessor(body, this, invocation, scope);
        return new ScriptProcessor(inner, invocation.context());
    }

    /** Ends at {@code exit} without ending the caller; the code goes to {@code $LASTEXITCODE}. */
    private static final class ScriptProcessor extends Processor {
        private final FunctionProcessor inner;
        private final Context context;
        private ExitRequest exit;
        private boolean failed;

        ScriptProcessor(FunctionProcessor inner, Context context) {
            this.inner = inner;
            this.context = context;
        }

        private void run(Runnable part) {
            if (exit != null) {
                return;
            }
            try {
                part.run();
            } catch (ExitRequest request) {
                exit = request;
                context.scope.global().force("LASTEXITCODE", request.code());
                failed |= request.code() != 0;
            }
        }

        @Override
        boolean failed() {
            return failed || inner.failed();
        }

        @Override
        ExitRequest exit() {
            return exit;
        }

        @Override
        void begin() {
            inner.downstream = downstream;
            inner.hasUpstream = hasUpstream;
            run(inner::begin);
        }

        @Override
        void process(Object value) {
            run(() -> inner.process(value));
        }

        @Override
        void processAlone() {
            run(inner::processAlone);
        }

        @Override
        void end() {
            run(inner::end);
        }

        @Override
        void close() {
            inner.close();
        }
    }

    @Override
    public NetType netType() {
        return CommandMembers.type("ExternalScript");
    }

    @Override
    public String toString() {
        return name();
    }
}
