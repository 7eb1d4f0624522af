package mtsh.language.eval;

import mtsh.language.stream.Output;

/** An output that takes the bytes of a program as they are: a file, or the next program. */
interface ByteOutput extends Output {
    void bytes(byte[] bytes);
}
