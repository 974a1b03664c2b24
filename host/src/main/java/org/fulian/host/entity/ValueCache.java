package org.fulian.host.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import javax.transaction.Synchronization;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelViewEntity;
import org.apache.ofbiz.entity.transaction.GenericTransactionException;
import org.apache.ofbiz.entity.transaction.TransactionUtil;
import org.fulian.host.entity.model.ViewFacts;

/**
 * Cached rows and lists (host-api §3.6). A write empties its entity and every view over it, at once and again when the transaction ends in
 * either way; until then that transaction reads past the cache, so nothing uncommitted gets in and nobody sees an old row of her own.
 */
final class ValueCache {
    private static final int MOST_LINES = 10_000;

    /** The lines of one entity. The generation tells a reader that a write came between its query and its put. */
    private static final class Lines {
        private final ModelEntity model;
        private final Map<Object, Object> byKey = new ConcurrentHashMap<>();
        private volatile int generation;

        Lines(ModelEntity model) { this.model = model; }

        synchronized void empty() {
            generation++;
            byKey.clear();
        }

        synchronized void put(Object key, Object value, int before) {
            if (generation == before && byKey.size() < MOST_LINES) {
                byKey.put(key, value);
            }
        }
    }

    private final Map<String, Lines> entities = new ConcurrentHashMap<>();

    /** The row of the key. */
    GenericValue one(ModelEntity model, Object key, Callable<GenericValue> reader) throws Exception {
        return lookup(model, key, () -> {
            Optional<GenericValue> value = Optional.ofNullable(reader.call());
            value.ifPresent(GenericValue::setImmutable);
            return value;
        }).orElse(null);
    }

    /** The rows of the query that the key stands for. */
    List<GenericValue> list(ModelEntity model, Object key, Callable<List<GenericValue>> reader) throws Exception {
        return lookup(model, key, () -> {
            List<GenericValue> values = List.copyOf(reader.call());
            values.forEach(GenericValue::setImmutable);
            return values;
        });
    }

    private <T> T lookup(ModelEntity model, Object key, Callable<T> reader) throws Exception {
        Transactions.State state = Transactions.state();
        if (model.getNeverCache() || state != null && !state.written().isEmpty() && reaches(model, state.written()::contains)) {
            return reader.call();
        }
        Lines lines = entities.computeIfAbsent(model.getEntityName(), n -> new Lines(model));
        int before = lines.generation;
        T cached = UtilGenerics.cast(lines.byKey.get(key));
        if (cached == null) {
            cached = reader.call();
            lines.put(key, cached, before);
        }
        return cached;
    }

    /** Whether the entity, or a member at any depth of the view, has such a name. */
    private static boolean reaches(ModelEntity model, Predicate<String> name) {
        return name.test(model.getEntityName())
                || model instanceof ModelViewEntity view && ViewFacts.of(view).members().values().stream().anyMatch(m -> reaches(m, name));
    }

    /** Empties the entity's lines now and when the transaction ends. */
    void written(ModelEntity model) throws GenericTransactionException {
        Transactions.State state = Transactions.state();
        String name = model.getEntityName();
        if (model.getAutoClearCache() && (state == null || state.written().add(name))) {
            empty(name);
            if (state != null) {
                TransactionUtil.registerSynchronization(new Synchronization() {
                    @Override
                    public void beforeCompletion() {
                        // the lines are emptied when the outcome is visible to others
                    }

                    @Override
                    public void afterCompletion(int status) { empty(name); }
                });
            }
        }
    }

    private void empty(String name) {
        entities.values().stream().filter(lines -> reaches(lines.model, name::equals)).forEach(Lines::empty);
    }
}
