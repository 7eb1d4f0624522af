package mtsh.language.value;

import mtsh.language.type.NetType;

/** A value of our own that knows which .NET type it stands for. */
public interface NetObject {
    NetType netType();
}
