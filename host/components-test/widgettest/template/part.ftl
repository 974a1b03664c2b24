<p class="ftl">${text}|${StringUtil.wrapString("<b>raw</b>")}|${missing!"none"}|${amount}</p>
<@show other/><#macro show value><em>${value}</em></#macro>
<div class="ftl-section">${sections.render("inner")}</div>
