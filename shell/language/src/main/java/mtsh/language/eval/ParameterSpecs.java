package mtsh.language.eval;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import mtsh.language.bind.ParameterList;

/** The parameters of one command, with what every call asks about them worked out once. Does not change. */
final class ParameterSpecs extends AbstractList<ParameterSpec> {
    private final ParameterSpec[] specs;
    private final ParameterList infos;
    private final List<ParameterSpec> fromPipeline;
    private final List<ParameterSpec> mandatory;
    private final Map<String, ParameterSpec> byName = new HashMap<>();

    ParameterSpecs(List<ParameterSpec> all) {
        specs = all.toArray(ParameterSpec[]::new);
        infos = new ParameterList(all.stream().map(ParameterSpec::info).toList());
        fromPipeline = all.stream()
                .filter(spec -> spec.info().sets().values().stream()
                        .anyMatch(in -> in.pipeline() || in.pipelineByPropertyName()))
                .toList();
        mandatory = all.stream()
                .filter(spec -> spec.info().sets().values().stream().anyMatch(in -> in.mandatory()))
                .toList();
        all.forEach(spec -> byName.putIfAbsent(spec.name(), spec));
    }

    static ParameterSpecs of(List<ParameterSpec> all) {
        return all instanceof ParameterSpecs specs ? specs : new ParameterSpecs(all);
    }

    @Override
    public ParameterSpec get(int index) {
        return specs[index];
    }

    @Override
    public int size() {
        return specs.length;
    }

    ParameterList infos() {
        return infos;
    }

    /** Those that can take an object, or a property of one, in some set. */
    List<ParameterSpec> fromPipeline() {
        return fromPipeline;
    }

    /** Those that must be given in some set. */
    List<ParameterSpec> mandatory() {
        return mandatory;
    }

    /** By the very name that it was declared with. */
    ParameterSpec named(String name) {
        return byName.get(name);
    }
}
