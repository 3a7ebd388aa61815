package kz.mediagrid.notifier.grid;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** A list that builds each item when it is read. So the items of a large list are never in memory all at once. */
final class LazyList<T, S> extends AbstractList<S> {

    private final List<T> items;
    private final Function<T, S> view;

    LazyList(List<T> items, Function<T, S> view) {
        this.items = items;
        this.view = view;
    }

    @Override
    public S get(int index) {
        return view.apply(items.get(index));
    }

    @Override
    public int size() {
        return items.size();
    }

    // Iterates over the source list once, rather than calling get for each item.
    @Override
    public Iterator<S> iterator() {
        var rest = items.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rest.hasNext();
            }

            @Override
            public S next() {
                return view.apply(rest.next());
            }
        };
    }
}
