/** Bytes in: files, folders, wildcards, gzip, standard input. Enter at {@code Carrier}; gives lines with their offsets. */
package mtsh.store.carrier;
