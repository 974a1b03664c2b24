<#--
Frame of the office's forms: one <@document>, in it one or more <@pages>, in them <@table> and blocks.
Every page carries title, unit, form number and filling date above, signature line and "page x of y" below; heads of tables repeat.
-->
<#assign LINE = "0.5pt solid black">
<#assign THICK = "1pt solid black">

<#-- A date as official papers write it; nothing for a missing one. -->
<#function day date><#return date?is_date?then(date?string("yyyy年M月d日"), "")></#function>
<#-- Year and month, as rosters give a birth date. -->
<#function month date><#return date?is_date?then(date?string("yyyy.MM"), "")></#function>
<#-- A name of two characters spread to the width of three, as in signed rosters. -->
<#function spaced name><#return (name?length == 2)?then(name?substring(0, 1) + "　" + name?substring(1), name)></#function>
<#-- A long name of two parts breaks after its dot, never before. -->
<#function named name><#return (name?length gt 6)?then(name?replace("·", "·\n"), name)></#function>
<#-- Lets long runs of letters and digits break, which the line breaker would otherwise push over the edge of the cell. -->
<#function breakable text><#return text?matches("[^!-~]*([!-~]{1,4}[^!-~]+)*[!-~]{0,4}")?then(text, text?replace("([!-~]{3})(?=[!-~]{2})", "$1\x200B", "r"))></#function>

<#macro document>
<fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:p="urn:fulian:print" xml:lang="zh-CN" font-family="Song,Rare" font-size="10.5pt" line-height="1.4">
    <fo:layout-master-set>
        <@master name="portrait" width="210mm" height="297mm"/>
        <@master name="landscape" width="297mm" height="210mm"/>
    </fo:layout-master-set>
    <#nested>
</fo:root>
</#macro>

<#macro master name width height>
        <fo:simple-page-master master-name="${name}" page-width="${width}" page-height="${height}" margin="12mm 15mm 10mm 15mm">
            <fo:region-body margin-top="21mm" margin-bottom="18mm"/>
            <fo:region-before extent="21mm"/>
            <fo:region-after extent="17mm" display-align="after"/>
        </fo:simple-page-master>
</#macro>

<#--
One run of pages. sheet: {title, unit, formNumber, reportDate, clear}; last: this run ends the document.
A long register is cut into several runs, which keeps memory flat; the page numbers go on.
-->
<#macro pages sheet orientation="portrait" last=true>
    <fo:page-sequence master-reference="${orientation}"<#if last> id="end"</#if>>
        <fo:static-content flow-name="xsl-region-before">
            <fo:block font-size="9pt" text-align="end" line-height="11pt">表号：${sheet.formNumber}</fo:block>
            <fo:block font-family="XiaoBiaoSong,Song,Rare" font-size="17pt" text-align="center" line-height="25pt" p:field="标题">${sheet.title}</fo:block>
            <fo:block font-size="10pt" line-height="16pt" text-align-last="justify">
                <fo:inline p:field="单位">单位：${sheet.unit}</fo:inline><fo:leader leader-pattern="space"/><fo:inline>填报日期：${day(sheet.reportDate)}</fo:inline>
            </fo:block>
        </fo:static-content>
        <fo:static-content flow-name="xsl-region-after">
            <fo:table table-layout="fixed" border-collapse="separate" width="100%" font-size="10pt" line-height="16pt">
                <fo:table-column column-width="proportional-column-width(1)" number-columns-repeated="4"/>
                <fo:table-body><fo:table-row>
                    <#list ["填表人：", "审核人：", "主席（签字）：", "单位（盖章）："] as signature>
                    <fo:table-cell><fo:block>${signature}</fo:block></fo:table-cell>
                    </#list>
                </fo:table-row></fo:table-body>
            </fo:table>
            <fo:block font-size="8pt" line-height="12pt" font-family="Kai,Song,Rare"><#if sheet.clear!false>本表含未隐去的敏感个人信息，请专人保管，用后按规定归档或销毁。<#else>身份证号、电话、住址等已按规定隐去部分字符。</#if></fo:block>
            <fo:block font-size="9pt" text-align="center" line-height="12pt">第 <fo:page-number/> 页　共 <fo:page-number-citation-last ref-id="end"/> 页</fo:block>
        </fo:static-content>
        <fo:flow flow-name="xsl-region-body">
            <#nested>
        </fo:flow>
    </fo:page-sequence>
