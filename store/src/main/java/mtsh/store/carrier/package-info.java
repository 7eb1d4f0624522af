/**
 * Bytes in: files, folders, wildcards, gzip, standard input. Enter at {@link mtsh.store.carrier.Carrier}, which finds the sources a
 * user named and opens each as a {@link mtsh.store.carrier.LineReader}; {@link mtsh.store.carrier.SourceIdentity} knows a source
 * again after it grew, was renamed or was compressed. All offsets count uncompressed bytes, so that they mean the same in
 * {@code mail.log} and in {@code mail.log.2.gz}.
 */
package mtsh.store.carrier;
