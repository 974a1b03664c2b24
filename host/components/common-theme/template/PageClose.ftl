<footer id="footer">
  <span>${layoutSettings.companyName}</span>
  <span>${nowTimestamp?string("yyyy-MM-dd HH:mm")}</span>
</footer>
<dialog id="confirm-dialog" aria-labelledby="confirm-text">
  <p id="confirm-text"></p>
  <div class="dialog-buttons">
    <button type="button" value="no">${uiLabelMap.CommonCancel}</button>
    <button type="button" value="yes" class="primary">${uiLabelMap.CommonConfirm}</button>
  </div>
</dialog>
</body>
</html>
