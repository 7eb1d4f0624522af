package mtsh.language.eval;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import mtsh.language.bind.Argument;
import mtsh.language.bind.BindResult;
import mtsh.language.bind.Binder;
import mtsh.language.bind.BoundParameter;
import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.Errors;
import mtsh.language.error.NetException;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.Members;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.PSObject;

/** Which parameters an object from the pipeline goes to, and which mandatory ones are missing. */
final class PipelineBinding {
    /** One parameter and the value an object gives it. */
    record Match(ParameterSpec spec, Object value) {}

    private final ParameterSpecs specs;
    private final String defaultSet;
    private final BindResult result;
    private final Set<String> sets;
    private String chosenSet;
    private List<ParameterSpec> byValue;
    private List<ParameterSpec> byName;
    private List<ParameterSpec> delayed;

    PipelineBinding(List<ParameterSpec> specs, String defaultSet, BindResult result, PipelineRuntime runtime) {
        this.specs = ParameterSpecs.of(specs);
        this.defaultSet = defaultSet;
        this.result = result;
        this.sets = new LinkedHashSet<>(result.sets());
        if (runtime != null) {
            runtime.sets(this);
        }
    }

    /** The set in use; the default one while several are possible. */
    String set() {
        if (chosenSet != null) {
            return chosenSet;
        }
        if (sets.isEmpty()) {
            return hasDefault() ? defaultSet : ParameterInfo.ALL_SETS;
        }
        return sets.contains(defaultSet) ? defaultSet : sets.iterator().next();
    }

    /** Throws when a mandatory parameter has no value and no object can bring one. */
    void requireMandatory(Context context, boolean pipelineComes, Invocation invocation) {
        Set<String> complete = new LinkedHashSet<>();
        for (String set : sets) {
            if (missing(set, pipelineComes).isEmpty()) {
                complete.add(set);
            }
        }
        if (sets.isEmpty() || complete.isEmpty()) {
            if (sets.size() > 1) {
                requireOneSet(context, pipelineComes, invocation);
            }
            List<String> missing = missing(set(), pipelineComes);
            if (!missing.isEmpty()) {
                throw missingMandatory(context, missing, invocation);
            }
            return;
        }
        boolean allSets = isUntouched() && complete.size() == sets.size();
        sets.retainAll(complete);
        if (!pipelineComes || sets.size() == 1) {
            chosenSet = ofFunction() ? resolved(context, allSets, invocation) : set();
        }
    }

