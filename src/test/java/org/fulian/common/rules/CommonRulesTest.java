package org.fulian.common.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.fulian.common.rules.IdentityNumber.Fault;
import org.junit.Test;

public class CommonRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    public void identityNumber_shouldAcceptTheStandardsVector() {
        IdentityNumber number = new IdentityNumber("11010519491231002X");
        assertEquals(LocalDate.of(1949, 12, 31), number.birthDate());
        assertTrue(number.isFemale());
        assertEquals("110105", number.regionCode());
        assertEquals(76, number.ageOn(DAY));
        assertEquals("110105********002X", number.toString());
    }

    @Test
    public void identityNumber_shouldBeNormalised_whenTypedWithSpacesSmallXOrFullWidth() {
        assertEquals("11010519491231002X", IdentityNumber.normalise(" 110105 19491231\u3000002x "));
        assertEquals("11010519491231002X", IdentityNumber.normalise("１１０１０５１９４９１２３１００２Ｘ"));
    }

    @Test
    public void identityNumber_shouldNameItsFirstFault() {
        assertEquals(Optional.of(Fault.MISSING), IdentityNumber.faultOf(""));
        assertEquals(Optional.of(Fault.LENGTH), IdentityNumber.faultOf("110105491231002"));
        assertEquals(Optional.of(Fault.CHARACTERS), IdentityNumber.faultOf("1101051949123100XX"));
        assertEquals(Optional.of(Fault.BIRTH_DATE), IdentityNumber.faultOf("331081199002302907"));
        assertEquals(Optional.of(Fault.CHECK_DIGIT), IdentityNumber.faultOf("110105194912310021"));
        assertThrows(IllegalArgumentException.class, () -> new IdentityNumber("110105194912310021"));
    }

    @Test
    public void age_shouldReachEighteenOnTheBirthday() {
        IdentityNumber number = new IdentityNumber("11010519491231002X");
        assertEquals(17, number.ageOn(LocalDate.of(1967, 12, 30)));
        assertEquals(18, number.ageOn(LocalDate.of(1967, 12, 31)));
    }

    @Test
    public void regionCode_shouldTellLevelAndPlace() {
        assertEquals(RegionCode.Level.COUNTY, new RegionCode("331081000000").level());
        assertEquals(RegionCode.Level.TOWNSHIP, new RegionCode("331081101000").level());
        assertEquals(RegionCode.Level.COMMUNITY, new RegionCode("331081101001").level());
        assertEquals(RegionCode.Level.VILLAGE, new RegionCode("331081101201").level());
        assertTrue(new RegionCode("331081101201").isWithin(new RegionCode("331081101000")));
        assertFalse(new RegionCode("331081102201").isWithin(new RegionCode("331081101000")));
        assertFalse(RegionCode.isValid("331081000201"));
        assertFalse(RegionCode.isValid("33108110120"));
    }

    @Test
    public void codeTable_shouldKnowCodesAndUsualWords() {
        assertEquals("01", CodeTable.ETHNIC.codeOf("汉").orElseThrow());
        assertEquals("22", CodeTable.ETHNIC.codeOf("畲族").orElseThrow());
        assertEquals("56", CodeTable.ETHNIC.codeOf("基诺族").orElseThrow());
        assertEquals("40", CodeTable.MARITAL.codeOf("离异").orElseThrow());
        assertEquals("10", CodeTable.MARITAL.codeOf("10").orElseThrow());
        assertEquals("20", CodeTable.EDUCATION.codeOf("本科").orElseThrow());
        assertEquals("30", CodeTable.EDUCATION.codeOf("大 专").orElseThrow());
        assertEquals("13", CodeTable.POLITICAL.codeOf("群众").orElseThrow());
        assertEquals("FL_REG_AWAY", CodeTable.REGISTRATION.codeOf("户籍外出").orElseThrow());
    }

    @Test
    public void codeTable_shouldRefuseOneDigitCodesOfWithdrawnTables() {
        assertTrue(CodeTable.MARITAL.codeOf("1").isEmpty());
        assertTrue(CodeTable.MARITAL.isWithdrawn("1"));
        assertTrue(CodeTable.EDUCATION.isWithdrawn("７"));
        assertFalse(CodeTable.MARITAL.isWithdrawn("10"));
    }

    @Test
    public void mask_shouldShowNoMoreThanAgreed() {
        assertEquals("张*", Mask.name("张华"));
        assertEquals("张*华", Mask.name("张小华"));
        assertEquals("欧**芳", Mask.name("欧阳桂芳"));
        assertEquals("余*", Mask.name("余𬭚"));
        assertEquals("331081********2502", Mask.identityNumber("331081195207152502"));
        assertEquals("138****5678", Mask.phone("13812345678"));
        assertEquals("石桥村****", Mask.address("石桥村6组40号"));
        assertEquals("云溪县青溪镇桃源村****", Mask.address("云溪县青溪镇桃源村新村路4号"));
        assertEquals("滨河社区****", Mask.address("滨河社区3幢2单元"));
        assertEquals("云溪县青溪镇****", Mask.address("云溪县青溪镇中山路8号"));
        assertEquals("****", Mask.address("中山路8号"));
        assertEquals("同户籍", Mask.address("同户籍"));
        assertEquals("", Mask.phone(""));
        assertEquals("*****", Mask.phone("86123"));
    }

    @Test
    public void personName_shouldKeepCompoundSurnamesWhole() {
        assertEquals(new PersonName("欧阳", "瑜", "欧阳瑜"), PersonName.of("欧阳瑜"));
        assertEquals(new PersonName("司马", "桂琴", "司马桂琴"), PersonName.of("司马桂琴"));
        assertEquals(new PersonName("张", "王晓红", "张王晓红"), PersonName.of("张王晓红"));
        assertEquals(new PersonName("余", "𬭚", "余𬭚"), PersonName.of("余𬭚"));
        assertEquals(new PersonName("欧", "阳", "欧阳"), PersonName.of("欧阳"));
        assertEquals(new PersonName("阿依古丽", "买买提", "阿依古丽·买买提"), PersonName.of("阿依古丽·买买提"));
    }

    @Test
    public void personName_shouldBeNormalisedAndChecked() {
        assertEquals("张三", PersonName.normalise(" 张　三 "));
        assertEquals("阿依古丽·买买提", PersonName.normalise("阿依古丽•买买提"));
        assertTrue(PersonName.isValid("蔡䶮"));
        assertTrue(PersonName.isValid("阿依古丽·买买提"));
        assertFalse(PersonName.isValid("=HYPERLINK(\"http://example.invalid\",\"点\")"));
        assertFalse(PersonName.isValid("张"));
        assertFalse(PersonName.isValid("张3"));
        assertFalse(PersonName.isValid("阿依古丽·"));
    }

    @Test
    public void pinyin_shouldReadSurnamesAndRareCharacters() {
        assertEquals("zhang gui hua", Pinyin.of(PersonName.of("张桂华")));
        assertEquals("shan xiu lan", Pinyin.of(PersonName.of("单秀兰")));
        assertEquals("zeng yu", Pinyin.of(PersonName.of("曾玉")));
        assertEquals("ou yang yu", Pinyin.of(PersonName.of("欧阳瑜")));
        assertEquals("wan hong", Pinyin.of(PersonName.of("万红")));
        assertEquals("mo qi hong", Pinyin.of(PersonName.of("万俟红")));
        assertEquals("cai yan", Pinyin.of(PersonName.of("蔡䶮")));
        assertEquals("yu chun", Pinyin.of(PersonName.of("余𬭚")));
        assertEquals("ayglmmt", Pinyin.initials(Pinyin.of(PersonName.of("阿依古丽·买买提"))));
    }

    @Test
    public void chineseNumbers_shouldBeWrittenAsOnPaper() {
        assertEquals("〇", ChineseNumbers.words(0));
        assertEquals("十", ChineseNumbers.words(10));
        assertEquals("十二", ChineseNumbers.words(12));
        assertEquals("二十", ChineseNumbers.words(20));
        assertEquals("一百〇五", ChineseNumbers.words(105));
        assertEquals("一百一十", ChineseNumbers.words(110));
        assertEquals("一千〇一", ChineseNumbers.words(1001));
        assertEquals("十万〇五百", ChineseNumbers.words(100_500));
        assertEquals("三千〇二万", ChineseNumbers.words(30_020_000));
        assertEquals("一亿二千万", ChineseNumbers.words(120_000_000));
        assertEquals("二〇二六", ChineseNumbers.digits("2026"));
    }

    @Test
    public void chineseDates_shouldBeWrittenAndRead() {
        assertEquals("2026年11月3日", ChineseDates.plain(LocalDate.of(2026, 11, 3)));
        assertEquals("二〇二六年十一月二十三日", ChineseDates.formal(DAY));
        assertEquals("1990.02", ChineseDates.yearMonth(LocalDate.of(1990, 2, 1)));
        assertEquals(Optional.of(DAY), ChineseDates.parse("2026年11月23日"));
        assertEquals(Optional.of(DAY), ChineseDates.parse("2026/11/23"));
        assertEquals(Optional.of(LocalDate.of(2026, 1, 3)), ChineseDates.parse("２０２６-1-3"));
        assertEquals(Optional.empty(), ChineseDates.parse("1990-02-30"));
    }

    @Test
    public void formulas_shouldBeRecognised() {
        assertTrue(Texts.looksLikeFormula("=1+1"));
        assertTrue(Texts.looksLikeFormula("＝1+1"));
        assertTrue(Texts.looksLikeFormula(" @SUM(A1)"));
        assertFalse(Texts.looksLikeFormula("张三"));
    }
}
