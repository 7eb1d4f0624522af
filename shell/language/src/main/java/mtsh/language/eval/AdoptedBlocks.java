package mtsh.language.eval;

import java.util.Map;
import java.util.WeakHashMap;

/** Blocks of other shells, compiled for this one: compiled code remembers what its shell looked up. */
final class AdoptedBlocks {
    private final Map<ScriptBlock, ScriptBlock> blocks = new WeakHashMap<>();
    private final Map<LazyBlock, LazyBlock> code = new WeakHashMap<>();

    ScriptBlock adopt(Engine engine, ScriptBlock other, LazyBlock theirs, Scope closure) {
        ScriptBlock own = blocks.get(other);
        if (own == null) {
            LazyBlock copy = code.computeIfAbsent(theirs, LazyBlock::copy);
            own = new ScriptBlock(engine, copy, closure == null ? null : closure.copyUnder(engine.globalScope()), null);
            blocks.put(other, own);
        }
        return own;
    }
}
