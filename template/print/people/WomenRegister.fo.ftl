<#--
F04 妇女登记册. Data:
  unit        full name of the federation
  reportDate  date of the form
  clear       true if protected fields are printed in full
  women       list of {number, name, birthDate, idNumber, grid, household, address, phone, education, political, marital, registration, voter, remark};
              text as it is to be shown, number a number, birthDate a date; household is the registered address, address where she lives; only number and name must be there
Names stay as on the identity card, not spread, so that they can be searched in the PDF. Runs of 500 rows keep memory flat.
-->
<#import "../frame/sheet.ftl" as f>
<#assign columns = [
    {"title": "序号", "width": 10, "solid": true}, {"title": "姓名", "width": 18}, {"title": "出生年月", "width": 16, "solid": true}, {"title": "身份证号", "width": 34, "solid": true},
    {"title": "网格", "width": 18}, {"title": "户籍地址", "width": 33, "align": "start"}, {"title": "现住址", "width": 33, "align": "start"}, {"title": "电话", "width": 23, "solid": true},
    {"title": "文化程度", "width": 15}, {"title": "政治面貌", "width": 15}, {"title": "婚姻", "width": 11}, {"title": "登记类别", "width": 18},
    {"title": "登记参选", "width": 10}, {"title": "备注", "width": 13, "align": "start"}]>
<#assign sheet = {"title": unit + "妇女登记册", "unit": unit, "formNumber": "F04", "reportDate": reportDate, "clear": clear!false}>
<@f.document>
    <#list women?chunk(500) as part>
    <@f.pages sheet=sheet orientation="landscape" last=part?is_last>
        <@f.table columns=columns size="8.5pt">
            <#list part as woman>
            <@f.row columns=columns values=[woman.number?c, f.named(woman.name), f.month(woman.birthDate!), woman.idNumber!"", woman.grid!"", woman.household!"", woman.address!"",
                woman.phone!"", woman.education!"", woman.political!"", woman.marital!"", woman.registration!"", woman.voter!"", woman.remark!""]/>
            </#list>
        </@f.table>
        <#if part?is_last><fo:block font-size="9pt" space-before="2mm">合计：${women?size} 人</fo:block></#if>
    </@f.pages>
    <#else>
    <@f.pages sheet=sheet orientation="landscape">
        <@f.table columns=columns><@f.none columns=columns text="（登记册中尚无人员）"/></@f.table>
    </@f.pages>
    </#list>
</@f.document>
