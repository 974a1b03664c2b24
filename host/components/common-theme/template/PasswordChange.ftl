<div class="login-box screenlet">
  <div class="screenlet-title-bar"><h1>${uiLabelMap.CommonPasswordChange}</h1></div>
  <div class="screenlet-body">
    <form method="post" action="<@ofbizUrl>login</@ofbizUrl>" name="loginform" class="basic-form stacked">
      <@csrfTokenPair/>
      <input type="hidden" name="requirePasswordChange" value="Y">
      <label for="USERNAME">${uiLabelMap.CommonUsername}</label>
      <input type="text" id="USERNAME" name="USERNAME" value="${(parameters.USERNAME)!}" autocomplete="username" readonly>
      <label for="PASSWORD">${uiLabelMap.CommonCurrentPassword}</label>
      <input type="password" id="PASSWORD" name="PASSWORD" autocomplete="current-password" required autofocus>
      <label for="newPassword">${uiLabelMap.CommonNewPassword}</label>
      <input type="password" id="newPassword" name="newPassword" autocomplete="new-password" required>
      <label for="newPasswordVerify">${uiLabelMap.CommonNewPasswordVerify}</label>
      <input type="password" id="newPasswordVerify" name="newPasswordVerify" autocomplete="new-password" required>
      <input type="submit" value="${uiLabelMap.CommonSave}">
    </form>
  </div>
</div>
