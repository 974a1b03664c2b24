<#-- The federations of the user's scope as a tree that folds; the filter works without JavaScript, too. -->
<#macro branch node depth>
  <#if node.below?has_content>
    <li><details<#if depth lt 1 || filtered> open</#if>>
      <summary><@entry node/> <span class="count">${node.below?size}</span></summary>
      <ul><#list node.below as child><@branch child depth + 1/></#list></ul>
    </details></li>
  <#else>
    <li class="leaf"><@entry node/></li>
  </#if>
</#macro>
<#macro entry node>
  <a href="<@ofbizUrl>ViewFederation?federationId=${node.partyId}</@ofbizUrl>">${node.name}</a>
  <span class="muted">${node.regionCode}<#if node.status?has_content> · ${node.status}</#if></span>
</#macro>
<form method="post" action="<@ofbizUrl>FindFederation</@ofbizUrl>" class="basic-form inline-form" name="FilterFederations" role="search">
  <@csrfTokenPair/>
  <label for="FilterFederations_filter">${uiLabelMap.FulianFilterFederations}</label>
  <input type="search" id="FilterFederations_filter" name="filter" maxlength="60" value="${parameters.filter!}"/>
  <input type="submit" class="buttontext" value="${uiLabelMap.CommonFind}"/>
</form>
<#if tree?has_content>
  <ul class="tree"><#list tree as node><@branch node 0/></#list></ul>
<#else>
  <p class="empty">${uiLabelMap.FulianNoFederationFound}</p>
</#if>
