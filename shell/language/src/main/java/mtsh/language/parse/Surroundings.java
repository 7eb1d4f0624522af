package mtsh.language.parse;

import mtsh.language.ast.Statement.MethodMember;

/**
 * What surrounds a node: the next thing further out and what it means to a jump, and the method of a class that the node belongs
 * to, or null.
 */
record Surroundings(Surroundings outer, boolean loop, String label, boolean finallyBlock, MethodMember method) {
    static final Surroundings NONE = new Surroundings(null, false, null, false, null);

    Surroundings inLoop(String name) {
        return new Surroundings(this, true, name, false, method);
    }

    Surroundings inFinally() {
        return new Surroundings(this, false, null, true, method);
    }

    Surroundings inMethod(MethodMember member) {
        return member == method ? this : new Surroundings(outer, loop, label, finallyBlock, member);
    }

    /** Where no jump leads out. */
    Surroundings inBlock() {
        if (outer == null && !loop && !finallyBlock) {
            return this;
        }
        return method == null ? NONE : new Surroundings(null, false, null, false, method);
    }
}
