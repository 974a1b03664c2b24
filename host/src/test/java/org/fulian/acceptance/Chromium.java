package org.fulian.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium that works the pages by what a person sees, and checks each page it comes to. */
final class Chromium implements AutoCloseable {
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int HEIGHT = 900;

    private final ChromeDriver driver;
    private final String base;
    private final int width;

    Chromium(int port, int width, Path profile) {
        this.base = "http://127.0.0.1:" + port + "/fulian/control/";
        this.width = width;
        ChromeOptions options = new ChromeOptions().setBinary(BROWSER.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--user-data-dir=" + profile);
        LoggingPreferences logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logging);
        driver = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(new File(DRIVER.toString())).build(), options);
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
            java.util.Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
        driver.manage().window().setSize(new Dimension(width, HEIGHT));
    }

    static boolean isInstalled() {
        return Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
    }

    void open(String request) {
        driver.get(base + request);
        checkPage();
    }

    void login(String user) {
        driver.manage().deleteAllCookies();
        open("main");
        type("USERNAME", user);
        type("PASSWORD", "ofbiz");
        submit("loginform");
    }

    /** Fills a field of the page, found by its name; dates in the form yyyy-MM-dd. */
    void type(String field, String text) {
        WebElement input = driver.findElement(By.name(field));
        if ("date".equals(input.getAttribute("type"))) {
            ((JavascriptExecutor) driver).executeScript("arguments[0].value = arguments[1]", input, text);
        } else if ("file".equals(input.getAttribute("type"))) {
            input.sendKeys(text);
        } else {
            input.clear();
            input.sendKeys(text);
        }
    }

    void choose(String field, String value) {
        new Select(driver.findElement(By.name(field))).selectByValue(value);
    }

    /** Follows a link of the main part of the page by its words. */
    void follow(String words) {
        WebElement link = new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.elementToBeClickable(
            By.xpath("//main//a[contains(normalize-space(.), '" + words + "')]")));
        leave(link::click);
    }

    /** Submits a form and, where the page asks once more, confirms. */
    void submit(String form) {
        WebElement button = driver.findElement(By.cssSelector("form[name=" + form + "] input[type=submit]"));
        leave(() -> {
            button.click();
            List<WebElement> confirm = driver.findElements(By.cssSelector("dialog[open] button[value=yes]"));
            if (!confirm.isEmpty()) {
                confirm.get(0).click();
            }
        });
    }

    private void leave(Runnable act) {
        WebElement former = driver.findElement(By.tagName("html"));
        act.run();
        new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.stalenessOf(former));
        new WebDriverWait(driver, PATIENCE).until(d -> "complete".equals(((JavascriptExecutor) d).executeScript("return document.readyState")));
        checkPage();
    }

    /** No fault, nothing wider than the window, nothing that the console complains of. */
    private void checkPage() {
        assertFalse(where(), driver.findElements(By.cssSelector("main")).isEmpty());
        Object scroll = ((JavascriptExecutor) driver).executeScript("return document.documentElement.scrollWidth");
        assertTrue(where() + " is " + scroll + " wide", ((Number) scroll).intValue() <= width);
        List<String> complaints = driver.manage().logs().get(LogType.BROWSER).getAll().stream()
            .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue()).map(LogEntry::getMessage).collect(Collectors.toList());
        assertEquals(where(), List.of(), complaints);
    }

    private String where() {
        return driver.getCurrentUrl() + " at " + width;
    }

    String url() {
        return driver.getCurrentUrl();
    }

    /** What a person reads in the main part. */
    String text() {
        return driver.findElement(By.tagName("main")).getText();
    }

    /** The addresses that links of the main part lead to and that contain a word. */
    List<String> links(String part) {
        return driver.findElements(By.cssSelector("main a[href*='" + part + "']")).stream().map(a -> a.getAttribute("href")).distinct().collect(Collectors.toList());
    }

    /** The session's cookies as a request header, to fetch what a browser would only download. */
    String cookies() {
        return driver.manage().getCookies().stream().map((Cookie c) -> c.getName() + "=" + c.getValue()).collect(Collectors.joining("; "));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
