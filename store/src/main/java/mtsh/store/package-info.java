/** Mail events, from log lines to answers. Knows nothing of shells. */
package mtsh.store;
