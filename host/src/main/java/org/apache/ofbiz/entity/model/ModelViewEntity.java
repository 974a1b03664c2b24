package org.apache.ofbiz.entity.model;

import java.util.List;
import org.fulian.host.entity.model.EntityFacts;

/** A view entity as plugins see it (host-api §2.4). */
public class ModelViewEntity extends ModelEntity {
    /** Only the model loader makes views. */
    protected ModelViewEntity(EntityFacts facts) {
        super(facts);
    }

    /** The member's entity or view, or null. */
    public ModelEntity getMemberModelEntity(String alias) { return facts.view().members().get(alias); }
    /** Fields to group by. */
    public List<ModelField> getGroupBysCopy() { return facts.view().groupBys(); }
    /** Number of fields to group by. */
    public int getGroupBysSize() { return facts.view().groupBys().size(); }

    /** Fields to group by when these are selected: unselected ones are left out of GROUP BY. */
    public List<ModelField> getGroupBysCopy(List<ModelField> selectFields) {
        return facts.view().groupBys().stream().filter(selectFields::contains).toList();
    }
}
