package org.fulian.acceptance;

import static org.fulian.acceptance.PageRow.get;
import static org.fulian.acceptance.PageRow.post;

import java.util.List;

/** Every page of the component, in every state that looks different. A new request needs its row here. */
final class PageTable {
    private static final String COUNTY = Scene.COUNTY_CLERK;
    private static final String CLERK = "fltown";
    private static final String CHAIR = "qa.pear";
    private static final String VISITOR = "";

    static final List<PageRow> DESK = List.of(
        get(VISITOR, "main").shows("@SecurityextLoginTitle").hides("@FulianWorkDesk"),
        get(COUNTY, "main").shows("@FulianWorkDesk", "@FulianOpenMatters", "@FulianNumberFederations"),
        get(CLERK, "main").shows("@FulianOpenMatters", "补录.xlsx").hides("槐荫村"),
        get(CHAIR, "main").shows("{name}").hides("桃源村"));

    static final List<PageRow> ORGANISATION = List.of(
        get(COUNTY, "FindFederation").shows("云溪县妇女联合会", "柳岸镇妇女联合会", "{name}"),
        get(CLERK, "FindFederation").shows("青溪镇妇女联合会", "{name}").hides("柳岸镇"),
        get(CLERK, "FindFederation?filter=梨花").shows("{name}妇女联合会").hides("桃源村"),
        post(CLERK, "FindFederation", "filter", "331099101202").shows("竹溪村").hides("桃源村"),
        post(CLERK, "FindFederation", "filter", "<b>无此名</b>").shows("@FulianNoFederationFound"),
        get(COUNTY, "ViewFederation?federationId=FLD_COUNTY").shows("@FulianFederationsBelow", "青溪镇妇女联合会", "@FulianNoTerms"),
        get(CLERK, "ViewFederation?federationId={superior}").shows("@FulianNewFederation", "331099101000"),
        get(CLERK, "ViewFederation?federationId={federation}").shows("{name}妇女联合会", "{regionCode}", "@FulianOffices", "尉迟梨青", "@FulianHistory", "@FulianNextStep"),
        get(CHAIR, "ViewFederation?federationId={federation}").shows("@FulianRecordEvent").hides("@FulianNextStep"),
        get(CHAIR, "ViewFederation?federationId={superior}").shows("@FulianNotInScope").hides("331099101000"),
        get(CLERK, "ViewFederation").shows("@FulianNotInScope"),
        get(CLERK, "EditFederation?parentPartyId={superior}").shows("@FulianNewFederation", "@FulianRegionCodeHint"),
        get(CLERK, "EditFederation?federationId={federation}").shows("{regionCode}", "@FulianShortName"),
        post(CLERK, "createFederation", "parentPartyId", "{superior}", "levelEnumId", "FL_VILLAGE", "groupName", "新村妇女联合会", "shortName", "新村", "regionCode", "{regionCode}")
            .shows("@FulianErrorRegionTaken", "新村妇女联合会", "@FulianNewFederation"),
        post(CLERK, "updateFederation", "federationId", "{federation}", "levelEnumId", "FL_VILLAGE", "groupName", "", "shortName", "梨花村", "regionCode", "1")
            .shows("@FulianFullName"),
        post(CLERK, "changeFederationStatus", "federationId", "{federation}", "statusId", "FL_FED_ACTIVE").shows("@FulianErrorStatusChange", "{name}"),
        post(CLERK, "recordFederationEvent", "federationId", "{federation}", "eventDate", "not a day", "eventTypeEnumId", "FL_EVT_OTHER", "description", "x").shows("{name}"));

