<a id="own" href="<@ofbizUrl>ViewIt?id=${text}</@ofbizUrl>">x</a><img src="<@ofbizContentUrl>/widgettest/x.png</@ofbizContentUrl>">
