package org.fulian.print;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.Test;

/** What stands on the printed forms, read back from the PDF (issue 2, part 5). */
public class PrintedFormsTest {
    private static final List<String> REGISTER_HEADS = List.of("序号", "姓名", "出生年月", "身份证号", "网格", "户籍地址", "现住址", "电话", "文化程度", "政治面貌", "婚姻", "登记类别", "备注");

    @Test
    public void register_shouldRepeatFrameAndHeadsOnEveryPage() throws Exception {
        Printed register = Printed.register(Printed.women(306));
        int pages = register.result().pages();
        assertTrue("18 rows to a page: " + pages, pages >= 17 && pages <= 24);
        for (int page = 1; page <= pages; page++) {
            String text = register.text(page).replaceAll("[\\s\u3000]+", "");
            for (String head : REGISTER_HEADS) {
                assertTrue(head + " on page " + page, text.contains(head));
            }
            assertTrue(text, text.contains("第" + page + "页共" + pages + "页"));
            assertTrue(text, text.contains(Printed.UNIT + "妇女登记册") && text.contains("填报日期：2026年11月23日") && text.contains("表号：F04"));
            assertTrue(text, text.contains("填表人：") && text.contains("审核人：") && text.contains("主席（签字）：") && text.contains("单位（盖章）："));
        }
    }

    @Test
    public void register_shouldGiveBackEveryNameExactly() throws Exception {
        List<Map<String, Object>> women = Printed.women(306);
        String run = Printed.register(women).run();
        for (Map<String, Object> woman : women) {
            String row = woman.get("number") + "" + woman.get("name") + ((LocalDate) woman.get("birthDate")).toString().substring(0, 7).replace('-', '.') + woman.get("idNumber");
            assertTrue(row, run.contains(row));
        }
        assertFalse(run.contains("#"));
        assertTrue(run, run.contains("合计：306人"));
    }

    @Test
    public void rareCharacters_shouldNotShiftWhatFollowsThem() throws Exception {
        String text = "𬭚张䶮李㛃王𬭳赵𬭚马钢";
        assertTrue(Printed.register(List.of(Printed.woman(1, text))).run().contains(text));
    }

    @Test
    public void form_shouldEmbedSubsetsOfAllFonts() throws Exception {
        Set<String> fonts = Printed.register(Printed.women(20)).fonts();
        assertTrue(fonts.toString(), fonts.size() >= 3);
        fonts.forEach(font -> assertTrue(font, font.matches("[A-Z]{6}\\+\\S+")));
    }

    @Test
    public void form_shouldCarryTitleAuthorAndLanguage() throws Exception {
        try (PDDocument document = PDDocument.load(Printed.register(Printed.women(1)).pdf())) {
            assertEquals("测试表", document.getDocumentInformation().getTitle());
            assertEquals(Printed.UNIT, document.getDocumentInformation().getAuthor());
            assertEquals("zh-CN", document.getDocumentCatalog().getLanguage());
            assertFalse(document.isEncrypted());
        }
    }

    @Test
    public void longRegister_shouldGoOnOverItsRunsOfPages() throws Exception {
        Printed register = Printed.register(Printed.women(1100));
        String last = register.text(register.result().pages()).replaceAll("[\\s\u3000]+", "");
        assertTrue(last, last.contains("第" + register.result().pages() + "页共" + register.result().pages() + "页") && last.contains("合计：1100人"));
        assertEquals(List.of(), register.result().warnings());
    }

    @Test
    public void emptyForms_shouldSayThatThereIsNobody() throws Exception {
        assertTrue(Printed.register(List.of()).run().contains("登记册中尚无人员"));
        assertTrue(Printed.roster(List.of()).run().contains("（无）"));
    }

