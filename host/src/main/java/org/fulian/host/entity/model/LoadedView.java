package org.fulian.host.entity.model;

import org.apache.ofbiz.entity.model.ModelViewEntity;

/** A view over other entities. */
final class LoadedView extends ModelViewEntity implements EntityFacts.Holder {
    private static final long serialVersionUID = 1L;

    LoadedView(EntityFacts facts, ViewFacts view) {
        super(facts, view);
    }

    @Override
    public EntityFacts facts() {
        return entityFacts();
    }

    ViewFacts view() {
        return viewFacts();
    }
}
