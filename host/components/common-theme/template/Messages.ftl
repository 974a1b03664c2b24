<#-- What the last request had to say: errors, warnings, results (host-api §7.1). -->
<#macro block messages style heading role>
<#if messages?has_content>
<div id="content-messages<#if style != "errorMessage">-${style}</#if>" class="content-messages ${style}" role="${role}">
  <h2>${heading}</h2>
  <#list messages as message><p>${message}</p></#list>
</div>
</#if>
</#macro>
<@block errorMessageList![] "errorMessage" uiLabelMap.CommonFollowingErrorsOccurred "alert"/>
<@block warningMessageList![] "warningMessage" uiLabelMap.CommonWarningMessage "status"/>
<@block eventMessageList![] "eventMessage" uiLabelMap.CommonFollowingOccurred "status"/>