    static final List<PageRow> TERMS = List.of(
        get(CLERK, "EditTerm?federationId={federation}").shows("@FulianNewTerm", "@FulianTermEndHint"),
        get(CLERK, "EditTerm?termId={term}").shows("@FulianTermNumber", "{name}"),
        get(CLERK, "ViewTerm?termId={term}").shows("@FulianAdviceTitle", "@FulianAppoint", "尉迟梨青", "@FulianCommitteeRoster"),
        get(CLERK, "ViewTerm?termId={planned}").shows("@FulianBeginTerm", "@FulianNoOffices"),
        get(CLERK, "ViewTerm?termId={ended}").shows("{name}").hides("@FulianAppoint"),
        get(COUNTY, "ViewTerm?termId={term}").shows("{name}"),
        post(CLERK, "openTerm", "federationId", "{federation}", "termNumber", "3", "fromDate", "2026-01-01").shows("@FulianErrorTermTaken", "@FulianTermEndHint"),
        post(CLERK, "correctTerm", "termId", "{term}", "termNumber", "0", "fromDate", "2026-01-01").shows("@FulianErrorTermNumber"),
        post(CLERK, "beginTerm", "termId", "{term}").shows("@FulianErrorTermNotPlanned", "{name}"),
        get(CLERK, "AppointOfficer?termId={term}").shows("@FulianChooseFromRegister", "尉迟梨青", "闻人梨蓝"),
        get(CLERK, "AppointOfficer?termId={term}&womanId={second}&search=wrll").shows("闻人梨蓝", "@FulianPortfolio").hides("澹台梨紫"),
        post(CLERK, "AppointOfficer", "termId", "{term}", "search", "无此人").shows("@FulianNoCandidates"),
        post(CLERK, "appointOfficer", "termId", "{term}", "womanId", "{second}", "officeTypeEnumId", "FL_CHAIR").shows("@FulianErrorChairTaken", "闻人梨蓝"),
        get(CLERK, "EditOffice?officeId={office}").shows("@FulianEndOffice", "尉迟梨青"),
        post(CLERK, "assignPortfolio", "officeId", "{office}", "gridId", "nowhere").shows("@FulianOutsideScope"),
        post(CLERK, "endOffice", "officeId", "{office}", "thruDate", "2001-01-01", "reason", "工作调动").shows("@FulianErrorOfficeEndDate", "尉迟梨青"));

    static final List<PageRow> PEOPLE = List.of(
        get(CLERK, "FindWoman").shows("@FulianNameOrInitials", "@FulianWholeIdNumber"),
        get(COUNTY, "FindWoman?federationId={federation}").shows("尉迟梨青", "闻人梨蓝", "澹台梨紫").hides("@FulianNewWoman"),
        get(CLERK, "FindWoman?federationId={federation}&name=yclq").shows("尉迟梨青", "@FulianNewWoman", "@FulianPrintRegister").hides("闻人梨蓝", "槐"),
        get(CLERK, "FindWoman?federationId={federation}&phoneTail=0110").shows("@FulianRegister"),
        post(CLERK, "FindWoman", "idNumber", "331099190001010001").shows("@FulianNoWomenFound"),
        get(CLERK, "FindWoman?federationId=FLD_BINHE").shows("@FulianRegisterEmpty"),
        get(CLERK, "FindWoman?VIEW_INDEX_1=999&VIEW_SIZE_1=x").shows("@FulianRegister"),
        get(COUNTY, "FindWoman?federationId=nowhere").shows("@FulianNotInScope"),
        get(CLERK, "ViewWoman?womanId={woman}").shows("尉迟梨青", "@FulianProtectedFields", "@FulianReveal", "@FulianOffices", "第1网格"),
        get(COUNTY, "ViewWoman?womanId={woman}").shows("尉迟梨青"),
        get(CLERK, "ViewWoman").shows("@FulianNotInScope"),
        get(CLERK, "EditWoman?womanId={woman}").shows("@FulianKeptWhenEmpty", "尉迟梨青"),
        get(CLERK, "EditWoman?federationId={federation}").shows("@FulianNewWoman"),
        post(CLERK, "createWoman", "federationId", "{federation}", "fullName", "=1+1", "idNumber", "123").shows("@FulianRowError_FORMULA", "@FulianRowError_ID_LENGTH"),
        post(CLERK, "updateWoman", "womanId", "{woman}", "fullName", "尉迟梨青", "phone", "12").shows("@FulianRowError_PHONE_INVALID"),
        post(CLERK, "changeWomanStatus", "womanId", "{woman}", "statusId", "FL_WOM_ACTIVE").shows("尉迟梨青"),
        post(CLERK, "revealWoman", "womanId", "{woman}", "fieldName", "phone", "reason", "查").shows("@FulianReasonNeeded", "尉迟梨青").hides("13900001100"),
        post(CLERK, "revealWoman", "womanId", "{woman}", "fieldName", "phone", "reason", "核对联系方式").shows("尉迟梨青", "13900001100"));

