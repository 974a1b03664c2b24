package org.fulian.print;

import java.util.Arrays;
import java.util.Optional;

/** The forms that can be printed: which service collects their data, by which key, and which template sets them. */
enum PrintForm {
    COMMITTEE_ROSTER("CommitteeRoster", "organisation/CommitteeRoster.fo.ftl", "termId"),
    ORGANISATION_SHEET("OrganisationSheet", "organisation/OrganisationSheet.fo.ftl", "federationId"),
    WOMEN_REGISTER("WomenRegister", "people/WomenRegister.fo.ftl", "federationId");

    private final String id;
    private final String template;
    private final String key;

    PrintForm(String id, String template, String key) {
        this.id = id;
        this.template = template;
        this.key = key;
    }

    /** By the name a request gives; a template is never named by a request. */
    static Optional<PrintForm> of(String id) {
        return Arrays.stream(values()).filter(form -> form.id.equals(id)).findFirst();
    }

    String id() {
        return id;
    }

    String service() {
        return "collectFulian" + id;
    }

    String template() {
        return template;
    }

    /** Name of the parameter that says which term or federation is printed. */
    String key() {
        return key;
    }
}
