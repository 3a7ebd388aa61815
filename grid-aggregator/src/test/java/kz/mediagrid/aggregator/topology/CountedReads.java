package kz.mediagrid.aggregator.topology;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Counts what is read from stores: each value asked for, each scan begun, and each entry that a scan gives. */
final class CountedReads {

    private int count;

    int count() {
        return count;
    }

    void reset() {
        count = 0;
    }

    @SuppressWarnings("unchecked")
    <V> KeyValueStore<String, V> of(KeyValueStore<String, V> store) {
        return counted(KeyValueStore.class, store);
    }

    @SuppressWarnings("unchecked")
    private <T> T counted(Class<T> type, T counted) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            try {
                if (method.getName().equals("forEachRemaining")) {
                    ((Iterator<?>) counted).forEachRemaining(entry -> {
                        count++;
                        ((Consumer<Object>) arguments[0]).accept(entry);
                    });
                    return null;
                }
                var result = method.invoke(counted, arguments);
                if (result instanceof KeyValueIterator<?, ?> entries) {
                    count++;
                    return counted(KeyValueIterator.class, entries);
                }
                if (method.getName().equals("get") || method.getName().equals("next")) {
                    count++;
                }
                return result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }
}
