/** What holds the house together: which way imports run, who may know which library, and how large a file may grow. */
package mtsh.architecture;
