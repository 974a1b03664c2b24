<#-- The protected fields, masked; the one just revealed stands out. The clear text is in this answer only. -->
<dl class="secrets">
  <#list secrets as secret>
    <dt>${secret.title}</dt>
    <dd<#if secret.open> class="revealed"</#if>>
      <#if secret.text?has_content>${secret.text}<#else><span class="muted">—</span></#if>
    </dd>
  </#list>
</dl>
<#if !mayReveal><p class="muted">${uiLabelMap.FulianRevealNotAllowed}</p></#if>
