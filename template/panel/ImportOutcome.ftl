<#-- The figures of an import and what they mean now. -->
<div class="import-outcome" id="import-outcome">
  <p class="muted">${facts.federationName} · ${registerImport.asOfDate?string("yyyy-MM-dd")}</p>
  <div class="desk-figures">
    <div class="figure"><strong>${registerImport.rowCount}</strong> <span>${uiLabelMap.FulianRowsRead}</span></div>
    <div class="figure"><strong>${registerImport.acceptedCount}</strong> <span>${uiLabelMap.FulianAcceptedRows}</span></div>
    <div class="figure"><strong>${registerImport.rejectedCount}</strong> <span>${uiLabelMap.FulianRejectedRows}</span></div>
    <div class="figure"><strong>${registerImport.existingCount!0}</strong> <span>${uiLabelMap.FulianExistingRows}</span></div>
    <#if registerImport.createdCount??>
      <div class="figure"><strong>${registerImport.createdCount}</strong> <span>${uiLabelMap.FulianCreatedRows}</span></div>
      <div class="figure"><strong>${registerImport.updatedCount!0}</strong> <span>${uiLabelMap.FulianUpdatedRows}</span></div>
    </#if>
  </div>
  <#if problem?has_content><p class="errorMessage">${problem}</p></#if>
  <#if running>
    <p>${uiLabelMap.FulianImportRunning}</p>
    <progress id="import-progress" max="${registerImport.acceptedCount?c}" value="0"
        data-url="<@ofbizUrl>ImportProgress?importId=${registerImport.importId}</@ofbizUrl>"
        data-next="<@ofbizUrl>ViewImport?importId=${registerImport.importId}</@ofbizUrl>"></progress>
    <script src="/fulian/js/import-progress.js" defer></script>
  <#elseif registerImport.statusId == "FL_IMP_COMMITTED">
    <p class="eventMessage">${uiLabelMap.FulianImportCommitted}</p>
  <#elseif registerImport.statusId == "FL_IMP_UNDONE">
    <p>${uiLabelMap.FulianImportUndone}</p>
  <#elseif registerImport.statusId == "FL_IMP_DISCARDED">
    <p>${uiLabelMap.FulianImportDiscarded}</p>
  <#elseif registerImport.rejectedCount gt 0>
    <p>${uiLabelMap.FulianImportPreviewErrors}</p>
  <#else>
    <p>${uiLabelMap.FulianImportPreviewClean}</p>
  </#if>
</div>
