package mtsh.store.log.haraka;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import mtsh.store.log.syslog.StateRecords;

/** The transactions and connections seen lately. Bounded; the youngest are part of the state that reading goes on from. */
final class Transactions {
    private static final int REMEMBERED = 5_000;
    private static final int SAVED = 60;
    private static final String TRANSACTIONS = "haraka-transactions";
    private static final String CONNECTIONS = "haraka-connections";

    private static final class Bounded<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1L;

        Bounded() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > REMEMBERED;
        }
    }

    private final Map<String, Transaction> transactions = new Bounded<>();
    private final Map<String, String> addresses = new Bounded<>();

    Transactions(Map<String, String> state) {
        for (List<String> record : StateRecords.split(state.get(TRANSACTIONS))) {
            Transaction transaction = Transaction.restored(record);
            if (transaction != null) {
                transactions.put(transaction.id, transaction);
            }
        }
        for (List<String> record : StateRecords.split(state.get(CONNECTIONS))) {
            if (record.size() == 2) {
                addresses.put(record.get(0), record.get(1));
            }
        }
    }

    void save(Map<String, String> state) {
        List<List<String>> records = new ArrayList<>();
        youngest(transactions).forEach(transaction -> records.add(transaction.saved()));
        StateRecords.save(state, TRANSACTIONS, records);
        List<List<String>> connections = new ArrayList<>();
        int skip = addresses.size() - SAVED;
        for (Map.Entry<String, String> entry : addresses.entrySet()) {
            if (skip-- <= 0) {
                connections.add(List.of(entry.getKey(), entry.getValue()));
            }
        }
        StateRecords.save(state, CONNECTIONS, connections);
    }

    private static <V> List<V> youngest(Map<String, V> all) {
        List<V> values = new ArrayList<>(all.values());
        return values.subList(Math.max(0, values.size() - SAVED), values.size());
    }

    void connected(String connection, String ip) {
        addresses.put(connection, ip);
    }

    /** The client's address, or empty. */
    String address(String uuid) {
        int point = uuid.indexOf('.');
        String known = addresses.get(point < 0 ? uuid : uuid.substring(0, point));
        return known == null ? "" : known;
    }

    void disconnected(String uuid) {
        int point = uuid.indexOf('.');
        addresses.remove(point < 0 ? uuid : uuid.substring(0, point));
    }

    /** The transaction, or null when nothing was said of it. */
    Transaction find(String id) {
        return transactions.get(id);
    }

    Transaction open(String id) {
        return transactions.computeIfAbsent(id, Transaction::new);
    }
}
