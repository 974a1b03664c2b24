<#-- What is unusual about the term's numbers; advice, never a refusal (domain §1.3). -->
<#if advice?has_content>
<div class="advice" role="status">
  <h2>${uiLabelMap.FulianAdviceTitle}</h2>
  <ul>
    <#list advice as text><li>${text}</li></#list>
  </ul>
</div>
</#if>
