package org.fulian.host.entity.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.apache.ofbiz.entity.model.ModelViewEntity;

/**
 * What a view entity adds to an entity: members by alias in order, links in join order, aliases by name, the fields to group by,
 * and the view's own condition (null if it has none). The SQL of an alias is its field's column value.
 */
public record ViewFacts(Map<String, ModelEntity> members, List<ModelViewEntity.ModelViewLink> links,
        Map<String, ModelViewEntity.ModelAlias> aliases, List<ModelField> groupBys, ViewFilter filter) {

    /** Freezes the collections. */
    public ViewFacts {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        links = List.copyOf(links);
        aliases = Collections.unmodifiableMap(new LinkedHashMap<>(aliases));
        groupBys = List.copyOf(groupBys);
    }

    /** The facts behind a view. */
    public static ViewFacts of(ModelViewEntity view) {
        return ((LoadedView) view).view();
    }

    /** The condition of one link, which belongs into its ON clause; null if it has none. */
    public static ViewFilter filterOf(ModelViewEntity.ModelViewLink link) {
        return (ViewFilter) link.getViewEntityCondition();
    }
}
