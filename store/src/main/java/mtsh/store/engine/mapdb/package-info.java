/**
 * The embedded engine: sealed MapDB segment files named by an atomically replaced manifest. Enter at {@code MapDbStore} to read, at
 * {@code MapDbWriter} to write, and at {@code StoreCheck}, {@code StoreRepair}, {@code StoreOptimization}, {@code StoreRetention} and
 * {@code StoreBackup} to care for a store. All that is done to the disk goes through {@code StoreFileSystem}.
 */
package mtsh.store.engine.mapdb;
