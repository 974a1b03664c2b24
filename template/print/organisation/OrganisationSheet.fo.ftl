<#--
组织情况表: what a federation is, its current term, who holds which office, its history. Data:
  unit        full name of the federation
  reportDate  date of the form
  clear       true if protected fields are printed in full
  federation  {regionCode, level, parent, status, foundedDate, women, address, phone}
  term        {name, congressDate, fromDate, thruDate, documentNumber, delegates, members}; missing if there is no current term
  offices     list of {office, name, birthDate, political, education, portfolio, grid, fromDate, phone}
  events      list of {date, kind, description, documentNumber}
-->
<#import "../frame/sheet.ftl" as f>
<#assign offices_columns = [
    {"title": "序号", "width": 10, "solid": true}, {"title": "职务", "width": 20}, {"title": "姓名", "width": 20}, {"title": "出生年月", "width": 17, "solid": true}, {"title": "政治面貌", "width": 19},
    {"title": "文化程度", "width": 19}, {"title": "分工", "width": 30, "align": "start"}, {"title": "联系网格", "width": 20}, {"title": "联系电话", "width": 25, "solid": true}]>
<#assign events_columns = [
    {"title": "日期", "width": 30}, {"title": "类别", "width": 28}, {"title": "事项", "width": 87, "align": "start"}, {"title": "文号", "width": 35}]>
<#assign sheet = {"title": unit + "组织情况表", "unit": unit, "formNumber": "ZZ01", "reportDate": reportDate, "clear": clear!false}>
<@f.document>
    <@f.pages sheet=sheet>
        <@f.part title="一、基本情况"/>
        <@f.facts facts=[["名称", unit, "wide"], ["区划代码", federation.regionCode!""], ["级别", federation.level!""], ["上级妇联", federation.parent!""],
            ["状态", federation.status!""], ["成立日期", f.day(federation.foundedDate!)], ["登记妇女", (federation.women!0)?c + " 人"],
            ["地址", federation.address!"", "wide"], ["办公电话", federation.phone!"", "wide"]]/>
        <@f.part title="二、本届情况"/>
        <#if term??>
        <@f.facts facts=[["届次", term.name], ["大会日期", f.day(term.congressDate!)], ["任期自", f.day(term.fromDate!)], ["任期至", f.day(term.thruDate!)],
            ["妇女代表", (term.delegates!0)?c + " 人"], ["执委", (term.members!0)?c + " 人"], ["备案文号", term.documentNumber!"", "wide"]]/>
        <#else>
        <fo:block>尚未建立届次。</fo:block>
        </#if>
        <@f.part title="三、任职人员"/>
        <@f.table columns=offices_columns>
            <#list offices as office>
            <@f.row columns=offices_columns values=[office?counter?c, office.office, f.spaced(f.named(office.name)), f.month(office.birthDate!), office.political!"", office.education!"",
                office.portfolio!"", office.grid!"", office.phone!""]/>
            <#else>
            <@f.none columns=offices_columns/>
            </#list>
        </@f.table>
        <@f.part title="四、组织沿革"/>
        <@f.table columns=events_columns>
            <#list events as event>
            <@f.row columns=events_columns values=[f.day(event.date!), event.kind!"", event.description!"", event.documentNumber!""]/>
            <#else>
            <@f.none columns=events_columns/>
            </#list>
        </@f.table>
    </@f.pages>
</@f.document>
