/** The embedded engine: sealed MapDB segment files named by an atomically replaced manifest. Enter at {@code MapDbStore}. */
package mtsh.store.engine.mapdb;
