package kz.mediagrid.endtoend;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

/** Uses a page as a person does, with the mouse or by keyboard alone, and counts the actions: each field and each button is one. */
final class Hand {

    private static final int MOST_TABS = 600;

    private final Browser browser;
    private final boolean keyboard;
    private int actions;

    private Hand(Browser browser, boolean keyboard) {
        this.browser = browser;
        this.keyboard = keyboard;
    }

    static Hand withMouse(Browser browser) {
        return new Hand(browser, false);
    }

    static Hand withKeyboard(Browser browser) {
        return new Hand(browser, true);
    }

    /** The number of actions since the last call. */
    int actions() {
        var counted = actions;
        actions = 0;
        return counted;
    }

    /** Types into the field with this id. */
    void type(String id, String text) {
        actions++;
        reach(id).sendKeys(text);
    }

    /** Chooses the option with this text, or by keyboard types its beginning. */
    void choose(String id, String option) {
        actions++;
        var select = reach(id);
        if (keyboard) {
            select.sendKeys(option);
        } else {
            new Select(select).selectByVisibleText(option);
        }
    }

    private WebElement reach(String id) {
        return keyboard ? tabTo(By.id(id)) : browser.driver().findElement(By.id(id));
    }

    /** Presses a button or follows a link, and awaits the page to which that leads. */
    void press(By what) {
        actions++;
        if (!keyboard) {
            browser.follow(what);
            return;
        }
        var left = browser.driver().findElement(By.tagName("html"));
        tabTo(what).sendKeys(Keys.ENTER);
        browser.untilGone(left);
    }

    /** Chooses a file, which a person does in a window of the system. */
    void file(String id, String path) {
        actions++;
        browser.driver().findElement(By.id(id)).sendKeys(path);
    }

    private WebElement tabTo(By what) {
        var wanted = browser.driver().findElement(what);
        for (int presses = 0; presses < MOST_TABS; presses++) {
            var focused = browser.driver().switchTo().activeElement();
            if (focused.equals(wanted)) {
                return focused;
            }
            // A field for a file would take what is sent to it for the name of one.
            new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
        }
        throw new AssertionError("no focus on " + what);
    }
}
