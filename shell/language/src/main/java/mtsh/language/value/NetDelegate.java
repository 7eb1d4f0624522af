package mtsh.language.value;

import mtsh.language.stream.Output;
import mtsh.language.type.NetType;

/** A delegate made of a script block: {@code [Func[int,int]]{ param($x) $x + 1 }}. Its result is converted to the delegate's. */
public final class NetDelegate implements Invocable, NetObject {
    private final NetType netType;
    private final Invocable block;
    private final NetType result;

    /** {@code result} is null when the delegate gives nothing. */
    public NetDelegate(NetType netType, Invocable block, NetType result) {
        this.netType = netType;
        this.block = block;
        this.result = result;
    }

    public Invocable block() {
        return block;
    }

    /** The type of what it gives, or null. */
    public NetType result() {
        return result;
    }

    @Override
    public Object invoke(Object self, Object... arguments) {
        Object value = block.invoke(self, arguments);
        return result == null ? null : Conversions.convert(value, result);
    }

    @Override
    public void run(Object underscore, Object[] arguments, Output output) {
        block.run(underscore, arguments, output);
    }

    @Override
    public String text() {
        return block.text();
    }

    @Override
    public NetType netType() {
        return netType;
    }

    @Override
    public String toString() {
        return netType.toString();
    }
}