</#macro>

<#--
Columns are {title, width in mm, align, solid}, solid meaning that the value never breaks; the nested content is the rows, made of <@row>. Heads repeat on every page.
Registers run to 140,000 cells: what can be inherited is said once, up here, and the rows are kept terse.
-->
<#macro table columns size="9pt">
            <fo:table table-layout="fixed" border-collapse="separate" linefeed-treatment="preserve" width="100%" font-size="${size}" line-height="1.25" border="${THICK}" display-align="center" text-align="center">
                <#list columns as column><fo:table-column column-width="${column.width}mm" p:field="${column.title}"/></#list>
                <fo:table-header font-family="Hei,Rare">
                    <fo:table-row height="8mm"><#list columns as column><fo:table-cell border-after-style="solid" border-after-width="0.5pt"<#sep> border-end-style="solid" border-end-width="0.5pt"</#sep>><fo:block>${column.title}</fo:block></fo:table-cell></#list></fo:table-row>
                </fo:table-header>
                <fo:table-body start-indent="0.8mm" end-indent="0.8mm">
                    <#nested>
                </fo:table-body>
            </fo:table>
</#macro>

<#-- One row from texts in the order of the columns. -->
<#macro row columns values height="7mm">
<fo:table-row height="${height}" keep-together.within-page="always"><#list columns as column><fo:table-cell border-after-style="solid" border-after-width="0.5pt"<#sep> border-end-style="solid" border-end-width="0.5pt"</#sep>><fo:block<#if column.align??> text-align="${column.align}"</#if>><#if column.solid!false>${values[column?index]}<#else>${breakable(values[column?index])}</#if></fo:block></fo:table-cell></#list></fo:table-row>
</#macro>

<#-- The row of a table that has none. -->
<#macro none columns text="（无）">
                    <fo:table-row height="8mm"><fo:table-cell number-columns-spanned="${columns?size}"><fo:block>${text}</fo:block></fo:table-cell></fo:table-row>
</#macro>

<#-- Heading of a part of a form. -->
<#macro part title>
            <fo:block font-family="Hei,Rare" font-size="11pt" space-before="4mm" space-after="1.5mm" keep-with-next.within-page="always">${title}</fo:block>
</#macro>

<#-- Boxes with a name and a value, two to a line: facts is a list of [name, value]; a third element "wide" gives the box the whole line. -->
<#macro facts facts>
            <fo:table table-layout="fixed" border-collapse="separate" width="100%" border="${THICK}" display-align="center" linefeed-treatment="preserve">
                <fo:table-column column-width="28mm"/><fo:table-column column-width="62mm"/><fo:table-column column-width="28mm"/><fo:table-column column-width="62mm"/>
                <fo:table-body start-indent="1mm" end-indent="1mm">
                    <#assign open = false>
                    <#list facts as fact>
                        <#assign wide = fact[2]??>
                        <#if !open><fo:table-row height="8.5mm"></#if>
                        <fo:table-cell border-after-style="solid" border-after-width="0.5pt" border-end-style="solid" border-end-width="0.5pt"><fo:block font-family="Hei,Rare" font-size="9.5pt" text-align="center">${fact[0]}</fo:block></fo:table-cell>
                        <fo:table-cell border-after-style="solid" border-after-width="0.5pt"<#if wide> number-columns-spanned="3"<#elseif !open> border-end-style="solid" border-end-width="0.5pt"</#if> p:field="${fact[0]}"><fo:block>${breakable(fact[1])}</fo:block></fo:table-cell>
                        <#if open || wide></fo:table-row></#if>
                        <#assign open = !open && !wide>
                    </#list>
                </fo:table-body>
            </fo:table>
</#macro>
