<div class="login-box screenlet">
  <div class="screenlet-title-bar"><h1>${uiLabelMap.SecurityextLoginTitle}</h1></div>
  <div class="screenlet-body">
    <p>${uiLabelMap.SecurityextLoginHint}</p>
    <form method="post" action="<@ofbizUrl>login</@ofbizUrl>" name="loginform" class="basic-form stacked">
      <@csrfTokenPair/>
      <label for="USERNAME">${uiLabelMap.CommonUsername}</label>
      <input type="text" id="USERNAME" name="USERNAME" value="${(parameters.USERNAME)!}" autocomplete="username" autocapitalize="none" required autofocus>
      <label for="PASSWORD">${uiLabelMap.CommonPassword}</label>
      <input type="password" id="PASSWORD" name="PASSWORD" autocomplete="current-password" required>
      <input type="hidden" name="JavaScriptEnabled" value="N">
      <input type="submit" value="${uiLabelMap.CommonLogin}">
    </form>
  </div>
</div>
