package org.fulian.host.entity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.transaction.Synchronization;
import org.apache.ofbiz.entity.GenericEntityException;
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

    /** Reads what is not cached. */
    interface Reader<T> {
        T read() throws GenericEntityException;
    }

    /** The lines of one entity. The generation tells a reader that a write came between its query and its put. */
    private static final class Lines {
        private final Map<Object, Object> byKey = new ConcurrentHashMap<>();
        private final Set<String> views = ConcurrentHashMap.newKeySet();
        private volatile int generation;

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
    GenericValue one(ModelEntity model, Object key, Reader<GenericValue> reader) throws GenericEntityException {
        return lookup(model, key, () -> {
            GenericValue value = reader.read();
            if (value != null) {
                value.setImmutable();
            }
            return Optional.ofNullable(value);
        }).orElse(null);
    }

    /** The rows of the query that the key stands for. */
    List<GenericValue> list(ModelEntity model, Object key, Reader<List<GenericValue>> reader) throws GenericEntityException {
        return lookup(model, key, () -> {
            List<GenericValue> values = List.copyOf(reader.read());
            values.forEach(GenericValue::setImmutable);
            return values;
        });
    }

    private <T> T lookup(ModelEntity model, Object key, Reader<T> reader) throws GenericEntityException {
        if (model.getNeverCache() || writtenHere(model)) { return reader.read(); }
        Lines lines = lines(model);
        int before = lines.generation;
        T cached = org.apache.ofbiz.base.util.UtilGenerics.cast(lines.byKey.get(key));
        if (cached == null) {
            cached = reader.read();
            lines.put(key, cached, before);
        }
        return cached;
    }

    private boolean writtenHere(ModelEntity model) {
        Transactions.State state = Transactions.state();
        if (state == null || state.written().isEmpty()) {
            return false;
        }
        return model instanceof ModelViewEntity view
                ? ViewFacts.of(view).members().values().stream().anyMatch(this::writtenHere)
                : state.written().contains(model.getEntityName());
    }

    private Lines lines(ModelEntity model) {
        Lines lines = entities.get(model.getEntityName());
        if (lines == null) {
            watch(model, model.getEntityName());
            lines = entities.computeIfAbsent(model.getEntityName(), n -> new Lines());
        }
        return lines;
    }

    private void watch(ModelEntity model, String viewName) {
        if (model instanceof ModelViewEntity view) {
            ViewFacts.of(view).members().values().forEach(m -> {
                entities.computeIfAbsent(m.getEntityName(), n -> new Lines()).views.add(viewName);
                watch(m, viewName);
            });
        }
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
                    public void afterCompletion(int status) {
                        empty(name);
                    }
                });
            }
        }
    }

    void empty(String entityName) {
        Lines lines = entities.get(entityName);
        if (lines != null) {
            lines.empty();
            lines.views.stream().map(entities::get).filter(Objects::nonNull).forEach(Lines::empty);
        }
    }

    void emptyAll() { entities.values().forEach(Lines::empty); }
}
