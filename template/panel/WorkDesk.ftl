<#-- What is open, most urgent first; then the numbers of the scope. Nothing here ranks or scores anybody (design §5). -->
<div class="desk">
  <section class="desk-figures" aria-label="${uiLabelMap.FulianFigures}">
    <#list figures as figure>
      <#if figure.target?has_content>
        <a class="figure" href="<@ofbizUrl>${figure.target}</@ofbizUrl>"><strong>${figure.number}</strong> <span>${figure.text}</span></a>
      <#else>
        <div class="figure"><strong>${figure.number}</strong> <span>${figure.text}</span></div>
      </#if>
    </#list>
  </section>
  <section class="desk-open">
    <h2>${uiLabelMap.FulianOpenMatters}</h2>
    <#if matters?has_content>
      <ul class="matters">
        <#list matters as matter>
          <li class="${matter.kind}">
            <a href="<@ofbizUrl>${matter.target}</@ofbizUrl>">${matter.text}</a>
            <span class="muted">${matter.federation}</span>
          </li>
        </#list>
      </ul>
      <#if moreMatters gt 0><p class="muted">${moreMattersText}</p></#if>
    <#else>
      <p class="empty">${uiLabelMap.FulianNothingOpen}</p>
    </#if>
  </section>
</div>
