package org.fulian.host.entity.model;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelKeyMap;
import org.apache.ofbiz.entity.model.ModelRelation;
import org.apache.ofbiz.entity.model.ModelViewEntity;
import org.apache.ofbiz.entity.model.ModelViewEntity.ModelAlias;
import org.apache.ofbiz.entity.model.ModelViewEntity.ModelAliasAll;
import org.apache.ofbiz.entity.model.ModelViewEntity.ModelViewLink;
import org.fulian.host.HostLoadException;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** What a view is made of, whether an XML file or a program defines it (host-api §2.4). */
public final class ViewSource {
    final String name;
    final Map<String, ModelEntity> members = new LinkedHashMap<>();
    final List<ModelAliasAll> aliasAlls = new ArrayList<>();
    final List<ModelAlias> aliases = new ArrayList<>();
    final List<ModelViewLink> links = new ArrayList<>();
    final List<ModelRelation> relations = new ArrayList<>();
    final Map<ModelAlias, AliasExpression> expressions = new IdentityHashMap<>();
    ViewFilter filter;
    String packageName = "";
    String title = "None";
    String description = "None";
    String defaultResourceName = "";
    boolean neverCache;
    boolean autoClearCache = true;
    String file = "";
    int line;
    private final Map<Object, Element> origins = new IdentityHashMap<>();

    private ViewSource(String name) {
        this.name = name;
    }

    /** A view that a program puts together; its entities are known already. */
    public static ModelViewEntity dynamic(String name, String title, String defaultResourceName, Map<String, ModelEntity> members,
            List<ModelAliasAll> aliasAlls, List<ModelAlias> aliases, List<ModelViewLink> links, List<ModelRelation> relations) {
        ViewSource source = new ViewSource(name);
        source.title = title;
        source.defaultResourceName = defaultResourceName;
        source.file = "dynamic view " + name;
        source.members.putAll(members);
        source.aliasAlls.addAll(aliasAlls);
        source.aliases.addAll(aliases);
        source.links.addAll(links);
        source.relations.addAll(relations);
        return source.build();
    }

    static ViewSource read(Element e, Function<Element, ModelEntity> member) {
        ViewSource source = new ViewSource(e.getAttribute("entity-name"));
        source.packageName = e.getAttribute("package-name");
        source.title = EntityBuilder.title(e);
        source.description = EntityBuilder.description(e);
        source.defaultResourceName = EntityBuilder.defaultResource(e, HostXml.attribute(e, "default-resource-name"));
        source.neverCache = "true".equals(e.getAttribute("never-cache"));
        source.autoClearCache = !"false".equals(e.getAttribute("auto-clear-cache"));
        source.file = HostXml.file(e);
        source.line = HostXml.line(e);
        for (Element m : HostXml.children(e, "member-entity")) {
            if (source.members.put(m.getAttribute("entity-alias"), member.apply(m)) != null) {
                throw HostXml.error(m, "entity alias " + m.getAttribute("entity-alias") + " is defined twice");
            }
        }
        HostXml.children(e, "alias-all").forEach(a -> source.aliasAlls.add(source.from(a, aliasAll(a))));
        HostXml.children(e, "alias").forEach(source::addAlias);
        HostXml.children(e, "view-link").forEach(l -> source.links.add(source.from(l, link(l))));
        HostXml.children(e, "relation").forEach(r -> source.relations.add(EntityBuilder.relation(r)));
        Element condition = HostXml.child(e, "entity-condition");
        source.filter = source.from(condition, ViewFilter.read(condition));
        return source;
    }

    ModelViewEntity build() {
        return new ViewBuilder(this).build();
    }

    /** An error at the element that declared the part, or at the view as a whole. */
    HostLoadException error(Object part, String reason) {
        Element e = part == null ? null : origins.get(part);
        return e == null ? new HostLoadException(file, line, "view-entity", reason + " (view " + name + ")")
                : HostXml.error(e, reason + " (view " + name + ")");
    }

    private <T> T from(Element e, T part) {
        if (part != null) {
            origins.put(part, e);
        }
        return part;
    }

    private void addAlias(Element e) {
        String primKey = HostXml.attribute(e, "prim-key");
        ModelAlias alias = from(e, new ModelAlias(e.getAttribute("entity-alias"), e.getAttribute("name"), e.getAttribute("field"),
                e.getAttribute("col-alias"), primKey == null ? null : Boolean.valueOf(primKey), "true".equals(e.getAttribute("group-by")),
                e.getAttribute("function"), null));
        Element complex = HostXml.child(e, "complex-alias");
        if (complex != null) {
            expressions.put(alias, AliasExpression.read(complex));
        }
        aliases.add(alias);
    }

    private static ModelAliasAll aliasAll(Element e) {
        return new ModelAliasAll(e.getAttribute("entity-alias"), e.getAttribute("prefix"), "true".equals(e.getAttribute("group-by")),
                e.getAttribute("function"), null, HostXml.children(e, "exclude").stream().map(x -> x.getAttribute("field")).toList());
    }

    private static ModelViewLink link(Element e) {
        List<ModelKeyMap> keys = HostXml.children(e, "key-map").stream()
                .map(k -> new ModelKeyMap(k.getAttribute("field-name"), k.getAttribute("rel-field-name"))).toList();
        return new ModelViewLink(e.getAttribute("entity-alias"), e.getAttribute("rel-entity-alias"), "true".equals(e.getAttribute("rel-optional")),
                ViewFilter.read(HostXml.child(e, "entity-condition")), keys);
    }
}
