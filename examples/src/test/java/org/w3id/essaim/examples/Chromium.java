package org.w3id.essaim.examples;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's Chromium, which opens no window and asks nobody on its own account. */
final class Chromium {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path PICTURES = Path.of("target", "screenshots");

    private Chromium() {}

    /** As {@link Shell#require}: Debian's chromium and chromium-driver. */
    static void require() {
        Shell.require(BROWSER.toString(), DRIVER.toString());
    }

    /**
     * Starts it; whoever does quits it.
     *
     * @param logs what it keeps of what happened, each a {@link org.openqa.selenium.logging.LogType}
     * @param arguments of its command line, beside those that every test needs
     */
    static ChromeDriver start(List<String> logs, String... arguments) {
        require();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars");
        options.addArguments(arguments);
        LoggingPreferences kept = new LoggingPreferences();
        logs.forEach(log -> kept.enable(log, Level.ALL));
        options.setCapability("goog:loggingPrefs", kept);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .withEnvironment(Map.of("SE_OFFLINE", "true"))
                .build();
        return new ChromeDriver(service, options);
    }

    /** Lays pages out for a screen of so many pixels, which may be narrower than a window can be. */
    static void layOut(ChromeDriver browser, int width, int height) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Writes what it shows into {@code target/screenshots}. */
    static void keepPicture(ChromeDriver browser, String name) throws IOException {
        File picture = browser.getScreenshotAs(OutputType.FILE);
        Files.createDirectories(PICTURES);
        Files.copy(picture.toPath(), PICTURES.resolve(name + ".png"), StandardCopyOption.REPLACE_EXISTING);
    }
}
