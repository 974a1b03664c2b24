<#--
F26 执委花名册. Data:
  unit        full name of the federation
  termName    e.g. 第三届
  reportDate  date of the form
  clear       true if protected fields are printed in full
  members     list of {name, office, birthDate, ethnicity, nativePlace, education, political, idNumber, portfolio, grid, fromDate, phone, remark};
              text as it is to be shown, birthDate and fromDate dates; only name and office must be there
-->
<#import "../frame/sheet.ftl" as f>
<#assign columns = [
    {"title": "序号", "width": 9, "solid": true}, {"title": "姓名", "width": 19}, {"title": "职务", "width": 18}, {"title": "出生年月", "width": 16, "solid": true},
    {"title": "民族", "width": 13}, {"title": "籍贯", "width": 18}, {"title": "文化程度", "width": 17}, {"title": "政治面貌", "width": 18},
    {"title": "身份证号", "width": 34, "solid": true}, {"title": "分工", "width": 28, "align": "start"}, {"title": "联系网格", "width": 20},
    {"title": "任职时间", "width": 16, "solid": true}, {"title": "联系电话", "width": 24, "solid": true}, {"title": "备注", "width": 17, "align": "start"}]>
<#assign sheet = {"title": unit + termName + "执行委员会委员花名册", "unit": unit, "formNumber": "F26", "reportDate": reportDate, "clear": clear!false}>
<@f.document>
    <@f.pages sheet=sheet orientation="landscape">
        <@f.table columns=columns>
            <#list members as member>
            <@f.row columns=columns height="9mm" values=[member?counter?c, f.spaced(f.named(member.name)), member.office, f.month(member.birthDate!), member.ethnicity!"", member.nativePlace!"",
                member.education!"", member.political!"", member.idNumber!"", member.portfolio!"", member.grid!"", f.month(member.fromDate!), member.phone!"", member.remark!""]/>
            <#else>
            <@f.none columns=columns/>
            </#list>
        </@f.table>
    </@f.pages>
</@f.document>