    static final List<PageRow> IMPORTS = List.of(
        get(CLERK, "FindImport").shows("{name}登记册.xlsx", "{name}补录.xlsx"),
        get(CHAIR, "FindImport?federationId={federation}").shows("{name}登记册.xlsx"),
        get(CLERK, "FindImport?federationId=FLD_BINHE").shows("@FulianNoImports"),
        get(CLERK, "UploadRegister?federationId={federation}").shows("@FulianUploadHint", "{name}", "身份证号"),
        get(COUNTY, "UploadRegister").shows("@FulianViewPermissionError"),
        get(CLERK, "ViewImport?importId={preview}").shows("@FulianImportPreviewErrors", "@FulianDecideImport", "@FulianUpdateExisting", "@FulianRowError_PHONE_INVALID", "@FulianErrorWorkbook"),
        get(CLERK, "ViewImport?importId={done}").shows("@FulianImportCommitted", "@FulianUndoImport", "@FulianRowError_ID_CHECK_DIGIT"),
        get(COUNTY, "ViewImport?importId={done}").shows("@FulianImportCommitted").hides("@FulianUndoImport"),
        get(CLERK, "ViewImport?importId=nothing").shows("@FulianNotInScope"),
        post(CLERK, "uploadRegister", "federationId", "{federation}").shows("@FulianWorkbook_EMPTY", "@FulianUploadHint"),
        post(CLERK, "startImport", "importId", "{preview}", "importMode", "ALL_OR_NOTHING").shows("@FulianImportHasRejected", "@FulianDecideImport"),
        post(CLERK, "discardImport", "importId", "{done}").shows("@FulianImportNotOpen", "@FulianImportCommitted"),
        post(CLERK, "undoImport", "importId", "{done}").shows("@FulianImportUndoBlocked", "@FulianImportCommitted"),
        get(CLERK, "ImportErrors.xlsx?importId=nothing").shows("@FulianOutsideScope"));

    static final List<PageRow> PRINT = List.of(
        get(CLERK, "PrintClear?form=WomenRegister&federationId={federation}").shows("@FulianPrintClearHint", "@FulianPrintReason"),
        get(COUNTY, "PrintClear?form=WomenRegister&federationId={federation}").shows("@FulianPrintClearRefused"),
        post(CLERK, "printInFull", "form", "WomenRegister", "federationId", "{federation}", "reason", "a").status(403).shows("@FulianPrintClear"),
        get(CLERK, "Register.xlsx?federationId=FLD_LIUAN").shows("@FulianNotInScope").hides("柳岸镇"),
        get(CLERK, "WomenRegister.pdf").status(403).shows("@FulianPrintTitle"),
        get(CLERK, "CommitteeRoster.pdf?termId=nothing").status(403).shows("@FulianOutsideScope"),
        get(CLERK, "OrganisationSheet.pdf?federationId=FLD_LIUAN").status(403).shows("@FulianOutsideScope").hides("柳岸镇"));

    /** Printed forms; their contents are the print tests' business. */
    static final List<PageRow> FORMS = List.of(
        get(CLERK, "WomenRegister.pdf?federationId={federation}"),
        get(CLERK, "CommitteeRoster.pdf?termId={term}"),
        get(COUNTY, "OrganisationSheet.pdf?federationId={federation}"));

    private PageTable() { }

    static List<PageRow> pages() {
        return List.of(DESK, ORGANISATION, TERMS, PEOPLE, IMPORTS, PRINT).stream().flatMap(List::stream).toList();
    }
}
