<#-- Head, skip link and app bar. The title was set by GlobalActions; companyName must come from the application's decorator. -->
<#assign chinese = locale.language == "zh">
<!DOCTYPE html>
<html lang="${chinese?then("zh-CN", locale.toLanguageTag())}">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<#if request??><meta name="csrf-token" content="<@csrfTokenAjax/>"></#if>
<title><#if (title!"") != "">${title} – </#if>${layoutSettings.companyName}</title>
<link rel="icon" href="<@ofbizContentUrl>/common-theme/icon.svg</@ofbizContentUrl>" type="image/svg+xml">
<link rel="stylesheet" href="<@ofbizContentUrl>/common-theme/theme.css</@ofbizContentUrl>">
<#list layoutSettings.styleSheets![] as sheet>
<link rel="stylesheet" href="<@ofbizContentUrl>${sheet}</@ofbizContentUrl>">
</#list>
<script src="<@ofbizContentUrl>/common-theme/theme.js</@ofbizContentUrl>" defer></script>
<#list layoutSettings.javaScripts![] as script>
<script src="<@ofbizContentUrl>${script}</@ofbizContentUrl>" defer></script>
</#list>
</head>
<body data-confirm-yes="${uiLabelMap.CommonConfirm}" data-confirm-no="${uiLabelMap.CommonCancel}">
<a class="skip-link" href="#content-main-section">${uiLabelMap.CommonSkipToContent}</a>
<header id="masthead">
  <a class="company" href="<@ofbizUrl>main</@ofbizUrl>">${layoutSettings.companyName}</a>
  <#if layoutSettings.companySubtitle?has_content><span class="subtitle">${layoutSettings.companySubtitle}</span></#if>
  <#if (appBarWebapps![])?size gt 1>
  <nav id="app-bar" aria-label="${uiLabelMap.CommonApplications}">
    <ul>
    <#list appBarWebapps as app>
      <li<#if app.selected> class="selected"</#if>><a href="${app.url}"<#if app.selected> aria-current="true"</#if>>${app.title}</a></li>
    </#list>
    </ul>
  </nav>
  </#if>
  <div id="preferences">
    <#if userLogin??><span class="user-name"><#if person??><#if chinese>${person.lastName!}${person.firstName!}<#else>${person.firstName!} ${person.lastName!}</#if><#else>${userLogin.userLoginId}</#if></span></#if>
    <nav id="language" aria-label="${uiLabelMap.CommonChangeLanguage}">
      <#if chinese><a href="<@ofbizUrl>setSessionLocale?newLocale=en</@ofbizUrl>" lang="en">${uiLabelMap.CommonLanguageEnglish}</a>
      <#else><a href="<@ofbizUrl>setSessionLocale?newLocale=zh_CN</@ofbizUrl>" lang="zh-CN">${uiLabelMap.CommonLanguageChinese}</a></#if>
    </nav>
    <#if userLogin??>
    <form method="post" action="<@ofbizUrl>logout</@ofbizUrl>" name="logoutForm">
      <@csrfTokenPair/>
      <button type="submit">${uiLabelMap.CommonLogout}</button>
    </form>
    </#if>
  </div>
</header>
