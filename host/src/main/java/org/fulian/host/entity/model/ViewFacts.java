package org.fulian.host.entity.model;

import java.util.List;
import java.util.Map;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.apache.ofbiz.entity.model.ModelKeyMap;
import org.apache.ofbiz.entity.model.ModelViewEntity;

/**
 * What a view entity adds to an entity: members by alias in order, links in join order, the fields to group by, whether a field is an
 * aggregate, and the view's own condition (null if it has none). The SQL of an alias is its field's column value.
 */
public record ViewFacts(Map<String, ModelEntity> members, List<Link> links, List<ModelField> groupBys, boolean aggregate, ViewFilter filter) {

    /** A join; optional means that rows without partner stay; the filter, or null, belongs into the ON clause. */
    public record Link(String entityAlias, String relEntityAlias, boolean optional, List<ModelKeyMap> keys, ViewFilter filter) { }

    /** The facts behind a view. */
    public static ViewFacts of(ModelViewEntity view) {
        return EntityFacts.of(view).view();
    }
}