    /** Nothing was bound that is in some sets only. */
    private boolean isUntouched() {
        for (BoundParameter each : result.bound().values()) {
            if (!each.parameter().sets().containsKey(ParameterInfo.ALL_SETS)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasDefault() {
        return defaultSet != null && !defaultSet.isEmpty() && !defaultSet.equals(ParameterInfo.ALL_SETS);
    }

    private boolean ofFunction() {
        return specs.isEmpty() || specs.get(0).field() == null;
    }

    /** The set of a function: no set at all when nothing tells between them, an error when something tells too little. */
    private String resolved(Context context, boolean allSets, Invocation invocation) {
        if (allSets) {
            return hasDefault() ? defaultSet : ParameterInfo.ALL_SETS;
        }
        if (sets.size() > 1 && !sets.contains(defaultSet)) {
            throw ambiguous(context, invocation);
        }
        return set();
    }

    /** Throws when several sets lack something, each something else, and none of them is the usual one. */
    private void requireOneSet(Context context, boolean pipelineComes, Invocation invocation) {
        boolean differ = sets.stream()
                        .map(each -> missing(each, pipelineComes))
                        .distinct()
                        .count()
                > 1;
        if (differ && ofFunction() && !sets.contains(defaultSet)) {
            throw ambiguous(context, invocation);
        }
    }

    private static TerminatingError ambiguous(Context context, Invocation invocation) {
        TerminatingError error = Errors.of(
                "System.Management.Automation.ParameterBindingException",
                "AmbiguousParameterSet",
                ErrorCategory.InvalidArgument,
                null,
                "Parameter set cannot be resolved using the specified named parameters. One or more parameters issued cannot be "
                        + "used together or an insufficient number of parameters were provided.");
        error.record().position(context.position(invocation.span()));
        return error;
    }

    private List<String> missing(String set, boolean pipelineComes) {
        List<String> missing = new ArrayList<>();
        for (ParameterSpec spec : specs.mandatory()) {
            ParameterInfo.InSet in = spec.info().in(set);
            if (in == null || !in.mandatory() || result.bound().containsKey(spec.name())) {
                continue;
            }
            if (!(pipelineComes && (in.pipeline() || in.pipelineByPropertyName()))) {
                missing.add(spec.name());
            }
        }
        return missing;
    }

    private static TerminatingError missingMandatory(Context context, List<String> names, Invocation invocation) {
        TerminatingError error = Errors.of(
                "System.Management.Automation.ParameterBindingException",
                "MissingMandatoryParameter",
                ErrorCategory.InvalidArgument,
                null,
                "Cannot process command because of one or more missing mandatory parameters: " + String.join(" ", names)
                        + ".");
        error.record().position(context.position(invocation.span()));
        return error;
    }

    static TerminatingError noPosition(Context context, Argument argument) {
        TerminatingError error = Errors.of(
                "System.Management.Automation.ParameterBindingException",
                "PositionalParameterNotFound",
                ErrorCategory.InvalidArgument,
                null,
                "A positional parameter cannot be found that accepts argument '" + Conversions.toText(argument.value())
                        + "'.");
        error.record().position(context.position(argument.span()));
        return error;
    }

    /** Whether a parameter that takes pipeline input got a script block, which gives its value anew for each object. */
    boolean isDelayed(ParameterSpec spec) {
        BoundParameter bound = result.bound().get(spec.name());
        return bound != null
                && bound.value() instanceof ScriptBlock
                && !ArgumentConverter.isAnyObject(elementOf(spec.info().type()))
                && !spec.info().type().isInstance(bound.value())
                && spec.info().sets().values().stream().anyMatch(in -> in.pipeline() || in.pipelineByPropertyName());
    }

    private static NetType elementOf(NetType type) {
        return type.isArray() ? type.elementType() : type;
    }

    void requireInput(Context context, ParameterSpec spec, boolean hasUpstream) {
        if (hasUpstream) {
            return;
        }
        TerminatingError error = Errors.of(
                "System.Management.Automation.ParameterBindingException",
                "ScriptBlockArgumentNoInput",
                ErrorCategory.MetadataError,
                null,
                "Cannot evaluate parameter '" + spec.name()
                        + "' because its argument is specified as a script block and there is no input. A script block cannot be "
                        + "evaluated without input.");
        error.record().position(context.position(result.bound().get(spec.name()).span()));
        throw error;
    }

    /** What one object is bound to; null when nothing takes it. */
    List<Match> match(Context context, Object value) {
        List<Match> matches = new ArrayList<>();
        for (ParameterSpec spec : delayed()) {
            Collector collector = new Collector();
            ((ScriptBlock) result.bound().get(spec.name()).value()).run(value, new Object[0], collector);
            matches.add(new Match(spec, convert(context, spec, Nothing.toNull(collector.result()))));
        }
        List<Match> direct = matchDirectly(context, value);
        if (direct != null) {
            matches.addAll(direct);
        }
        return matches.isEmpty() ? null : matches;
    }

    private List<ParameterSpec> delayed() {
        if (delayed == null) {
            delayed = specs.fromPipeline().stream().filter(this::isDelayed).toList();
        }
        return delayed;
    }

    /** The parameter that takes every object (null may be refused) while nothing else of it is bound; null when each must be looked at. */
    ParameterSpec takesAll() {
        findCandidates();
        boolean always = delayed().isEmpty()
                && !byValue.isEmpty()
                && byValue.get(0).takesAnything()
                && (byValue.size() == 1 || byValue.get(0).field() != null)
                && byName.stream().allMatch(spec -> spec == byValue.get(0) || !shareSet(spec, byValue.get(0)));
        return always ? byValue.get(0) : null;
    }

    private List<Match> matchDirectly(Context context, Object value) {
        findCandidates();
        ParameterSpec whole = wholeObject(value);
        if (whole != null) {
            List<Match> matches = new ArrayList<>();
            matches.add(new Match(whole, convert(context, whole, value)));
            addByValue(context, value, whole, matches);
            addByName(context, value, whole, matches);
            return matches;
        }
        List<Match> matches = new ArrayList<>();
        addByName(context, value, null, matches);
        if (matches.isEmpty()) {
            ParameterSpec convertible = convertible(value);
            if (convertible == null && !byValue.isEmpty() && byValue.get(0).field() == null) {
                // A function's parameter says why the value does not fit; the conversion below throws.
                convertible = byValue.get(0);
            }
            if (convertible != null) {
                matches.add(new Match(convertible, convert(context, convertible, value)));
            }
        }
        return matches.isEmpty() ? null : matches;
    }

    /** The same; an object that cannot be bound is an error of its own, after which the next one comes: then null. */
    List<Match> matchOrReport(Context context, Object value, PipelineRuntime runtime) {
        try {
            List<Match> matches = match(context, value);
            if (matches == null) {
                runtime.writeError(cannotBind(value));
            }
            return matches;
        } catch (TerminatingError refused) {
            runtime.writeError(refused.record());
            return null;
        }
    }

    private void findCandidates() {
        if (byValue != null) {
            return;
        }
        byValue = new ArrayList<>();
        byName = new ArrayList<>();
        for (ParameterSpec spec : specs.fromPipeline()) {
            if (result.bound().containsKey(spec.name())) {
                continue;
            }
            for (var each : spec.info().sets().entrySet()) {
                boolean possible = each.getKey().equals(ParameterInfo.ALL_SETS) || sets.contains(each.getKey());
                if (possible && each.getValue().pipeline() && !byValue.contains(spec)) {
                    byValue.add(spec);
                }
                if (possible && each.getValue().pipelineByPropertyName() && !byName.contains(spec)) {
                    byName.add(spec);
                }
            }
        }
        byValue.sort(
                (a, b) -> Boolean.compare(b.info().isIn(defaultSet), a.info().isIn(defaultSet)));
    }

    /** A list of anything takes any object too, but only when no parameter is made for this kind. */
    private ParameterSpec wholeObject(Object value) {
        ParameterSpec inList = null;
        for (ParameterSpec spec : byValue) {
            if (value == null || ArgumentConverter.fit(spec.info(), value) == Binder.Fit.EXACT) {
                boolean anyList = spec.info().type().isArray()
                        && spec.info().type().elementType() == Types.OBJECT
                        && spec.field() != null;
                if (!anyList) {
                    return spec;
                }
                inList = inList == null ? spec : inList;
            }
        }
        return inList;
    }

    private ParameterSpec convertible(Object value) {
        for (ParameterSpec spec : byValue) {
            if (ArgumentConverter.fit(spec.info(), value) == Binder.Fit.CONVERTIBLE) {
                return spec;
            }
        }
        return null;
    }

    /** A function may take the object by several parameters at once. */
    private void addByValue(Context context, Object value, ParameterSpec first, List<Match> matches) {
        if (byValue.size() == 1 || first.field() != null) {
            return;
        }
        for (ParameterSpec spec : byValue) {
            boolean fits = value == null || ArgumentConverter.fit(spec.info(), value) == Binder.Fit.EXACT;
            if (spec != first && shareSet(spec, first) && fits) {
                matches.add(new Match(spec, convert(context, spec, value)));
            }
        }
    }

    private void addByName(Context context, Object value, ParameterSpec except, List<Match> matches) {
        for (ParameterSpec spec : byName) {
            if (spec == except || except != null && !shareSet(spec, except)) {
                continue;
            }
            Object property = property(value, spec.info());
            if (property != Members.MISSING) {
                matches.add(new Match(spec, convert(context, spec, property)));
            }
        }
    }

    private static boolean shareSet(ParameterSpec one, ParameterSpec other) {
        return one.info().sets().containsKey(ParameterInfo.ALL_SETS)
                || other.info().sets().containsKey(ParameterInfo.ALL_SETS)
                || one.info().sets().keySet().stream().anyMatch(other.info().sets()::containsKey);
    }

    private static Object property(Object value, ParameterInfo parameter) {
        if (value == null) {
            return Members.MISSING;
        }
        Object own = Members.getOwn(value, parameter.name());
        if (own != Members.MISSING) {
            return own;
        }
        for (String alias : parameter.aliases()) {
            Object found = Members.getOwn(value, alias);
            if (found != Members.MISSING) {
                return found;
            }
        }
        return Members.MISSING;
    }

    private static Object convert(Context context, ParameterSpec spec, Object value) {
        return ArgumentConverter.convert(
                context, spec, new BoundParameter(spec.info(), value, null, null), spec.field() == null);
    }

    ErrorRecord cannotBind(Object value) {
        return new ErrorRecord(
                new NetException(
                        "System.Management.Automation.ParameterBindingException",
                        "The input object cannot be bound to any parameters for the command either because the command does not take "
                                + "pipeline input or the input and its properties do not match any of the parameters that take pipeline "
                                + "input.",
                        null),
                "InputObjectNotBound",
                ErrorCategory.InvalidArgument,
                PSObject.unwrap(value));
    }
}
