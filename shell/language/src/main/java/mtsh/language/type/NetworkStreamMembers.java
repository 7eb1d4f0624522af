package mtsh.language.type;

import java.io.IOException;

/** Members of NetworkStream beyond those of every stream. */
final class NetworkStreamMembers extends Description {
    @Override
    String definitions() {
        return """
                new(System.Net.Sockets.Socket socket)
                new(System.Net.Sockets.Socket socket, bool ownsSocket)
                bool CanTimeout {get;}
                bool DataAvailable {get;}
                int ReadTimeout {get;set;}
                System.Net.Sockets.Socket Socket {get;}
                int WriteTimeout {get;set;}
                void Close(int timeout)
                """;
    }

    @Override
    Object get(String property, Object self) {
        NetSocket socket = ((NetSocketStream) self).owner();
        return switch (property) {
            case "CanTimeout" -> true;
            case "ReadTimeout" -> socket.receiveTimeout == 0 ? -1 : socket.receiveTimeout;
            case "WriteTimeout" -> socket.sendTimeout == 0 ? -1 : socket.sendTimeout;
            case "Socket" -> socket;
            default -> {
                try {
                    yield socket.socket.getInputStream().available() > 0;
                } catch (IOException failed) {
                    throw NetSocket.failure(failed, "");
                }
            }
        };
    }

    @Override
    void set(String property, Object self, Object value) {
        NetSocket socket = ((NetSocketStream) self).owner();
        int milliseconds = Math.max(0, (Integer) value);
        if (property.equals("ReadTimeout")) {
            socket.receiveTimeout = milliseconds;
        } else {
            socket.sendTimeout = milliseconds;
        }
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return new NetSocketStream("System.Net.Sockets.NetworkStream", (NetSocket) a[0]);
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        Members.invoke(self, "Close");
        return null;
    }
}
