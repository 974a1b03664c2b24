package org.fulian.host.entity.model;

import org.apache.ofbiz.entity.model.ModelEntity;

/** An entity with a table. */
final class LoadedEntity extends ModelEntity implements EntityFacts.Holder {
    private static final long serialVersionUID = 1L;

    LoadedEntity(EntityFacts facts) {
        super(facts);
    }

    @Override
    public EntityFacts facts() {
        return entityFacts();
    }
}