    @Test
    public void roster_shouldSpreadNamesOfTwoCharacters() throws Exception {
        Printed roster = Printed.roster(List.of(Map.of("name", "李梅", "office", "主席"), Map.of("name", "王秀英", "office", "副主席")));
        assertTrue(roster.text(0), roster.text(0).contains("李　梅") && roster.text(0).contains("王秀英"));
        assertTrue(roster.run(), roster.run().contains("第三届执行委员会委员花名册"));
    }

    @Test
    public void longValues_shouldWrapInsideTheirBoxes() throws Exception {
        Map<String, Object> woman = Printed.woman(1, "买买提江·阿依古丽·努尔买买提·古丽巴哈尔");
        String address = "青溪镇桃源村老桥头自然村东一弄十二号三单元五〇二室对面平房".repeat(4);
        woman.put("address", address);
        woman.put("remark", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        woman.put("grid", "WWWWWWWWWWWWWWWWWWWW");
        Printed register = Printed.register(List.of(woman));
        assertEquals(List.of(), register.result().warnings());
        String run = register.run();
        assertTrue(run, run.contains(address) && run.contains((String) woman.get("remark")) && run.contains((String) woman.get("name")));
    }

    @Test
    public void markup_shouldStayTextInEveryField() throws Exception {
        List<String> attacks = List.of("<fo:block>x</fo:block>", "${7*7}", "<#include \"/etc/passwd\">", "[=7*7]", "]]><!--", "&lt;&#65;", "<#assign x=1>", "#{7*7}", "\"'>");
        Map<String, Object> member = new java.util.HashMap<>(Map.of("birthDate", LocalDate.of(1980, 3, 8)));
        for (String attack : attacks) {
            for (String field : List.of("name", "office", "ethnicity", "nativePlace", "education", "political", "idNumber", "portfolio", "grid", "phone", "remark")) {
                member.put(field, attack);
            }
            Map<String, Object> data = Printed.data("members", List.of(member));
            data.put("termName", attack);
            data.put("unit", attack);
            String run = Printed.print(Printed.printer(), "organisation/CommitteeRoster.fo.ftl", data).run();
            int times = (run.length() - run.replace(attack.replace(" ", ""), "").length()) / attack.replace(" ", "").length();
            assertEquals(attack + " in " + run, 14, times);
        }
    }

    @Test
    public void printing_shouldBeSafeForManyThreads() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<String> runs = pool.invokeAll(IntStream.range(0, 12).mapToObj(i -> (java.util.concurrent.Callable<String>) () ->
                Printed.register(List.of(Printed.woman(i, "人" + (char) ('一' + i) + "𬭚"))).run()).toList()).stream().map(future -> {
                    try {
                        return future.get();
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                }).collect(Collectors.toList());
            for (int i = 0; i < runs.size(); i++) {
                assertTrue(runs.get(i), runs.get(i).contains("人" + (char) ('一' + i) + "𬭚"));
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    public void organisationSheet_shouldShowFactsTermOfficesAndHistory() throws IOException, PrintException {
        Map<String, Object> data = Printed.data("offices", List.of(Map.of("office", "主席", "name", "陈静")));
        data.put("events", List.of(Map.of("date", LocalDate.of(2017, 6, 20), "kind", "成立", "description", "经镇妇联批复成立", "documentNumber", "青妇〔2017〕3号")));
        data.put("federation", Map.of("regionCode", "331099101201", "level", "村级", "women", 306, "foundedDate", LocalDate.of(2017, 6, 20)));
        String without = Printed.print(Printed.printer(), "organisation/OrganisationSheet.fo.ftl", data).run();
        assertTrue(without, without.contains("尚未建立届次") && without.contains("登记妇女306人") && without.contains("青妇〔2017〕3号"));
        data.put("term", Map.of("name", "第三届", "fromDate", LocalDate.of(2026, 3, 8), "members", 15));
        String with = Printed.print(Printed.printer(), "organisation/OrganisationSheet.fo.ftl", data).run();
        assertTrue(with, with.contains("届次第三届") && with.contains("任期自2026年3月8日") && with.contains("执委15人") && with.contains("1主席陈静"));
    }
}
