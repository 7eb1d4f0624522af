/** The store's contract, {@link mtsh.store.engine.TraceStore}, and its errors; {@code mapdb} is the embedded engine. */
package mtsh.store.engine;
